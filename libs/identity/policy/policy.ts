import type { AdministratorRole, Role } from '#shuyuan/kernel';
import { ACCESS_POLICY } from './access.policy.js';
import { CONTROL_PLANE } from './control-plane.policy.js';
import { PEOPLE } from './people.policy.js';
import { RECORDS } from './records.policy.js';
import type { Rule } from './rule.js';

/**
 * Everything anyone can do, and who. Guards, queries, the console, the docs and the matrix of tests all read this one
 * table; a route names its action by @Allow and is open to nobody else.
 */
export const POLICY = { ...CONTROL_PLANE, ...ACCESS_POLICY, ...PEOPLE, ...RECORDS } as const;

export type Action = keyof typeof POLICY;

export const isAction = (name: string): name is Action => Object.hasOwn(POLICY, name);

export const ruleOf = (action: Action): Rule => POLICY[action];

const BY_ROLE = new Map<Role, readonly Action[]>();

/** Actions of a role, in the order of the table. */
export function permissionsOf(role: Role): readonly Action[] {
  let actions = BY_ROLE.get(role);
  if (!actions) {
    actions = (Object.keys(POLICY) as Action[]).filter((action) => ruleOf(action).roles.includes(role));
    BY_ROLE.set(role, actions);
  }
  return actions;
}

/** Whom an administrator may invite: the same level or below, never above. */
export const MAY_INVITE: Partial<Record<Role, readonly AdministratorRole[]>> = {
  province_admin: ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'],
  city_admin: ['city_admin', 'county_admin', 'tenant_admin'],
  county_admin: ['county_admin', 'tenant_admin'],
};
