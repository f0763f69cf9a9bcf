import { Module } from '@nestjs/common';
import { TenantGate } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { InTenant } from '../tenant-access/in-tenant.js';
import { TenantDirectory } from '../tenant-access/tenant-directory.js';
import { Principals } from './principals.service.js';

/** Who may do what, where. */
@Module({
  imports: [RegionsModule],
  providers: [TenantDirectory, InTenant, { provide: TenantGate, useExisting: InTenant }, Principals],
  exports: [TenantDirectory, InTenant, TenantGate, Principals],
})
export class AccessModule {}
