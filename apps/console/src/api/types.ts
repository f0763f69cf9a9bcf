import type { components } from './schema';

/**
 * The HTTP contract's shapes, as generated from the server's OpenAPI document, under the names the console uses. Only
 * what the document says less narrowly is narrowed here.
 */
type Schemas = components['schemas'];
type Narrow<Base, Fields> = Omit<Base, keyof Fields> & Fields;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

export type Principal = Schemas['PrincipalDto'];
export type Role = Principal['role'];
export type FactorRequired = Schemas['FactorRequiredDto'];
export type FactorKind = FactorRequired['factorRequired'][number];
export type Account = Schemas['AccountDto'];
export type Factors = Schemas['FactorsDto'];
export type OwnSession = Schemas['OwnSessionDto'];
export type AccountNotice = Schemas['NoticeDto'];
export type OwnConsent = Schemas['OwnConsentDto'];
export type PlatformAccount = Schemas['PlatformAccountDto'];
export type ClassSheet = Schemas['ClassSheetDto'];
export type Picture = NonNullable<ClassSheet['rows'][number]['pictures']>[number];
export type InvitationPreview = Schemas['InvitationLookupDto'];
/** The one-time link (`url`) is given only in the answer that made it. */
export type Invitation = Narrow<Schemas['InvitationDto'], { createdAt?: string; url?: string | null }>;
export type Administrator = Schemas['AdministratorDto'];

export type Policy = Schemas['PolicyDto'];
export type Explanation = Schemas['ExplanationDto'];
export type Member = Schemas['MemberDto'];
export type Elevation = Schemas['ElevationDto'];
export type SupportSession = Schemas['SupportSessionDto'];

export type Grid = Schemas['GridDto'];
export type Region = Schemas['RegionDto'];

/** 附表: 接入或开通虚拟平台申请表 */
export type ApplicationForm = Schemas['ApplicationForm'];
export type Contact = Schemas['ContactForm'];
/** 接入模式 / 虚拟开通模式 (form row 2.1) */
export type Mode = ApplicationForm['mode'];
/** 第一批 / 第二批 (form row 2.1) */
export type Batch = ApplicationForm['batch'];
/** 空间建设依托: 本级平台 / 上级平台 / 其它 (form row 2.2) */
export type SpaceReliance = ApplicationForm['spaceReliance'];
export type Target = ApplicationForm['target'];

export type Decision = Narrow<Schemas['DecisionDto'], { targets: (Target | 'national')[] }>;
/** 必须 / 应 / 可 */
export type Force = Decision['force'];
export type Rule = Decision['rule'];

export type ApplicationSummary = Schemas['ApplicationSummaryDto'];
export type ApplicationState = ApplicationSummary['state'];
export type ApplicationAction = 'edit' | 'submit' | 'withdraw' | 'consent' | 'return' | 'approve' | 'reject';
export type TimelineEntry = Narrow<Schemas['TimelineEntryDto'], { actorRole: Role; from: ApplicationState | null; to: ApplicationState }>;
export type Application = Narrow<
  Schemas['ApplicationDto'],
  { decision: Decision; timeline: TimelineEntry[]; actions: ApplicationAction[] }
>;

export type TenantSummary = Schemas['TenantSummaryDto'];
export type TenantKind = TenantSummary['kind'];
export type DesiredState = TenantSummary['desiredState'];
export type TenantState = TenantSummary['state'];
export type TenantAction =
  | 'suspend'
  | 'resume'
  | 'delete'
  | 'restore'
  | 'retry'
  | 'resize'
  | 'retemplate'
  | 'transfer'
  | 'pause'
  | 'unpause'
  | 'pin'
  | 'unpin'
  | 'archive'
  | 'unarchive';
export type Condition = Schemas['ConditionDto'];
export type Phase = Schemas['PhaseDto'];
export type PhaseName = Phase['phase'];
export type PhaseStatus = Phase['status'];
export type Tenant = Narrow<Schemas['TenantDto'], { actions: TenantAction[] }>;
export type TenantHistoryEntry = Schemas['TenantHistoryDto'];
export type Drift = Schemas['DriftDto'];
export type Alert = Schemas['AlertDto'];
/** 处理器、内存、存储 */
export type Amount = Schemas['QuotaDto'];
export type Resource = keyof Amount;
/** 套餐 */
export type Plan = Schemas['PlanDto'];
export type PlanInput = Schemas['CreatePlanDto'];
/** 配额 */
export type Budget = Schemas['BudgetDto'];
export type Cluster = Schemas['ClusterDto'];
export type OpeningInput = Schemas['OpenTenantDto'];
export type RenderedObject = Narrow<
  Schemas['TenantObjectDto'],
  { phase: PhaseName; desired: Record<string, unknown>; live: Record<string, unknown> | null }
>;

export type SiteBlock = Schemas['HeroBlockDto'] | Schemas['NewsBlockDto'] | Schemas['LinksBlockDto'] | Schemas['TextBlockDto'];
export type Site = Narrow<Schemas['SiteDto'], { blocks: SiteBlock[] }>;

export type PhaseEvent = Omit<Phase, 'attempt'> & { tenantId: string; attempt?: number };
export interface ApplicationEvent {
  id: string;
  state: ApplicationState;
  unitCode: string;
}

export type CityShare = Schemas['CityOverviewDto'];
export type Overview = Narrow<
  Schemas['OverviewDto'],
  { byState: { state: ApplicationState; count: number }[]; byBatch: Narrow<Schemas['BatchCountDto'], { batch: Batch }>[] }
>;
export type Demo = Schemas['DemoDto'];
