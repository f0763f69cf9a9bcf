import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery, pageOf } from '#shuyuan/kernel';
import type { Tenant } from '#shuyuan/tenants';
import { DRIFT_CHANGES, DRIFT_STATES, type DriftChange, type DriftRecord, type DriftState } from './drift-record.entity.js';

export class DriftQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;

  @ApiPropertyOptional({ description: 'Platforms of a city and of its counties' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  cityCode?: string;

  @ApiPropertyOptional({ enum: DRIFT_STATES })
  @IsOptional()
  @IsIn(DRIFT_STATES)
  state?: DriftState;
}

export class DriftDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty()
  tenantName: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  apiVersion: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ type: 'string', nullable: true })
  namespace: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: DRIFT_CHANGES })
  change: DriftChange;

  @ApiProperty({ type: 'string', nullable: true, description: 'Field manager that did it; unknown for a deletion' })
  manager: string | null;

  @ApiProperty({ type: [String], description: 'Paths that differ from what is wanted' })
  fields: string[];

  @ApiProperty({ enum: DRIFT_STATES, description: 'held: the platform is paused, so it was left as it is' })
  state: DriftState;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  settledAt: string | null;

  static of(record: DriftRecord, tenant: Pick<Tenant, 'name' | 'slug'>): DriftDto {
    const { id, tenantId, apiVersion, kind, namespace, name, change, manager, fields, state } = record;
    return Object.assign(new DriftDto(), {
      ...{ id, tenantId, apiVersion, kind, namespace, name, change, manager, fields, state },
      tenantName: tenant.name,
      slug: tenant.slug,
      at: record.at.toISOString(),
      settledAt: record.settledAt?.toISOString() ?? null,
    });
  }
}

export class DriftPage extends pageOf(DriftDto) {}
