import { databaseUrls, migrate, migrateQueues, missingMigrations, withMigrationLock, type Settings } from '#shuyuan/kernel';
import { loadRegions } from '#shuyuan/regions';
import { seedTemplates } from '#shuyuan/templates';
import { ensureRootBudget } from '#shuyuan/tenants';
import { House1700000000001 } from './migrations/0001-house.js';
import { Provisioning1700000000002 } from './migrations/0002-provisioning.js';
import { LocalWatch1700000000003 } from './migrations/0003-local-watch.js';
import { Rollouts1700000000007 } from './migrations/0007-rollouts.js';
import { Templates1700000000006 } from './migrations/0006-templates.js';
import { Clusters1700000000004 } from './migrations/0004-clusters.js';
import { Plans1700000000005 } from './migrations/0005-plans.js';
import { Archives1700000000008 } from './migrations/0008-archives.js';
import { Observed1700000000009 } from './migrations/0009-observed.js';
import { PortalKeys1700000000010 } from './migrations/0010-portal-keys.js';
import { Accounts1700000000011 } from './migrations/0011-accounts.js';
import { Audit1700000000012 } from './migrations/0012-audit.js';
import { People1700000000013 } from './migrations/0013-people.js';
import { Roles1700000000014 } from './migrations/0014-roles.js';
import { Oidc1700000000015 } from './migrations/0015-oidc.js';
import { Federation1700000000016 } from './migrations/0016-federation.js';
import { Rosters1700000000017 } from './migrations/0017-rosters.js';
import { Keys1700000000018 } from './migrations/0018-keys.js';
import { SignIn1700000000019 } from './migrations/0019-sign-in.js';
import { Purges1700000000024 } from './migrations/0024-purges.js';

/** Every migration, in order. Each is written once and never changed after it has landed. */
export const migrations = [
  House1700000000001,
  Provisioning1700000000002,
  LocalWatch1700000000003,
  Clusters1700000000004,
  Plans1700000000005,
  Templates1700000000006,
  Rollouts1700000000007,
  Archives1700000000008,
  Observed1700000000009,
  PortalKeys1700000000010,
  Accounts1700000000011,
  Audit1700000000012,
  People1700000000013,
  Roles1700000000014,
  Oidc1700000000015,
  Federation1700000000016,
  Rosters1700000000017,
  Keys1700000000018,
  SignIn1700000000019,
  Purges1700000000024,
];

/** A process without the owner's address cannot bring the schema up itself. */
export class DatabaseNotPreparedError extends Error {
  constructor(readonly missing: readonly string[]) {
    super(
      `The database lacks ${missing.length} migration(s) of this version (${missing.join(', ')}), and DATABASE_URL, which could bring it up, is not set. ` +
        'Run `npm run migrate` (the chart has a job for it) with DATABASE_URL as the owner of the schema.',
    );
  }
}

/**
 * Brings schema, queues and divisions up as the owner. Every process does it at start; one at a time. A process that was
 * given only the application's login (DATABASE_APP_URL) leaves that to `npm run migrate` and refuses to start before it.
 */
export async function prepareDatabase(settings: Settings): Promise<void> {
  const { owner, app } = databaseUrls(settings);
  if (!owner) {
    const missing = await missingMigrations(app, migrations);
    if (missing.length > 0) throw new DatabaseNotPreparedError(missing);
    return;
  }
  await withMigrationLock(owner, async () => {
    await migrate(owner, migrations);
    await migrateQueues(owner);
    await loadRegions(owner, settings.PROVINCE);
    await ensureRootBudget(owner);
    await seedTemplates(owner);
  });
}
