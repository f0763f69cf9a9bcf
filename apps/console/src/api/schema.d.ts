// Written by `npm run generate` from the OpenAPI document.
export interface paths {
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['events.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/regions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['regions.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['session.whoAmI'];
    put?: never;
    post: operations['session.signIn'];
    delete: operations['session.signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['invitations.list'];
    put?: never;
    post: operations['invitations.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['invitations.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['invitations.lookup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['invitations.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/administrators': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['invitations.listAdministrators'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['clusters.list'];
    put?: never;
    post: operations['clusters.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clusters/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['clusters.get'];
    put: operations['clusters.update'];
    post?: never;
    delete: operations['clusters.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clusters/{name}/credentials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['clusters.replaceCredentials'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clusters/{name}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['clusters.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['applications.list'];
    put?: never;
    post: operations['applications.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/evaluate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.evaluate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/slug-suggestion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['applications.suggestSlug'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['applications.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['applications.edit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.consent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.sendBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applications/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applications.reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['templates.list'];
    put?: never;
    post: operations['templates.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['templates.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['templates.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/propose': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['templates.propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['templates.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['templates.reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['templates.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/diff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['templates.diff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['tenants.list'];
    put?: never;
    post: operations['tenantopening.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['tenants.get'];
    put?: never;
    post?: never;
    delete: operations['lifecycle.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['tenants.historyOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/unpause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.unpause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/pin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.pin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/unpin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.unpin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/retemplate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lifecycle.retemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['plans.list'];
    put?: never;
    post: operations['plans.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['plans.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{id}/retire': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['plans.retire'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/budgets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['budgets.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/budgets/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['budgets.check'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/budgets/{unitCode}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['budgets.set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/hosting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['tenantopening.host'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/resize': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['tenantresize.resize'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['tenanttransfer.transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/objects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['objects.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/templates/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['templatepreview.preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/drift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['drift.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/drift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['drift.ofTenant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['alerts.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['alerts.acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rollouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['rollouts.list'];
    put?: never;
    post: operations['rollouts.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rollouts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['rollouts.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rollouts/{id}/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['rollouts.targets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rollouts/{id}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollouts.stop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rollouts/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollouts.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rollouts/{id}/rollback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollouts.rollback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['archives.archive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/unarchive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['archives.unarchive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/archives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['archives.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/archives/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['archives.get'];
    put?: never;
    post?: never;
    delete: operations['archives.expire'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/archives/{id}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['archives.verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['sites.get'];
    put: operations['sites.save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{id}/site/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['sites.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['overview.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['demo.status'];
    put?: never;
    post: operations['demo.start'];
    delete: operations['demo.stop'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    GridDto: {
      col: number;
      row: number;
    };
    RegionDto: {
      /**
       * @description GB/T 2260
       * @example 410181
       */
      code: string;
      /** @example 巩义市 */
      name: string;
      /** @enum {string} */
      level: 'province' | 'city' | 'county';
      /** @description Division that the code prefix names */
      parent: string | null;
      /** @description Reporting parent (上报单位) */
      reportsTo: string | null;
      /** @description 省直管县(市) */
      directlyAdministered: boolean;
      cityEquivalent: boolean;
      /** Format: date */
      validFrom: string;
      /** Format: date */
      validTo: string | null;
      predecessors: string[];
      slug: string;
      /** @description Place in the tile-grid cartogram; city-level areas only */
      grid: components['schemas']['GridDto'] | null;
    };
    RegionPage: {
      items: components['schemas']['RegionDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    SignInDto: {
      loginName: string;
      /** Format: password */
      password: string;
    };
    PrincipalDto: {
      /** Format: uuid */
      id: string;
      displayName: string;
      loginName: string;
      /** @enum {string} */
      role: 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
      unitCode: string;
      unitName: string;
      /** Format: uuid */
      tenantId: string | null;
      /** @description Actions the role may take */
      permissions: string[];
    };
    CreateInvitationDto: {
      /** @enum {string} */
      role: 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
      /** @description GB/T 2260 */
      unitCode: string;
      /**
       * Format: uuid
       * @description Needed for tenant_admin
       */
      tenantId?: string;
    };
    CreatedInvitationDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role: 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
      unitCode: string;
      unitName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** @description The one-time link. Shown once: a replayed answer has null */
      url: string | null;
    };
    InvitationDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role: 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
      unitCode: string;
      unitName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationPage: {
      items: components['schemas']['InvitationDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    InvitationTokenDto: {
      /** @description The part of the link after # */
      token: string;
    };
    InvitationLookupDto: {
      /** @enum {string} */
      role: 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
      unitCode: string;
      unitName: string;
      /** Format: date-time */
      expiresAt: string;
    };
    AcceptInvitationDto: {
      /** @description The part of the link after # */
      token: string;
      /** @description 姓名 */
      displayName: string;
      /** @description 登录名 */
      loginName: string;
      /** Format: password */
      password: string;
    };
    AdministratorDto: {
      /** Format: uuid */
      id: string;
      displayName: string;
      loginName: string;
      /** @enum {string} */
      role: 'province_admin' | 'city_admin' | 'county_admin' | 'tenant_admin';
      unitCode: string;
      unitName: string;
      /** Format: date-time */
      lastSignInAt: string | null;
    };
    AdministratorPage: {
      items: components['schemas']['AdministratorDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    ClusterCapacityDto: {
      /** @description Platforms it takes; null: no limit */
      platforms: number | null;
      cpuMillis?: number | null;
      memoryMiB?: number | null;
    };
    ClusterDto: {
      name: string;
      /** @enum {string} */
      adapter: 'kubernetes' | 'local';
      /** @description The one that the settings choose */
      builtIn: boolean;
      labels: {
        [key: string]: string;
      };
      capacity: components['schemas']['ClusterCapacityDto'];
      /** @description Platforms placed on it */
      tenants: number;
      cordoned: boolean;
      /** @enum {string} */
      health: 'healthy' | 'unreachable' | 'unauthorized' | 'unknown';
      kubernetesVersion: string | null;
      /**
       * @description As the process that answers sees it
       * @enum {string}
       */
      breaker: 'closed' | 'open' | 'half-open';
      /** @description Why it is not healthy, and what to do */
      message: string | null;
      /** Format: date-time */
      checkedAt: string | null;
      version: number;
    };
    ClusterPage: {
      items: components['schemas']['ClusterDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    CreateClusterDto: {
      /** @description A kubeconfig (YAML or JSON, at most 64 KiB) with its certificates in it and a token or client certificate. Never given out again. */
      kubeconfig: string;
      /**
       * @description A DNS label; stays for good
       * @example zhengzhou-1
       */
      name: string;
      /** @description As Kubernetes labels; a platform may ask for some */
      labels: {
        [key: string]: string;
      };
      capacity: components['schemas']['ClusterCapacityDto'];
    };
    UpdateClusterDto: {
      labels: {
        [key: string]: string;
      };
      capacity: components['schemas']['ClusterCapacityDto'];
      /** @description Takes no new platforms; those on it stay */
      cordoned: boolean;
    };
    KubeconfigDto: {
      /** @description A kubeconfig (YAML or JSON, at most 64 KiB) with its certificates in it and a token or client certificate. Never given out again. */
      kubeconfig: string;
    };
    ApplicationSummaryDto: {
      /** Format: uuid */
      id: string;
      unitCode: string;
      unitName: string;
      cityCode: string | null;
      cityName: string | null;
      /** @enum {string} */
      applicantKind: 'city' | 'direct' | 'county';
      /** @enum {string} */
      mode: 'connect' | 'virtual';
      /** @enum {number} */
      batch: 1 | 2;
      /** @enum {string} */
      state: 'draft' | 'submitted' | 'consented' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | 'closed';
      /** @enum {string} */
      rule: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';
      /** @enum {string} */
      force: 'must' | 'should' | 'may';
      slug: string;
      /** Format: date-time */
      submittedAt: string | null;
      /** Format: date-time */
      updatedAt: string;
      /** Format: uuid */
      tenantId: string | null;
      version: number;
    };
    ApplicationPage: {
      items: components['schemas']['ApplicationSummaryDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    EligibilityForm: {
      /** @description 平台已建成 */
      built: boolean;
      /** @description C1 基础环境 */
      baseEnvironment: boolean;
      /** @description C2 平台软件 */
      software: boolean;
      /** @description C3 专业技术人员 */
      staff: boolean;
    };
    WishForm: {
      /**
       * @description 2.1 建设模式
       * @enum {string}
       */
      mode: 'connect' | 'virtual';
      /**
       * @description 上级平台 (form gap 1)
       * @enum {string}
       */
      target: 'province' | 'city' | 'cityVirtual';
      /** @description 是否接入国家体系 */
      nationalSystem: boolean;
      eligibility: components['schemas']['EligibilityForm'];
    };
    EvaluateDto: {
      unitCode: string;
      form: components['schemas']['WishForm'];
    };
    ReasonDto: {
      code: string;
      message: string;
      /** @description Section of the notice */
      source: string;
    };
    DecisionDto: {
      /** @enum {string} */
      rule: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';
      /** @enum {string} */
      mode: 'connect' | 'virtual';
      /** @description Platforms above that the rule accepts; `national` when 国家体系 must be joined too */
      targets: string[];
      /**
       * @description 必须 / 应 / 可
       * @enum {string}
       */
      force: 'must' | 'should' | 'may';
      satisfied: boolean;
      /** @description Approval needs an override by the province */
      blocking: boolean;
      /** @description Submitting needs form.modeReason */
      needsReason: boolean;
      reasons: components['schemas']['ReasonDto'][];
    };
    SlugSuggestionDto: {
      slug: string;
      available: boolean;
    };
    OrganisationForm: {
      name: string;
      address: string;
    };
    ContactForm: {
      name: string;
      title: string;
      mobile: string;
      /** Format: email */
      email: string;
    };
    PlatformUsersForm: {
      total: number;
      teachers: number;
      students: number;
      parents: number;
    };
    ExistingPlatformForm: {
      name: string;
      /** Format: uri */
      url: string;
      users?: components['schemas']['PlatformUsersForm'];
    };
    EducationForm: {
      schools: number;
      teachers: number;
      students: number;
    };
    ApplicationForm: {
      /**
       * @description 2.1 建设模式
       * @enum {string}
       */
      mode: 'connect' | 'virtual';
      /**
       * @description 上级平台 (form gap 1)
       * @enum {string}
       */
      target: 'province' | 'city' | 'cityVirtual';
      /** @description 是否接入国家体系 */
      nationalSystem: boolean;
      eligibility: components['schemas']['EligibilityForm'];
      /**
       * Format: date
       * @description 填表日期
       */
      filledOn: string;
      organisation: components['schemas']['OrganisationForm'];
      leader: components['schemas']['ContactForm'];
      technician: components['schemas']['ContactForm'];
      /**
       * @description 2.1 计划实施批次
       * @enum {number}
       */
      batch: 1 | 2;
      /**
       * @description 2.2 空间建设依托: 本级平台, 上级平台, 其它
       * @enum {string}
       */
      spaceReliance: 'own' | 'upper' | 'other';
      /** @description Which, when spaceReliance is other */
      spaceRelianceNote?: string;
      /** @description Cities: whether the platform can host virtual platforms of counties */
      canHostVirtual?: boolean;
      /** @description Why the wish differs from a rule (应) */
      modeReason?: string;
      existingPlatform?: components['schemas']['ExistingPlatformForm'];
      education: components['schemas']['EducationForm'];
      /** @description Portal address: <slug>.<portal domain> */
      slug: string;
    };
    TimelineEntryDto: {
      /** Format: date-time */
      at: string;
      actor: string;
      actorRole: string;
      action: string;
      from: string | null;
      to: string;
      comment: string | null;
    };
    ApplicationDto: {
      /** Format: uuid */
      id: string;
      unitCode: string;
      unitName: string;
      cityCode: string | null;
      cityName: string | null;
      /** @enum {string} */
      applicantKind: 'city' | 'direct' | 'county';
      /** @enum {string} */
      mode: 'connect' | 'virtual';
      /** @enum {number} */
      batch: 1 | 2;
      /** @enum {string} */
      state: 'draft' | 'submitted' | 'consented' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | 'closed';
      /** @enum {string} */
      rule: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6';
      /** @enum {string} */
      force: 'must' | 'should' | 'may';
      slug: string;
      /** Format: date-time */
      submittedAt: string | null;
      /** Format: date-time */
      updatedAt: string;
      /** Format: uuid */
      tenantId: string | null;
      version: number;
      form: components['schemas']['ApplicationForm'];
      decision: components['schemas']['DecisionDto'];
      timeline: components['schemas']['TimelineEntryDto'][];
      /** @description What the caller may do now */
      actions: string[];
    };
    CreateApplicationDto: {
      form: components['schemas']['ApplicationForm'];
      unitCode: string;
    };
    SaveFormDto: {
      form: components['schemas']['ApplicationForm'];
    };
    TransitionDto: {
      comment?: string;
      /** @description Province only: why a rule that must hold is set aside (特批) */
      overrideReason?: string;
    };
    TemplateSummaryDto: {
      /** @example standard@1.1.0 */
      id: string;
      name: string;
      version: string;
      /** @enum {string} */
      state: 'draft' | 'proposed' | 'published' | 'withdrawn';
      /**
       * @description Over the files; never changes
       * @example sha256:…
       */
      digest: string;
      /** @description Ships with the program */
      builtIn: boolean;
      /** @description Given to platforms that are opened now */
      isDefault: boolean;
      createdBy: string | null;
      /** Format: date-time */
      createdAt: string;
      proposedBy: string | null;
      publishedBy: string | null;
      /** Format: date-time */
      publishedAt: string | null;
      /** @description Why it was sent back or withdrawn */
      reason: string | null;
      /** @description Platforms of the caller that have this version */
      tenants: number;
      notes: string;
      /** @description Moves with each change of state; sent as ETag */
      revision: number;
      /** @description What the caller may do now */
      actions: string[];
    };
    TemplatePage: {
      items: components['schemas']['TemplateSummaryDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    TemplateFileDto: {
      /** @example manifests/portal/deployment.yaml */
      path: string;
      content: string;
    };
    TemplateCheckDto: {
      /** @enum {string} */
      name: 'values' | 'kinds' | 'isolation' | 'workload' | 'images' | 'access' | 'routing' | 'secrets' | 'dry-run';
      /** @description False holds the version up */
      ok: boolean;
      /** @enum {string} */
      severity: 'error' | 'warning' | 'none';
      path: string | null;
      message: string;
    };
    TemplateDto: {
      /** @example standard@1.1.0 */
      id: string;
      name: string;
      version: string;
      /** @enum {string} */
      state: 'draft' | 'proposed' | 'published' | 'withdrawn';
      /**
       * @description Over the files; never changes
       * @example sha256:…
       */
      digest: string;
      /** @description Ships with the program */
      builtIn: boolean;
      /** @description Given to platforms that are opened now */
      isDefault: boolean;
      createdBy: string | null;
      /** Format: date-time */
      createdAt: string;
      proposedBy: string | null;
      publishedBy: string | null;
      /** Format: date-time */
      publishedAt: string | null;
      /** @description Why it was sent back or withdrawn */
      reason: string | null;
      /** @description Platforms of the caller that have this version */
      tenants: number;
      notes: string;
      /** @description Moves with each change of state; sent as ETag */
      revision: number;
      /** @description What the caller may do now */
      actions: string[];
      files: components['schemas']['TemplateFileDto'][];
      /** @description JSON Schema of the values */
      valuesSchema: {
        [key: string]: unknown;
      };
      defaults: {
        [key: string]: unknown;
      };
      checks: components['schemas']['TemplateCheckDto'][];
      /** Format: date-time */
      checkedAt: string | null;
    };
    CreateTemplateDto: {
      /** @example henan */
      name: string;
      /** @example 1.0.0 */
      version: string;
      /** @description At most 1 MiB together */
      files: components['schemas']['TemplateFileDto'][];
      /** @description What whoever upgrades should know; kept as UPGRADE.md */
      notes?: string;
    };
    TemplateChecksDto: {
      checks: components['schemas']['TemplateCheckDto'][];
    };
    TemplateReasonDto: {
      reason: string;
    };
    FileDiffDto: {
      path: string;
      /** @enum {string} */
      change: 'added' | 'removed' | 'changed' | 'same';
      /** @description Unified; empty where nothing changed */
      diff: string;
    };
    TemplateDiffDto: {
      files: components['schemas']['FileDiffDto'][];
    };
    TenantSummaryDto: {
      /** Format: uuid */
      id: string;
      slug: string;
      name: string;
      /**
       * @description 虚拟平台 or 接入平台
       * @enum {string}
       */
      kind: 'virtual' | 'connected';
      unitCode: string;
      unitName: string;
      cityCode: string | null;
      cityName: string | null;
      /** @enum {string} */
      desiredState: 'active' | 'suspended' | 'archived' | 'deleted';
      /** @enum {string} */
      state:
        'pending' | 'provisioning' | 'ready' | 'suspending' | 'suspended' | 'failed' | 'archiving' | 'archived' | 'deleting' | 'deleted';
      ready: boolean;
      message: string | null;
      /** @description Host name of the portal */
      host: string;
      /** Format: uri */
      url: string;
      generation: number;
      observedGeneration: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readyAt: string | null;
      version: number;
    };
    TenantPage: {
      items: components['schemas']['TenantSummaryDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    QuotaDto: {
      cpuMillis: number;
      memoryMiB: number;
      storageGiB: number;
    };
    ConditionDto: {
      type: string;
      /** @enum {string} */
      status: 'True' | 'False' | 'Unknown';
      reason: string;
      message: string;
      /** Format: date-time */
      lastTransitionTime: string;
    };
    PhaseDto: {
      /** @enum {string} */
      phase: 'namespace' | 'quota' | 'isolation' | 'access' | 'portal' | 'domain' | 'verify';
      /** @enum {string} */
      status: 'pending' | 'running' | 'waiting' | 'succeeded' | 'failed' | 'skipped';
      generation: number;
      /** @description Passes that failed or waited since it last succeeded */
      attempt: number;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      durationMs: number | null;
      reason: string | null;
      message: string | null;
    };
    TenantDto: {
      /** Format: uuid */
      id: string;
      slug: string;
      name: string;
      /**
       * @description 虚拟平台 or 接入平台
       * @enum {string}
       */
      kind: 'virtual' | 'connected';
      unitCode: string;
      unitName: string;
      cityCode: string | null;
      cityName: string | null;
      /** @enum {string} */
      desiredState: 'active' | 'suspended' | 'archived' | 'deleted';
      /** @enum {string} */
      state:
        'pending' | 'provisioning' | 'ready' | 'suspending' | 'suspended' | 'failed' | 'archiving' | 'archived' | 'deleting' | 'deleted';
      ready: boolean;
      message: string | null;
      /** @description Host name of the portal */
      host: string;
      /** Format: uri */
      url: string;
      generation: number;
      observedGeneration: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      readyAt: string | null;
      version: number;
      /** Format: uuid */
      applicationId: string | null;
      /** @description Address of a connected platform */
      externalUrl: string | null;
      /** @example standard@1.0.0 */
      templateVersion: string;
      quota: components['schemas']['QuotaDto'];
      /** @description In use, as the cluster's quota counts; null: not measured */
      usage: components['schemas']['QuotaDto'] | null;
      /** @example standard@1 */
      plan: string;
      /** @description People who may have an account; 0: no limit */
      usersLimit: number;
      /** @description Portal replicas at most; 1: no autoscaling */
      maxReplicas: number;
      /** @description Cluster it was placed on */
      cluster: string;
      /**
       * Format: uuid
       * @description The city's platform that hosts it; null: the province's
       */
      hostedBy: string | null;
      /** @description Whether it may host virtual platforms of its counties (承载县级平台) */
      canHost: boolean;
      /** @description While set, nothing of it is touched */
      pausedReason: string | null;
      /** @description While set, rollouts leave its template version alone */
      pinReason: string | null;
      /** Format: date-time */
      pinUntil: string | null;
      /**
       * Format: uuid
       * @description The archive that holds its data
       */
      archiveId: string | null;
      /**
       * Format: date-time
       * @description When tear-down begins
       */
      deleteAfter: string | null;
      reason: string | null;
      conditions: components['schemas']['ConditionDto'][];
      phases: components['schemas']['PhaseDto'][];
      correlationId: string | null;
      /** @description What the caller may do now */
      actions: string[];
    };
    TenantHistoryDto: {
      /** Format: date-time */
      at: string;
      /** @description Display name, or "system" */
      actor: string;
      action: string;
      reason: string | null;
      /** @description What it changed, before: state, plan, template version, … */
      from: string | null;
      to: string | null;
      generation: number;
    };
    TenantHistoryPage: {
      items: components['schemas']['TenantHistoryDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    ReasonInputDto: {
      reason?: string;
    };
    ConfirmedReasonDto: {
      reason?: string;
      /** @description The portal address (slug), typed by hand */
      confirmSlug: string;
    };
    PinTenantDto: {
      reason?: string;
      /**
       * Format: date-time
       * @description At most a year ahead
       */
      until: string;
    };
    RetemplateTenantDto: {
      reason?: string;
      /**
       * @description A published template version
       * @example standard@1.1.0
       */
      templateVersion: string;
    };
    PlanTitleDto: {
      zh: string;
      en: string;
    };
    PlanDto: {
      /** @example standard@1 */
      id: string;
      /** @example standard */
      name: string;
      version: number;
      title: components['schemas']['PlanTitleDto'];
      cpuMillis: number;
      memoryMiB: number;
      storageGiB: number;
      /** @description People who may have an account; 0: no limit */
      usersLimit: number;
      /** @description Portal replicas at most; 1: no autoscaling */
      maxReplicas: number;
      bandwidthNote: string | null;
      /** @description Platforms on it that the caller may see */
      tenants: number;
      /** @description Whether it is the newest version in force of its name */
      current: boolean;
      /** Format: date-time */
      retiredAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description null: came with the system */
      createdBy: string | null;
    };
    PlanPage: {
      items: components['schemas']['PlanDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    CreatePlanDto: {
      /** @example standard */
      name: string;
      title: components['schemas']['PlanTitleDto'];
      cpuMillis: number;
      memoryMiB: number;
      storageGiB: number;
      /**
       * @description People who may have an account; 0: no limit
       * @default 0
       */
      usersLimit: number;
      /**
       * @description Portal replicas at most; 1: no autoscaling
       * @default 1
       */
      maxReplicas: number;
      /** @description 出口带宽说明 */
      bandwidthNote?: string | null;
    };
    BudgetChildrenDto: {
      /** @description Given on to budgets below */
      budgets: components['schemas']['QuotaDto'];
      /** @description Reserved for platforms charged here directly */
      platforms: components['schemas']['QuotaDto'];
    };
    BudgetDto: {
      /** @example 410100 */
      unitCode: string;
      /** @example 郑州市 */
      unitName: string;
      parentCode: string | null;
      /** @description What the unit may give */
      amount: components['schemas']['QuotaDto'];
      /** @description What it has given; never more than the amount */
      used: components['schemas']['QuotaDto'];
      /** @description Of what the used is made up */
      children: components['schemas']['BudgetChildrenDto'];
      /** @description Platforms charged here directly */
      platforms: number;
      version: number;
    };
    BudgetListDto: {
      items: components['schemas']['BudgetDto'][];
    };
    BudgetViolationDto: {
      unitCode: string;
      /** @enum {string} */
      resource: 'cpuMillis' | 'memoryMiB' | 'storageGiB';
      /** @description Used, as the budget says */
      recorded: number;
      /** @description Used, as its children say */
      actual: number;
    };
    BudgetCheckDto: {
      ok: boolean;
      violations: components['schemas']['BudgetViolationDto'][];
    };
    SetBudgetDto: {
      cpuMillis: number;
      memoryMiB: number;
      storageGiB: number;
    };
    OpenTenantDto: {
      /** @description GB/T 2260 */
      unitCode: string;
      /** @description Portal address: <slug>.<portal domain> */
      slug: string;
      /** @description Plan version (套餐); the current `standard` when absent */
      plan?: string;
      /** @description Made of the names of city and unit when absent */
      name?: string;
      /** @description 平台主办单位: answers for everything published on it */
      responsibleUnit: string;
      /** @description Province only: the cluster to place it on */
      cluster?: string;
      /** @description Province only: labels that the cluster must have */
      labels?: {
        [key: string]: string;
      };
    };
    HostingDto: {
      reason?: string;
      /** @description Whether the city may open virtual platforms of its counties on its own (承载县级平台) */
      canHost: boolean;
    };
    ResizeTenantDto: {
      reason?: string;
      /** @example large@1 */
      plan: string;
    };
    TransferTenantDto: {
      reason?: string;
      /**
       * @description New reporting parent (上报单位): a city, or the province for 直管
       * @example 410200
       */
      reportsTo: string;
    };
    TenantObjectDto: {
      apiVersion: string;
      kind: string;
      name: string;
      namespace: string | null;
      /** @enum {string} */
      phase: 'namespace' | 'quota' | 'isolation' | 'access' | 'portal' | 'domain';
      desired: {
        [key: string]: unknown;
      };
      live: {
        [key: string]: unknown;
      } | null;
      /** @description Whether the live object is as wanted */
      inSync: boolean;
    };
    TenantObjectsDto: {
      items: components['schemas']['TenantObjectDto'][];
    };
    ObjectPreviewDto: {
      apiVersion: string;
      kind: string;
      namespace: string | null;
      name: string;
      /** @enum {string} */
      change: 'create' | 'update' | 'delete' | 'none';
      /** @description Unified, over YAML; Secrets are masked, and the label with the version, which changes everywhere, is left out */
      diff: string;
    };
    TemplatePreviewDto: {
      items: components['schemas']['ObjectPreviewDto'][];
    };
    DriftDto: {
      id: string;
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      tenantId: string;
      tenantName: string;
      slug: string;
      apiVersion: string;
      kind: string;
      namespace: string | null;
      name: string;
      /** @enum {string} */
      change: 'edited' | 'deleted' | 'orphaned';
      /** @description Field manager that did it; unknown for a deletion */
      manager: string | null;
      /** @description Paths that differ from what is wanted */
      fields: string[];
      /**
       * @description held: the platform is paused, so it was left as it is
       * @enum {string}
       */
      state: 'pending' | 'held' | 'repaired' | 'removed';
      /** Format: date-time */
      settledAt: string | null;
    };
    DriftPage: {
      items: components['schemas']['DriftDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    AlertDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      tenantId: string;
      tenantName: string;
      slug: string;
      /** @enum {string} */
      kind: 'not-ready';
      /** Format: date-time */
      raisedAt: string;
      /** Format: date-time */
      resolvedAt: string | null;
      /** Format: date-time */
      acknowledgedAt: string | null;
      acknowledgedBy: string | null;
      acknowledgeComment: string | null;
      /** @description For machines: the reason of the condition that holds it up */
      reason: string;
      /** @description What holds it up and what to do */
      message: string;
      version: number;
    };
    AlertPage: {
      items: components['schemas']['AlertDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    AcknowledgeDto: {
      comment?: string;
    };
    RolloutTotalsDto: {
      targets: number;
      pending: number;
      running: number;
      ready: number;
      failed: number;
      skipped: number;
      rolledBack: number;
    };
    RolloutSummaryDto: {
      /** Format: uuid */
      id: string;
      /** @example standard@1.1.0 */
      to: string;
      /** @enum {string} */
      state: 'running' | 'soaking' | 'stopped' | 'rolling-back' | 'rolled-back' | 'succeeded' | 'failed';
      /** @description Why it was begun */
      reason: string;
      createdBy: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      soakSeconds: number;
      maxFailures: number;
      deadlineSeconds: number;
      totals: components['schemas']['RolloutTotalsDto'];
      /** @description One sentence about the state */
      message: string | null;
      /** @description Moves with what people decide and with its end */
      version: number;
      /** @description What the caller may do now */
      actions: ('stop' | 'resume' | 'rollback')[];
    };
    RolloutPage: {
      items: components['schemas']['RolloutSummaryDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    RolloutWaveDto: {
      ordinal: number;
      name: string;
      /** @enum {string} */
      state: 'pending' | 'running' | 'soaking' | 'done' | 'stopped';
      total: number;
      ready: number;
      failed: number;
      skipped: number;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: date-time */
      soakUntil: string | null;
    };
    RolloutDto: {
      /** Format: uuid */
      id: string;
      /** @example standard@1.1.0 */
      to: string;
      /** @enum {string} */
      state: 'running' | 'soaking' | 'stopped' | 'rolling-back' | 'rolled-back' | 'succeeded' | 'failed';
      /** @description Why it was begun */
      reason: string;
      createdBy: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      soakSeconds: number;
      maxFailures: number;
      deadlineSeconds: number;
      totals: components['schemas']['RolloutTotalsDto'];
      /** @description One sentence about the state */
      message: string | null;
      /** @description Moves with what people decide and with its end */
      version: number;
      /** @description What the caller may do now */
      actions: ('stop' | 'resume' | 'rollback')[];
      waves: components['schemas']['RolloutWaveDto'][];
    };
    RolloutTargetDto: {
      /** Format: uuid */
      tenantId: string;
      tenantName: string;
      slug: string;
      /** @description Ordinal of its wave */
      wave: number;
      /** @description Template version it had, and goes back to */
      from: string;
      /** @enum {string} */
      state: 'pending' | 'running' | 'ready' | 'failed' | 'skipped' | 'rolled-back';
      /** @description Why it was skipped or failed, for machines */
      reason: string | null;
      /** @description The same in words; while it runs, what the platform waits for */
      message: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
    };
    RolloutTargetPage: {
      items: components['schemas']['RolloutTargetDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    SelectionDto: {
      /** @description Areas as on the map: the city, its counties and the 直管县 in it */
      cityCodes?: string[];
      tenantIds?: string[];
      /** @description Only tenants that have one of these template versions now */
      from?: string[];
    };
    WaveInputDto: {
      name: string;
      tenantIds?: string[];
      cityCodes?: string[];
      /** @description Share of the tenants that no wave names. The last wave takes the rest */
      percent?: number;
    };
    CreateRolloutDto: {
      reason: string;
      /**
       * @description A published template version
       * @example standard@1.1.0
       */
      to: string;
      /** @description Absent: every virtual platform that has another version */
      selection?: components['schemas']['SelectionDto'];
      waves: components['schemas']['WaveInputDto'][];
      /** @description How long each wave is watched once it is ready */
      soakSeconds: number;
      /** @description More failures than this stop the rollout */
      maxFailures: number;
      /**
       * @description How long one tenant may take to be ready
       * @default 600
       */
      deadlineSeconds: number;
    };
    RolloutReasonDto: {
      reason: string;
    };
    UnarchiveDto: {
      reason?: string;
      /** @description Another address than it had */
      slug?: string;
    };
    ArchiveDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      tenantId: string;
      tenantName: string;
      /** @description Address when it was archived */
      slug: string;
      /** @enum {string} */
      state: 'writing' | 'complete' | 'failed' | 'restored' | 'expired';
      bytes: number | null;
      /** @description Kubernetes objects in it */
      objects: number | null;
      /** @description Rows in it, by table */
      rows: {
        [key: string]: number;
      } | null;
      /** @description SHA-256 of the encrypted file */
      sha256: string | null;
      /** @description Where the file is; null once it is gone */
      location: string | null;
      /** @description Address it is being restored to now */
      restoringTo: string | null;
      createdBy: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      completedAt: string | null;
      message: string | null;
      version: number;
    };
    ArchivePage: {
      items: components['schemas']['ArchiveDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    VerificationDto: {
      /** @description Whether the file was read to its end and all of it is as it was written */
      ok: boolean;
      problems: string[];
    };
    HeroBlockDto: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: 'hero';
      heading: string;
      text: string;
    };
    NewsItemDto: {
      title: string;
      /**
       * Format: date
       * @example 2019-03-01
       */
      date: string;
      summary: string;
      /** Format: uri */
      url?: string | null;
    };
    NewsBlockDto: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: 'news';
      heading: string;
      items: components['schemas']['NewsItemDto'][];
    };
    LinkItemDto: {
      label: string;
      /** Format: uri */
      url: string;
    };
    LinksBlockDto: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: 'links';
      heading: string;
      items: components['schemas']['LinkItemDto'][];
    };
    TextBlockDto: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: 'text';
      heading: string;
      /** @description Paragraphs are parted by an empty line */
      body: string;
    };
    FooterDto: {
      /** @description 主办单位 */
      responsibleUnit: string;
      /**
       * @description ICP 备案号
       * @example 豫ICP备12345678号-1
       */
      icp: string | null;
      /**
       * @description 公安联网备案号
       * @example 豫公网安备 41010202000001号
       */
      police: string | null;
    };
    SiteDto: {
      title: string;
      blocks: (
        | components['schemas']['HeroBlockDto']
        | components['schemas']['NewsBlockDto']
        | components['schemas']['LinksBlockDto']
        | components['schemas']['TextBlockDto']
      )[];
      footer: components['schemas']['FooterDto'];
      /** @description Draft version the public sees; equal to `version` when all is published */
      publishedVersion: number | null;
      version: number;
    };
    SitePageDto: {
      title: string;
      blocks: (
        | components['schemas']['HeroBlockDto']
        | components['schemas']['NewsBlockDto']
        | components['schemas']['LinksBlockDto']
        | components['schemas']['TextBlockDto']
      )[];
      footer: components['schemas']['FooterDto'];
    };
    OverviewTotalsDto: {
      /** @description Filing units (填报单位) */
      units: number;
      /** @description With an application handed in (submitted or further) */
      filed: number;
      approved: number;
      /** @description Platforms that answer: virtual or connected */
      opened: number;
      failed: number;
      /** @description Opened by 接入 */
      connected: number;
      /** @description Opened by 虚拟开通 */
      virtual: number;
      suspended: number;
    };
    StateCountDto: {
      /** @description Application state */
      state: string;
      count: number;
    };
    BatchCountDto: {
      /** @enum {number} */
      batch: 1 | 2;
      /** @description Applications that name this batch */
      units: number;
      approved: number;
      opened: number;
    };
    CityOverviewDto: {
      /** @description Filing units (填报单位) */
      units: number;
      /** @description With an application handed in (submitted or further) */
      filed: number;
      approved: number;
      /** @description Platforms that answer: virtual or connected */
      opened: number;
      failed: number;
      code: string;
      name: string;
      grid: components['schemas']['GridDto'] | null;
      /** @description 省直管县 whose code lies in this area; they report to the province */
      directUnits: number;
      /** @description opened / units, 0 to 1 */
      share: number;
    };
    OverviewDto: {
      totals: components['schemas']['OverviewTotalsDto'];
      byState: components['schemas']['StateCountDto'][];
      byBatch: components['schemas']['BatchCountDto'][];
      cities: components['schemas']['CityOverviewDto'][];
    };
    DemoDto: {
      /** @enum {string} */
      state: 'idle' | 'running' | 'stopping' | 'done' | 'failed';
      done: number;
      total: number;
      step: string | null;
      message: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** @description Nothing has been filed yet */
      empty: boolean;
    };
    Problem: {
      /** Format: uri */
      type: string;
      title: string;
      status: number;
      detail: string;
      instance: string;
      /** @description Stable */
      code: string;
      /** @description What to do next */
      hint?: string;
      correlationId: string;
      errors?: {
        field: string;
        code: string;
        message: string;
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'events.open': {
    parameters: {
      query?: {
        /** @description Only events of this tenant */
        tenantId?: string;
        /** @description Language of messages; a browser cannot send it as a header here */
        lang?: 'zh' | 'en';
      };
      header?: {
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'regions.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Day whose divisions are wanted; today when absent */
        at?: string;
        level?: 'province' | 'city' | 'county';
        /** @description GB/T 2260 code of the reporting parent */
        reportsTo?: string;
        /** @description Part of the name, or the beginning of the code */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegionPage'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.whoAmI': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrincipalDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrincipalDto'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.signOut': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'invitations.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'invitations.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateInvitationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedInvitationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'invitations.revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'invitations.lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationTokenDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationLookupDto'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'invitations.accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrincipalDto'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'invitations.listAdministrators': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdministratorPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateClusterDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateClusterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.replaceCredentials': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KubeconfigDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'clusters.check': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'draft' | 'submitted' | 'consented' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | 'closed';
        mode?: 'connect' | 'virtual';
        batch?: 1 | 2;
        /** @description An area as on the map: a city, the counties that report to it, and the 直管县 whose code lies in it */
        cityCode?: string;
        unitCode?: string;
        /** @description Part of the unit name or portal address, or the beginning of the code */
        q?: string;
        sort?: 'updatedAt' | '-updatedAt' | 'unitCode' | '-unitCode';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApplicationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.evaluate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EvaluateDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.suggestSlug': {
    parameters: {
      query: {
        unitCode: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlugSuggestionDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.edit': {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveFormDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.submit': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.consent': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.sendBack': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.approve': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'applications.reject': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'draft' | 'proposed' | 'published' | 'withdrawn';
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatePage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTemplateDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.check': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateChecksDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.propose': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.publish': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.reject': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateReasonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplateReasonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templates.diff': {
    parameters: {
      query: {
        /** @description The version to compare with */
        from: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateDiffDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenants.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        kind?: 'virtual' | 'connected';
        state?:
          'pending' | 'provisioning' | 'ready' | 'suspending' | 'suspended' | 'failed' | 'archiving' | 'archived' | 'deleting' | 'deleted';
        /** @description An area as on the map: a city, the counties that report to it, and the 直管县 whose code lies in it */
        cityCode?: string;
        /** @description Only platforms of units that report to this one */
        parent?: string;
        /** @description Part of the name or portal address, or the beginning of the unit code */
        q?: string;
        sort?: 'name' | '-name' | 'updatedAt' | '-updatedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenantopening.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenTenantDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenants.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmedReasonDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenants.historyOf': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantHistoryPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.suspend': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.retry': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.restore': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.pause': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.unpause': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.pin': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PinTenantDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.unpin': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInputDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'lifecycle.retemplate': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetemplateTenantDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'plans.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        name?: string;
        /** @description Only the newest version in force of each name, or only the others */
        current?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'plans.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePlanDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'plans.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'plans.retire': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'budgets.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BudgetListDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'budgets.check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BudgetCheckDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'budgets.set': {
    parameters: {
      query?: never;
      header?: {
        /** @description `*` to give a unit its first budget */
        'If-None-Match'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        unitCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetBudgetDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BudgetDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenantopening.host': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HostingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenantresize.resize': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResizeTenantDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tenanttransfer.transfer': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferTenantDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'objects.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantObjectsDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'templatepreview.preview': {
    parameters: {
      query: {
        tenantId: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplatePreviewDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'drift.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        tenantId?: string;
        /** @description Platforms of a city and of its counties */
        cityCode?: string;
        state?: 'pending' | 'held' | 'repaired' | 'removed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DriftPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'drift.ofTenant': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DriftPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'alerts.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Only those not resolved, or only those that are */
        open?: boolean;
        /** @description Platforms of a city and of its counties */
        cityCode?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'alerts.acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcknowledgeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'running' | 'soaking' | 'stopped' | 'rolling-back' | 'rolled-back' | 'succeeded' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRolloutDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.targets': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Ordinal of a wave */
        wave?: number;
        state?: 'pending' | 'running' | 'ready' | 'failed' | 'skipped' | 'rolled-back';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutTargetPage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.stop': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RolloutReasonDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.resume': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RolloutReasonDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollouts.rollback': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RolloutReasonDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloutDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'archives.archive': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmedReasonDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'archives.unarchive': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnarchiveDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'archives.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        tenantId?: string;
        state?: 'writing' | 'complete' | 'failed' | 'restored' | 'expired';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArchivePage'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'archives.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArchiveDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'archives.expire': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmedReasonDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArchiveDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'archives.verify': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'sites.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'sites.save': {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SitePageDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'sites.publish': {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'overview.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverviewDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'demo.status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'demo.start': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'demo.stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoDto'];
        };
      };
      /** @description Problem details */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
