import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlainText, PageQuery, pageOf, type Text } from '#shuyuan/kernel';
import type { Tenant } from '#shuyuan/tenants';
import type { Alert } from './alert.entity.js';

export class AlertsQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Only those not resolved, or only those that are' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;

  @ApiPropertyOptional({ description: 'Platforms of a city and of its counties' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  cityCode?: string;
}

export class AcknowledgeDto {
  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(500)
  comment?: string;
}

export class AlertDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty()
  tenantName: string;

  @ApiProperty()
  slug: string;

  @ApiProperty({ enum: ['not-ready'] })
  kind: Alert['kind'];

  @ApiProperty({ format: 'date-time' })
  raisedAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  resolvedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  acknowledgedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  acknowledgedBy: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  acknowledgeComment: string | null;

  @ApiProperty({ description: 'For machines: the reason of the condition that holds it up' })
  reason: string;

  @ApiProperty({ description: 'What holds it up and what to do' })
  message: string;

  @ApiProperty()
  version: number;
}

/** The message in both languages; whoever shows it chooses. */
export function viewOf(alert: Alert, tenant: Pick<Tenant, 'name' | 'slug'>): Omit<AlertDto, 'message'> & { message: Text } {
  const { id, tenantId, kind, acknowledgedBy, acknowledgeComment, reason, message, version } = alert;
  return {
    ...{ id, tenantId, kind, acknowledgedBy, acknowledgeComment, reason, message, version },
    tenantName: tenant.name,
    slug: tenant.slug,
    raisedAt: alert.raisedAt.toISOString(),
    resolvedAt: alert.resolvedAt?.toISOString() ?? null,
    acknowledgedAt: alert.acknowledgedAt?.toISOString() ?? null,
  };
}

export class AlertPage extends pageOf(AlertDto) {}
