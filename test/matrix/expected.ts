import type { Role } from '#shuyuan/kernel';

/** Of GET /policy. */
export interface Rule {
  readonly action: string;
  readonly roles: readonly Role[];
  readonly reads: boolean;
  readonly down: boolean;
}

/** How the platform a request names stands to the caller. */
export const RELATIONS = ['own', 'child', 'parent', 'sibling', 'none', 'unknown', 'suspended', 'deleted'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Viewpoint {
  readonly name: string;
  readonly roles: readonly Role[];
  /** `unit`: the role holds in a unit and down its tree; `platform`: in the one platform. */
  readonly holds: 'unit' | 'platform';
  /** Platform or unit that the caller is at home in; those of `suspended` and `deleted` ask about their own alone. */
  readonly home: 'city' | 'suspended' | 'deleted';
}

export type Outcome = 'in' | '403 auth.forbidden' | '404 resource.not-found' | '409 tenant.suspended';

/** How a caller comes to a platform, drawn from the words of the issue and not from the code that decides. */
function reach({ holds, home }: Viewpoint, relation: Relation): 'own' | 'down' | undefined {
  if (holds === 'unit') {
    if (relation === 'own') return 'own';
    // Both lie below the city.
    return relation === 'child' || relation === 'suspended' ? 'down' : undefined;
  }
  if (home === 'city') return relation === 'own' ? 'own' : undefined;
  return home === 'suspended' && relation === 'suspended' ? 'own' : undefined;
}

/**
 * Which relations there are from there. Who holds a role in one platform stands to a suspended or deleted one as its own
 * people do, or as a stranger, which is asked already.
 */
export function relationsOf({ home, holds }: Viewpoint): readonly Relation[] {
  if (home !== 'city') return [home];
  return holds === 'unit' ? RELATIONS : RELATIONS.filter((relation) => relation !== 'suspended' && relation !== 'deleted');
}

/** Of a route that names a platform by `tenantId`. */
export function inTenant(rule: Rule, viewpoint: Viewpoint, relation: Relation): Outcome {
  const giving = viewpoint.roles.filter((role) => rule.roles.includes(role));
  if (giving.length === 0) return '403 auth.forbidden';
  const come = reach(viewpoint, relation);
  if (come === undefined) return '404 resource.not-found';
  if (come === 'down' && !rule.down) return '403 auth.forbidden';
  return relation === 'suspended' && !rule.reads ? '409 tenant.suspended' : 'in';
}

/** Of every other route with an action: the role alone decides at the door, rows are bounded behind it. */
export const atTheDoor = (rule: Rule, { roles }: Viewpoint): Outcome =>
  roles.some((role) => rule.roles.includes(role)) ? 'in' : '403 auth.forbidden';

/** Whether the row of a platform named by `/tenants/{id}` is one the caller may see: routes of the control plane. */
export const seesRow = (viewpoint: Viewpoint, relation: Relation): boolean =>
  viewpoint.holds === 'unit'
    ? !['parent', 'sibling', 'none', 'unknown'].includes(relation)
    : relation === (viewpoint.home === 'city' ? 'own' : viewpoint.home);
