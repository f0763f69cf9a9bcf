import type { Grant } from '#shuyuan/kernel';

/** How a grant comes to a place: it is its own, or it lies below in the reporting tree. */
export type Reach = 'own' | 'down';

export interface Place {
  /** Null: the unit itself, not its platform. */
  readonly tenantId: string | null;
  readonly scopePath: string;
}

/** Undefined where the grant does not come there at all. */
export function reachOf(grant: Grant, place: Place): Reach | undefined {
  if (grant.tenantId !== null) return grant.tenantId === place.tenantId ? 'own' : undefined;
  if (grant.scopePath === null || !place.scopePath.startsWith(grant.scopePath)) return undefined;
  return grant.scopePath === place.scopePath ? 'own' : 'down';
}
