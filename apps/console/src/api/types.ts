/** The HTTP contract's shapes. One file, so that generated types can take its place. */
export type Role = 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
/** 接入模式 / 虚拟开通模式 (form row 2.1) */
export type Mode = 'connect' | 'virtual';
/** 第一批 / 第二批 (form row 2.1) */
export type Batch = 1 | 2;
/** 空间建设依托: 本级平台 / 上级平台 / 其它 (form row 2.2) */
export type SpaceReliance = 'own' | 'upper' | 'other';
/** 必须 / 应 / 可 */
export type Force = 'must' | 'should' | 'may';
export type Rule = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';
export type Target = 'province' | 'city' | 'cityVirtual';
export type ApplicationState = 'draft' | 'submitted' | 'consented' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | 'closed';
export type ApplicationAction = 'edit' | 'submit' | 'withdraw' | 'consent' | 'return' | 'approve' | 'reject';
export type TenantKind = 'virtual' | 'connected';
export type DesiredState = 'active' | 'suspended' | 'deleted';
export type TenantState = 'pending' | 'provisioning' | 'ready' | 'suspending' | 'suspended' | 'failed' | 'deleting' | 'deleted';
export type TenantAction = 'suspend' | 'resume' | 'delete' | 'restore' | 'retry';
export type PhaseName = 'namespace' | 'quota' | 'isolation' | 'access' | 'portal' | 'domain' | 'verify';
export type PhaseStatus = 'pending' | 'running' | 'waiting' | 'succeeded' | 'failed' | 'skipped';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

export interface Principal {
  id: string;
  displayName: string;
  loginName: string;
  role: Role;
  unitCode: string;
  unitName: string;
  tenantId: string | null;
  permissions: string[];
}

export interface InvitationPreview {
  role: Role;
  unitCode: string;
  unitName: string;
  expiresAt: string;
}
export interface Invitation extends InvitationPreview {
  id: string;
  /** The one-time link; given only in the answer that made it. */
  url: string | null;
}
export interface Administrator {
  id: string;
  displayName: string;
  loginName: string;
  role: Role;
  unitCode: string;
  unitName: string;
  lastSignInAt: string | null;
}

export interface Grid {
  col: number;
  row: number;
}
export interface Region {
  code: string;
  name: string;
  level: 'province' | 'city' | 'county';
  parent: string | null;
  reportsTo: string | null;
  directlyAdministered: boolean;
  cityEquivalent: boolean;
  slug: string;
  grid?: Grid | null;
}

export interface Contact {
  name: string;
  title: string;
  mobile: string;
  email: string;
}
/** 附表: 接入或开通虚拟平台申请表 */
export interface ApplicationForm {
  filledOn: string;
  organisation: { name: string; address: string };
  leader: Contact;
  technician: Contact;
  mode: Mode;
  batch: Batch;
  spaceReliance: SpaceReliance;
  spaceRelianceNote?: string;
  eligibility: { built: boolean; baseEnvironment: boolean; software: boolean; staff: boolean };
  canHostVirtual?: boolean;
  target: Target;
  nationalSystem: boolean;
  modeReason?: string;
  existingPlatform?: {
    name: string;
    url: string;
    users?: { total: number; teachers: number; students: number; parents: number };
  };
  education: { schools: number; teachers: number; students: number };
  slug: string;
}
export interface Decision {
  rule: Rule;
  mode: Mode;
  targets: (Target | 'national')[];
  force: Force;
  satisfied: boolean;
  /** 应 is not followed: submitting needs `form.modeReason`. */
  needsReason: boolean;
  reasons: { code: string; message: string; source: string }[];
  blocking: boolean;
}
export interface ApplicationSummary {
  id: string;
  unitCode: string;
  unitName: string;
  /** Null for whoever files to the province itself. */
  cityCode: string | null;
  cityName: string | null;
  applicantKind: 'city' | 'direct' | 'county';
  mode: Mode;
  batch: Batch;
  state: ApplicationState;
  rule: Rule | null;
  force: Force | null;
  submittedAt: string | null;
  updatedAt: string;
  tenantId: string | null;
  version: number;
}
export interface TimelineEntry {
  at: string;
  actor: string;
  actorRole: Role;
  action: string;
  from: ApplicationState | null;
  to: ApplicationState;
  comment: string | null;
}
export interface Application extends ApplicationSummary {
  form: ApplicationForm;
  decision: Decision | null;
  timeline: TimelineEntry[];
  actions: ApplicationAction[];
}

export interface TenantSummary {
  id: string;
  slug: string;
  name: string;
  kind: TenantKind;
  unitCode: string;
  unitName: string;
  /** Null for whoever files to the province itself. */
  cityCode: string | null;
  cityName: string | null;
  desiredState: DesiredState;
  state: TenantState;
  ready: boolean;
  message: string | null;
  host: string;
  url: string;
  generation: number;
  observedGeneration: number;
  createdAt: string;
  updatedAt: string;
  readyAt: string | null;
  version: number;
}
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  lastTransitionTime: string;
}
export interface Phase {
  phase: PhaseName;
  status: PhaseStatus;
  generation: number;
  startedAt: string | null;
  finishedAt: string | null;
  durationMs: number | null;
  reason: string | null;
  message: string | null;
  attempt: number;
}
export interface Tenant extends TenantSummary {
  applicationId: string | null;
  externalUrl: string | null;
  templateVersion: string;
  quota: { cpuMillis: number; memoryMiB: number; storageGiB: number };
  deleteAfter: string | null;
  reason: string | null;
  conditions: Condition[];
  phases: Phase[];
  correlationId: string | null;
  actions: TenantAction[];
}
export interface RenderedObject {
  apiVersion: string;
  kind: string;
  name: string;
  namespace: string | null;
  phase: PhaseName;
  desired: Record<string, unknown>;
  live: Record<string, unknown> | null;
  inSync: boolean;
}
export type SiteBlock =
  | { type: 'hero'; heading: string; text: string }
  | { type: 'news'; heading: string; items: { title: string; date: string; summary: string; url?: string | null }[] }
  | { type: 'links'; heading: string; items: { label: string; url: string }[] }
  | { type: 'text'; heading: string; body: string };
export interface Site {
  title: string;
  blocks: SiteBlock[];
  footer: { responsibleUnit: string; icp: string | null; police: string | null };
  publishedVersion: number | null;
  version: number;
}

export type PhaseEvent = Omit<Phase, 'attempt'> & { tenantId: string; attempt?: number };
export interface ApplicationEvent {
  id: string;
  state: ApplicationState;
  unitCode: string;
}

export interface Overview {
  totals: {
    units: number;
    filed: number;
    approved: number;
    opened: number;
    connected: number;
    virtual: number;
    suspended: number;
    failed: number;
  };
  byState: { state: ApplicationState; count: number }[];
  byBatch: { batch: Batch; units: number; approved: number; opened: number }[];
  cities: CityShare[];
}
export interface CityShare {
  code: string;
  name: string;
  grid: Grid | null;
  units: number;
  filed: number;
  approved: number;
  opened: number;
  failed: number;
  /** Opened ÷ units, 0..1. */
  share: number;
  directUnits?: number;
}
export interface Demo {
  state: 'idle' | 'running' | 'stopping' | 'done' | 'failed';
  done: number;
  total: number;
  step: string | null;
  message: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  empty: boolean;
}
