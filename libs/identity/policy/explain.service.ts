import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { caller, inLanguage, invalidFields, type Grant, type Role, type Text } from '#shuyuan/kernel';
import { TenantDirectory, type TenantFacts } from '../tenant-access/tenant-directory.js';
import { ELEVATIONS, MAY_GRANT } from './granting.js';
import { isAction, ruleOf, type Action } from './policy.js';
import { reachOf } from './reach.js';

export const VERDICTS = ['allowed', 'no-role', 'not-here', 'out-of-reach', 'suspended', 'view-only'] as const;
export type Verdict = (typeof VERDICTS)[number];

const SAID: Record<Verdict, Text> = {
  allowed: { zh: '可以：您的角色允许这一操作', en: 'You can: a role of yours allows it' },
  'no-role': { zh: '您的角色中没有一个允许这一操作', en: 'None of your roles allows it' },
  'not-here': { zh: '您有这一权限，但不在这个平台；上级对下级平台的这一操作须另行授权', en: 'You may elsewhere, but not in this platform' },
  'out-of-reach': { zh: '没有这个平台，或不在您的管理范围内', en: 'There is no such platform, or it lies beyond your reach' },
  suspended: { zh: '平台已停用，只能查看', en: 'The platform is suspended and can only be read' },
  'view-only': { zh: '代看期间只能查看', en: 'While you look through another account you can only read' },
};

export interface Explanation {
  readonly action: Action;
  readonly tenantId: string | null;
  readonly allowed: boolean;
  readonly verdict: Verdict;
  readonly message: string;
  /** Roles of the rule. */
  readonly rolesThatMay: readonly Role[];
  /** Of the caller's, those that the answer rests on. */
  readonly because: readonly Grant[];
  /** Whoever holds one of these above or in the platform could give a role that may. */
  readonly whoCouldGrant: readonly Role[];
  /** What the caller could ask to be for a while. */
  readonly elevations: readonly { role: Role; longestMinutes: number; secondPerson: boolean }[];
}

/** 为什么不能: which rule decides about an action, and what would change the answer. Reads the same table as the guards. */
@Injectable()
export class ExplainService {
  constructor(private readonly tenants: TenantDirectory) {}

  /** Throws 400 for an action that the policy does not know. */
  async explain(action: string, tenantId: string | undefined): Promise<Explanation> {
    if (!isAction(action)) throw invalidFields([{ field: 'action', code: 'action-unknown' }]);
    const tenant = tenantId !== undefined && isUUID(tenantId) ? await this.tenants.find(tenantId) : undefined;
    const { roles } = ruleOf(action);
    const { grants } = caller();
    const verdict = this.verdict(action, tenantId !== undefined, tenant);
    const allowed = verdict === 'allowed';
    const there = tenant ? grants.filter((grant) => reachOf(grant, tenant)) : grants;
    return {
      ...{ action, tenantId: tenantId ?? null, allowed, verdict, message: inLanguage(SAID[verdict]), rolesThatMay: roles },
      because: there.filter(({ role }) => roles.includes(role) === (allowed || verdict === 'suspended' || verdict === 'not-here')),
      whoCouldGrant: allowed
        ? []
        : (Object.keys(MAY_GRANT) as Role[]).filter((role) => MAY_GRANT[role]?.some((given) => roles.includes(given))),
      elevations: allowed || verdict === 'out-of-reach' ? [] : elevations(roles, there),
    };
  }

  private verdict(action: Action, named: boolean, tenant: TenantFacts | undefined): Verdict {
    const { grants, permissions, viewAs } = caller();
    const rule = ruleOf(action);
    if (viewAs !== null && !permissions.includes(action) && grants.some(({ role }) => rule.roles.includes(role))) return 'view-only';
    if (!named) return permissions.includes(action) ? 'allowed' : 'no-role';
    const reaching = tenant && tenant.standing !== 'deleted' ? grants.filter((grant) => reachOf(grant, tenant)) : [];
    if (!tenant || reaching.length === 0) return 'out-of-reach';
    if (!permissions.includes(action)) return 'no-role';
    const holds = reaching.some((grant) => rule.roles.includes(grant.role) && (rule.down === true || reachOf(grant, tenant) === 'own'));
    if (!holds) return 'not-here';
    return tenant.standing === 'suspended' && !rule.reads ? 'suspended' : 'allowed';
  }
}

const elevations = (roles: readonly Role[], held: readonly Grant[]): Explanation['elevations'] =>
  roles.flatMap((role) => {
    const offer = ELEVATIONS[role];
    if (!offer || !held.some((grant) => offer.from.includes(grant.role))) return [];
    return { role, longestMinutes: offer.longestMinutes, secondPerson: offer.secondPerson };
  });
