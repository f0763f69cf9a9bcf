import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenantGate, defineTenantTables } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { ElevationRow } from '../elevation/elevation.entity.js';
import { ElevationsController } from '../elevation/elevations.controller.js';
import { ElevationsService } from '../elevation/elevations.service.js';
import { Membership } from '../memberships/membership.entity.js';
import { MembershipsController } from '../memberships/memberships.controller.js';
import { MembershipsService } from '../memberships/memberships.service.js';
import { SupportSession } from '../support/support-session.entity.js';
import { SupportSessionsService } from '../support/support-sessions.service.js';
import { SupportController } from '../support/support.controller.js';
import { InTenant } from '../tenant-access/in-tenant.js';
import { TenantDirectory } from '../tenant-access/tenant-directory.js';
import { AccessChanges } from './access-changes.js';
import { ExplainService } from './explain.service.js';
import { Places } from './places.js';
import { PolicyController } from './policy.controller.js';
import { Principals } from './principals.service.js';

defineTenantTables({
  memberships: { keep: 'recorded', key: ['id'] },
  elevations: { keep: 'recorded', key: ['id'] },
  support_sessions: { keep: 'recorded', key: ['id'] },
});

const OPEN = [
  AccessChanges,
  TenantDirectory,
  InTenant,
  Principals,
  Places,
  MembershipsService,
  ElevationsService,
  SupportSessionsService,
  ExplainService,
];

/** Who may do what, where. */
@Module({
  imports: [TypeOrmModule.forFeature([Membership, ElevationRow, SupportSession]), RegionsModule],
  providers: [...OPEN, { provide: TenantGate, useExisting: InTenant }],
  exports: [...OPEN, TenantGate],
})
export class AccessModule {}

/** For IdentityHttpModule to list. */
export const ACCESS_CONTROLLERS = [PolicyController, MembershipsController, ElevationsController, SupportController];
