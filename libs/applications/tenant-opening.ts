import type { Application } from './application.entity.js';

/** What approval leads to. The tenants library, which stands above this one, provides it. */
export abstract class TenantOpening {
  /** Opens the tenant of an approved application in the present transaction and returns its id. */
  abstract open(application: Application): Promise<string>;
}
