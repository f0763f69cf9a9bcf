import type { EntityManager } from 'typeorm';

/** In the order in which they are made; undone the other way round. */
export type EffectEntity = 'organisations' | 'persons' | 'enrolments' | 'employments' | 'guardianships' | 'classes';

export interface Effect {
  readonly entity: EffectEntity;
  readonly created?: readonly string[];
  readonly changed?: readonly object[];
}

/** Writes down what was done in the transaction that does it. Nothing done leaves nothing. */
export async function recordEffects(
  manager: EntityManager,
  job: { id: string; tenantId: string },
  effects: readonly Effect[],
): Promise<void> {
  for (const { entity, created = [], changed = [] } of effects) {
    if (created.length === 0 && changed.length === 0) continue;
    await manager.query(
      `INSERT INTO roster_effects (job_id, tenant_id, ordinal, entity, created, changed)
       SELECT $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4::uuid[], $5 FROM roster_effects WHERE job_id = $1 AND tenant_id = $2`,
      [job.id, job.tenantId, entity, created, JSON.stringify(changed)],
    );
  }
}

export const created = async (manager: EntityManager, sql: string, values: readonly unknown[]): Promise<string[]> =>
  (await manager.query<{ created: string[] }[]>(sql, [...values]))[0]!.created;

export const changed = async (manager: EntityManager, sql: string, values: readonly unknown[]): Promise<object[]> =>
  (await manager.query<{ changed: object[] }[]>(sql, [...values]))[0]!.changed;
