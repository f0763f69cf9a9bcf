import type { DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings.schema.js';
import { databaseUrls } from './database-urls.js';
import { GuardedClient } from './guarded-client.js';

/** Connection of the application role. Migrations are not here: they run apart, as the owner. */
export function dataSourceOptions(settings: Settings): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrls(settings).app,
    synchronize: false,
    logging: false,
    extra: {
      max: settings.DATABASE_POOL_SIZE,
      connectionTimeoutMillis: 3000,
      idleTimeoutMillis: 30_000,
      application_name: 'shuyuan',
      Client: GuardedClient,
    },
    // An idle connection that drops is replaced by the pool; the next request finds out if the server is gone.
    poolErrorHandler: () => undefined,
  };
}
