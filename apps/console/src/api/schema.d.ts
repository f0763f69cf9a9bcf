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
  '/api/v1/tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['tenants.list'];
    put?: never;
    post?: never;
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
    delete: operations['tenants.delete'];
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
    post: operations['tenants.suspend'];
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
    post: operations['tenants.resume'];
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
    post: operations['tenants.retry'];
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
    post: operations['tenants.restore'];
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
      /** @example standard@1 */
      plan: string;
      /** @description People who may have an account; 0: no limit */
      usersLimit: number;
      /** @description Portal replicas at most; 1: no autoscaling */
      maxReplicas: number;
      /** @description Cluster it was placed on */
      cluster: string;
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
    ReasonInputDto: {
      reason?: string;
    };
    DeleteTenantDto: {
      reason?: string;
      /** @description The portal address (slug), typed by hand */
      confirmSlug: string;
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
  'tenants.delete': {
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
        'application/json': components['schemas']['DeleteTenantDto'];
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
  'tenants.suspend': {
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
  'tenants.resume': {
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
  'tenants.retry': {
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
  'tenants.restore': {
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
