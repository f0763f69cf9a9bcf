import { Inject, Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlainText, inLanguage, PageQuery, SETTINGS, pageOf, type Settings } from '#shuyuan/kernel';
import {
  DESIRED_STATES,
  KINDS,
  PHASES,
  PHASE_STATUSES,
  TENANT_STATES,
  type Condition,
  type DesiredState,
  type Phase,
  type PhaseStatus,
  type TenantKind,
  type TenantState,
} from './phases.js';
import type { TenantPhase } from './tenant-phase.entity.js';
import type { Tenant } from './tenant.entity.js';

const SORTS = ['name', '-name', 'updatedAt', '-updatedAt'] as const;

export class TenantsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: TenantKind;

  @ApiPropertyOptional({ enum: TENANT_STATES })
  @IsOptional()
  @IsIn(TENANT_STATES)
  state?: TenantState;

  @ApiPropertyOptional({
    description: 'An area as on the map: a city, the counties that report to it, and the 直管县 whose code lies in it',
  })
  @IsOptional()
  @Matches(/^\d{6}$/)
  cityCode?: string;

  @ApiPropertyOptional({ description: 'Only platforms of units that report to this one' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  parent?: string;

  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the name or portal address, or the beginning of the unit code' })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(50)
  q?: string;

  @ApiPropertyOptional({ enum: SORTS, default: 'name' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: string;
}

export class TenantSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: KINDS, description: '虚拟平台 or 接入平台' })
  kind: TenantKind;

  @ApiProperty()
  unitCode: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'string', nullable: true })
  cityCode: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  cityName: string | null;

  @ApiProperty({ enum: DESIRED_STATES })
  desiredState: DesiredState;

  @ApiProperty({ enum: TENANT_STATES })
  state: TenantState;

  @ApiProperty()
  ready: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  message: string | null;

  @ApiProperty({ description: 'Host name of the portal' })
  host: string;

  @ApiProperty({ format: 'uri' })
  url: string;

  @ApiProperty()
  generation: number;

  @ApiProperty()
  observedGeneration: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  readyAt: string | null;

  @ApiProperty()
  version: number;
}

export class QuotaDto {
  @ApiProperty()
  cpuMillis: number;

  @ApiProperty()
  memoryMiB: number;

  @ApiProperty()
  storageGiB: number;
}

export class ConditionDto {
  @ApiProperty()
  type: string;

  @ApiProperty({ enum: ['True', 'False', 'Unknown'] })
  status: Condition['status'];

  @ApiProperty()
  reason: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ format: 'date-time' })
  lastTransitionTime: string;
}

export class PhaseDto {
  @ApiProperty({ enum: PHASES })
  phase: Phase;

  @ApiProperty({ enum: PHASE_STATUSES })
  status: PhaseStatus;

  @ApiProperty()
  generation: number;

  @ApiProperty({ description: 'Passes that failed or waited since it last succeeded' })
  attempt: number;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  finishedAt: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  durationMs: number | null;

  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  message: string | null;

  static of(p: TenantPhase): PhaseDto {
    const { phase, status, generation, attempt, reason } = p;
    return Object.assign(new PhaseDto(), {
      ...{ phase, status, generation, attempt, reason },
      message: p.message && inLanguage(p.message),
      startedAt: p.startedAt?.toISOString() ?? null,
      finishedAt: p.finishedAt?.toISOString() ?? null,
      durationMs: p.startedAt && p.finishedAt ? p.finishedAt.getTime() - p.startedAt.getTime() : null,
    });
  }
}

export class TenantDto extends TenantSummaryDto {
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  applicationId: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Address of a connected platform' })
  externalUrl: string | null;

  @ApiProperty({ example: 'standard@1.0.0' })
  templateVersion: string;

  @ApiProperty({ type: QuotaDto })
  quota: QuotaDto;

