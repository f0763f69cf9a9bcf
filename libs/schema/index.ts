import { databaseUrls, migrate, migrateQueues, withMigrationLock, type Settings } from '#shuyuan/kernel';
import { loadRegions } from '#shuyuan/regions';
import { ensureRootBudget } from '#shuyuan/tenants';
import { House1700000000001 } from './migrations/0001-house.js';
import { Provisioning1700000000002 } from './migrations/0002-provisioning.js';

/** Every migration, in order. Each is written once and never changed after it has landed. */
export const migrations = [House1700000000001, Provisioning1700000000002];

/** Brings schema, queues and divisions up as the owner. Every process does it at start; one at a time. */
export async function prepareDatabase(settings: Settings): Promise<void> {
  const { owner } = databaseUrls(settings);
  await withMigrationLock(owner, async () => {
    await migrate(owner, migrations);
    await migrateQueues(owner);
    await loadRegions(owner, settings.PROVINCE);
    await ensureRootBudget(owner);
  });
}
