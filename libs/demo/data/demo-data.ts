/**
 * Shapes of the demo's invented applications (申请表). Everything is made up from a seed: people, streets, numbers.
 * Only the names and codes of the divisions are real. Mobiles are 1990000NNNN, mail and hosts end in example.org
 * (RFC 2606), so that nothing can reach a person.
 */

/** What the demo needs to know of a division (行政区划); the nodes of `libs/regions/data` fit. */
export interface DemoUnit {
  code: string;
  name: string;
  slug: string;
  level: 'province' | 'city' | 'county';
  /** Parent by code (GB/T 2260); null for the province. */
  parent: string | null;
  /** Who the unit files to; a 直管县 files to the province. */
  reportsTo: string | null;
  directlyAdministered: boolean;
  cityEquivalent?: boolean;
}

/** What a city's own application settles for its counties (R3–R6). */
export interface CityFacts {
  /** The city has a platform, eligible or not. */
  built: boolean;
  /** The platform passes all three conditions, so the city connects (R1). Built but not connected counts as none. */
  connected: boolean;
  /** Its platform can carry virtual platforms of counties; a city that is itself virtual cannot. */
  canHostVirtual: boolean;
}

/** Decisions that only make sense for the province as a whole: shares, batches, what cities offer. */
export interface DemoContext {
  seed: number;
  /** Filing units in filing order: cities, then those that file as cities do, then counties. */
  units: readonly DemoUnit[];
  names: ReadonlyMap<string, string>;
  ordinals: ReadonlyMap<string, number>;
  cities: ReadonlyMap<string, CityFacts>;
  connects: ReadonlySet<string>;
  firstBatch: ReadonlySet<string>;
}

/** 单位负责人 or 技术负责人 (rows 1.3–1.6). */
export interface DemoContact {
  name: string;
  title: string;
  mobile: string;
  email: string;
}

/** Built, and the notice's three conditions: 基础环境, 平台软件, 技术人员. All four make a unit eligible to connect. */
export interface DemoEligibility {
  built: boolean;
  baseEnvironment: boolean;
  software: boolean;
  staff: boolean;
}

export interface DemoForm {
  /** 填表日期, `YYYY-MM-DD`. */
  filledOn: string;
  organisation: { name: string; address: string };
  leader: DemoContact;
  technician: DemoContact;
  mode: 'connect' | 'virtual';
  batch: 1 | 2;
  /** Row 2.2 空间建设依托: 本级平台, 上级平台, 其它. */
  spaceReliance: 'own' | 'upper' | 'other';
  /** Only, and always, with `other`. */
  spaceRelianceNote?: string;
  eligibility: DemoEligibility;
  /** Cities (省辖市) only. */
  canHostVirtual?: boolean;
  target: 'province' | 'city';
  nationalSystem: boolean;
  modeReason?: string;
  /** Rows 3.1–3.2; only, and always, in 接入 mode. */
  existingPlatform?: {
    name: string;
    url: string;
    users: { total: number; teachers: number; students: number; parents: number };
  };
  /** Row 4.2 区域基础教育概况. */
  education: { schools: number; teachers: number; students: number };
  slug: string;
}

export interface DemoApplication {
  unitCode: string;
  form: DemoForm;
}
