import type { EntityManager } from 'typeorm';
import { rolloutErrors } from './rollouts.errors.js';

/** Any constant does. Who begins or takes up a rollout does it one at a time, so that each sees what the one before holds. */
const LOCK = 7_207_190_412;
const NAMED = 5;

interface Other {
  readonly name: string;
  readonly id: string;
  readonly to: string;
}

/** Throws 409, naming tenants and rollout, when one of the tenants is in another rollout that is at work. */
export async function refuseOverlap(manager: EntityManager, tenantIds: readonly string[], own: string | null): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const others = await manager.query<Other[]>(
    `SELECT t.name, r.id, r.to_version AS to
       FROM rollout_targets g JOIN rollouts r ON r.id = g.rollout_id JOIN tenants t ON t.id = g.tenant_id
      WHERE g.held AND g.tenant_id = ANY ($1) AND g.rollout_id IS DISTINCT FROM $2 ORDER BY r.created_at, t.name`,
    [tenantIds, own],
  );
  const first = others[0];
  if (!first) return;
  const named = others.slice(0, NAMED).map((o) => o.name);
  const tenants = `${named.join('、')}${others.length > named.length ? ' …' : ''}`;
  throw rolloutErrors['rollout.overlaps']({ count: others.length, tenants, other: first.to, id: first.id });
}
