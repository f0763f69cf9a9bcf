import type { ApplicantKind } from '#shuyuan/regions';

/** 建设模式 (form row 2.1): 接入 or 虚拟开通. */
export const MODES = ['connect', 'virtual'] as const;
export type Mode = (typeof MODES)[number];

/** Platform above that the unit joins: 省平台, 省辖市平台, or the city's own virtual platform on the provincial cloud. */
export const TARGETS = ['province', 'city', 'cityVirtual'] as const;
export type Target = (typeof TARGETS)[number];

/** 必须 / 应（原则上） / 可. */
export type Force = 'must' | 'should' | 'may';

export interface Rule {
  readonly id: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';
  readonly applicants: readonly ApplicantKind[];
  /** Whether the unit meets all of: built, C1 基础环境, C2 软件, C3 人员. */
  readonly eligible: boolean;
  /** Whether the unit's city runs a platform of its own (built and itself eligible: domain gap 2). */
  readonly cityPlatform?: boolean;
  /** Whether the city's platform can host virtual platforms (domain gap 3: no, unless it says so). */
  readonly cityHosts?: boolean;
  readonly mode: Mode;
  readonly targets: readonly Target[];
  /** Whether 国家体系 must be joined as well. */
  readonly national: boolean;
  readonly force: Force;
  readonly source: string;
}

/** The notice's rules as data: first match wins. Sources are its sections. */
export const RULES: readonly Rule[] = [
  {
    id: 'R1',
    applicants: ['city', 'direct'],
    eligible: true,
    mode: 'connect',
    targets: ['province'],
    national: true,
    force: 'must',
    source: '通知·市级平台·模式一',
  },
  {
    id: 'R2',
    applicants: ['city', 'direct'],
    eligible: false,
    mode: 'virtual',
    targets: ['province'],
    national: false,
    force: 'should',
    source: '通知·市级平台·模式二',
  },
  {
    id: 'R3',
    applicants: ['county'],
    eligible: true,
    cityPlatform: true,
    mode: 'connect',
    targets: ['city'],
    national: true,
    force: 'must',
    source: '通知·县级平台·模式一',
  },
  {
    id: 'R4',
    applicants: ['county'],
    eligible: true,
    cityPlatform: false,
    mode: 'connect',
    targets: ['province', 'cityVirtual'],
    national: false,
    force: 'should',
    source: '通知·县级平台·模式一',
  },
  {
    id: 'R5',
    applicants: ['county'],
    eligible: false,
    cityHosts: true,
    mode: 'virtual',
    targets: ['city', 'province'],
    national: false,
    force: 'may',
    source: '通知·县级平台·模式二',
  },
  {
    id: 'R6',
    applicants: ['county'],
    eligible: false,
    cityHosts: false,
    mode: 'virtual',
    targets: ['province'],
    national: false,
    force: 'should',
    source: '通知·县级平台·模式二',
  },
];