  @ApiProperty({ type: QuotaDto, nullable: true, description: "In use, as the cluster's quota counts; null: not measured" })
  usage: QuotaDto | null;

  @ApiProperty({ example: 'standard@1' })
  plan: string;

  @ApiProperty({ description: 'People who may have an account; 0: no limit' })
  usersLimit: number;

  @ApiProperty({ description: 'Portal replicas at most; 1: no autoscaling' })
  maxReplicas: number;

  @ApiProperty({ description: 'Cluster it was placed on' })
  cluster: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid', description: "The city's platform that hosts it; null: the province's" })
  hostedBy: string | null;

  @ApiProperty({ description: 'Whether it may host virtual platforms of its counties (承载县级平台)' })
  canHost: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'While set, nothing of it is touched' })
  pausedReason: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'While set, rollouts leave its template version alone' })
  pinReason: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  pinUntil: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid', description: 'The archive that holds its data' })
  archiveId: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time', description: 'When tear-down begins' })
  deleteAfter: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;

  @ApiProperty({ type: [ConditionDto] })
  conditions: ConditionDto[];

  @ApiProperty({ type: [PhaseDto] })
  phases: PhaseDto[];

  @ApiProperty({ type: 'string', nullable: true })
  correlationId: string | null;

  @ApiProperty({ type: [String], description: 'What the caller may do now' })
  actions: string[];
}

export class TenantPage extends pageOf(TenantSummaryDto) {}

/** How tenants are shown; needs the settings for their addresses. */
@Injectable()
export class TenantViews {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  host(slug: string): string {
    return `${slug}.${this.settings.PORTAL_DOMAIN}`;
  }

  summary(t: Tenant): TenantSummaryDto {
    const { id, slug, name, kind, unitCode, unitName, cityCode, cityName, desiredState, state, generation, observedGeneration, version } =
      t;
    const host = this.host(slug);
    return Object.assign(new TenantSummaryDto(), {
      ...{
        id,
        slug,
        name,
        kind,
        unitCode,
        unitName,
        cityCode,
        cityName,
        desiredState,
        state,
        generation,
        observedGeneration,
        version,
        host,
      },
      message: t.message && inLanguage(t.message),
      ready: state === 'ready',
      url: this.settings.PORTAL_URL_TEMPLATE.replace('{host}', host),
      createdAt: t.createdAt.toISOString(),
      updatedAt: t.updatedAt.toISOString(),
      readyAt: t.readyAt?.toISOString() ?? null,
    });
  }

  /** For the event log: whoever reads it chooses the language. */
  event(t: Tenant): object {
    return { ...this.summary(t), message: t.message };
  }

  detail(t: Tenant, phases: readonly TenantPhase[], actions: readonly string[]): TenantDto {
    return Object.assign(new TenantDto(), this.summary(t), {
      applicationId: t.applicationId,
      externalUrl: t.externalUrl,
      templateVersion: t.templateVersion,
      quota: { cpuMillis: t.cpuMillis, memoryMiB: t.memoryMiB, storageGiB: t.storageGiB },
      usage: t.usage && { cpuMillis: t.usage.cpuMillis, memoryMiB: t.usage.memoryMiB, storageGiB: t.usage.storageGiB },
      ...{ plan: t.plan, usersLimit: t.usersLimit, maxReplicas: t.maxReplicas, cluster: t.cluster },
      ...{ hostedBy: t.hostedBy, canHost: t.canHost },
      ...{ pausedReason: t.pausedReason, pinReason: t.pinReason, archiveId: t.archiveId },
      pinUntil: t.pinUntil?.toISOString() ?? null,
      deleteAfter: t.deleteAfter?.toISOString() ?? null,
      reason: t.reason,
      conditions: t.conditions.map((c) => ({ ...c, message: inLanguage(c.message) })),
      phases: phases.map((p) => PhaseDto.of(p)),
      correlationId: t.correlationId,
      actions,
    });
  }
}
