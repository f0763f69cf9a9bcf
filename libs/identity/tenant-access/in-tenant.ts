import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '#shuyuan/audit';
import { Database, TenantGate, caller, kernelErrors, type Principal, type Scope } from '#shuyuan/kernel';
import { ruleOf, type Action } from '../policy/policy.js';
import { reachOf } from '../policy/reach.js';
import { TenantDirectory } from './tenant-directory.js';
import { tenantAccessErrors } from './tenant-access.errors.js';

/**
 * The one door to a platform's people and their data. Routes under `/tenants/:tenantId` have passed it before their
 * handler runs and see that platform alone; other code calls `run`.
 */
@Injectable()
export class InTenant extends TenantGate {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  async enter(principal: Principal, action: Action, tenantId: string): Promise<Scope> {
    const tenant = isUUID(tenantId) ? await this.tenants.find(tenantId) : undefined;
    if (!tenant || tenant.standing === 'deleted') throw kernelErrors['resource.not-found']();
    const rule = ruleOf(action);
    const reaching = principal.grants.filter((grant) => reachOf(grant, tenant) !== undefined);
    if (reaching.length === 0) throw kernelErrors['resource.not-found']();
    const allowed = reaching.filter((grant) => rule.roles.includes(grant.role) && (rule.down || reachOf(grant, tenant) === 'own'));
    if (allowed.length === 0) throw kernelErrors['auth.forbidden']();
    if (tenant.standing === 'suspended' && !rule.reads) throw tenantAccessErrors['tenant.suspended']();
    // 个人信息 of a platform that is not the caller's own: that they came is on record, whatever they find.
    if (rule.personal && rule.reads && allowed.every((grant) => reachOf(grant, tenant) === 'down'))
      await this.audit.record({ action, tenantId: tenant.id, object: { type: 'tenant', id: tenant.id }, detail: { fromAbove: true } });
    return { tenantId: tenant.id, principalId: principal.id };
  }

  /** Runs `fn` in a transaction of that platform's, if the caller may take `action` there. Not from within a transaction. */
  async run<T>(tenantId: string, action: Action, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    const principal = caller();
    if (!principal.permissions.includes(action)) throw kernelErrors['auth.forbidden']();
    return this.database.as(await this.enter(principal, action, tenantId), fn);
  }
}
