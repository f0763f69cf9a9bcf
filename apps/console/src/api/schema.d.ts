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
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['audit.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['audit.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/anchors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['audit.sealed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['audit.verify'];
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
  '/api/v1/session/factor/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['session.prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['session.factor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/passkey/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['session.passkeyOptions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['session.passkey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/class': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['session.ofClass'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['account.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['account.changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['account.confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['account.list'];
    put?: never;
    post?: never;
    delete: operations['account.endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['account.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['account.listNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/notices/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['account.seen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['account.export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['factors.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.beginTotp'];
    delete: operations['factors.removeTotp'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.confirmTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/passkeys/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.beginPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.addPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/passkeys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['factors.removePasskey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/sms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.beginSms'];
    delete: operations['factors.removeSms'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/factors/sms/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.confirmSms'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['factors.renewCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['platformaccounts.list'];
    put?: never;
    post: operations['platformaccounts.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/accounts/{id}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/accounts/{id}/picture-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.resetPictures'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/accounts/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/accounts/{id}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/classes/{classId}/initial-passwords': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.initialPasswords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/classes/{classId}/pictures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.pictures'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/classes/{classId}/code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['platformaccounts.renewCode'];
    delete?: never;
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
  '/api/v1/policy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['policy.policy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/permissions/explain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['policy.explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['memberships.members'];
    put?: never;
    post: operations['memberships.giveInPlatform'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['memberships.takeInPlatform'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/memberships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['memberships.list'];
    put?: never;
    post: operations['memberships.giveInUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/memberships/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['memberships.takeInUnit'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/elevations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['elevations.list'];
    put?: never;
    post: operations['elevations.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/elevations/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['elevations.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/elevations/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['elevations.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/elevations/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['elevations.end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['support.list'];
    put?: never;
    post: operations['support.request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support-sessions/{id}/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['support.consent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support-sessions/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['support.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support-sessions/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['support.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/support-sessions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['support.end'];
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
  '/api/v1/tenants/{tenantId}/identity-sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['identitysources.list'];
    put?: never;
    post: operations['identitysources.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/identity-sources/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['identitysources.get'];
    put: operations['identitysources.update'];
    post?: never;
    delete: operations['identitysources.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/identity-sources/{sourceId}/previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['previews.begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/identity-sources/{sourceId}/previews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['previews.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/identity-sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['identities.offered'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/identities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['identities.mine'];
    put?: never;
    post: operations['identities.link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/identities/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['identities.confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/identities/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['identities.unlink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/scim-tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['scimtokens.list'];
    put?: never;
    post: operations['scimtokens.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/scim-tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['scimtokens.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/persons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['persons.list'];
    put?: never;
    post: operations['persons.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/persons/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['persons.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/persons/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['persons.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['persons.update'];
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/persons/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['persons.reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/organisations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['organisations.list'];
    put?: never;
    post: operations['organisations.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/organisations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['organisations.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['organisations.update'];
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/organisations/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['organisations.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/enrolments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['careers.enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/enrolments/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['careers.endEnrolment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/enrolments/{id}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['careers.move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/employments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['careers.employ'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/employments/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['careers.endEmployment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/persons/{id}/life': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['careers.life'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/persons/{id}/guardianships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['guardianships.of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/guardianships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['guardianships.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/guardianships/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['guardianships.end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/consent-texts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['consents.texts'];
    put?: never;
    post: operations['consents.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['consents.list'];
    put?: never;
    post: operations['consents.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/consents/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['consents.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/data-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['datarequests.list'];
    put?: never;
    post: operations['datarequests.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/data-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['datarequests.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/data-requests/{id}/decide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['datarequests.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/data-requests/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['datarequests.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/duplicates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['merges.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/duplicates/elsewhere': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['merges.elsewhere'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/duplicates/apart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['merges.apart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/merges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['merges.history'];
    put?: never;
    post: operations['merges.merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/merges/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['merges.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['transfers.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/platforms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['transfers.platforms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['transfers.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['transfers.send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['transfers.fetch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['transfers.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['transfers.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/transfers/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['transfers.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['oidcclients.list'];
    put?: never;
    post: operations['oidcclients.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/clients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['oidcclients.get'];
    put: operations['oidcclients.update'];
    post?: never;
    delete: operations['oidcclients.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/clients/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['oidcclients.rotateSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ownconsents.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/consents/{clientId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ownconsents.withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issuer-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['issuerkeys.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/issuer-keys/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['issuerkeys.rotate'];
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
  '/api/v1/tenants/{tenantId}/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['imports.list'];
    put?: never;
    post: operations['imports.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['imports.get'];
    put?: never;
    post?: never;
    delete: operations['imports.discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['imports.offset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['imports.upload'];
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['imports.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['imports.rowsOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/rows/{seq}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['imports.review'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['imports.apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['imports.stop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['imports.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/imports/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['imports.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['rollovers.list'];
    put?: never;
    post: operations['rollovers.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['rollovers.get'];
    put?: never;
    post?: never;
    delete: operations['rollovers.discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['rollovers.classes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}/classes/{ordinal}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['rollovers.plan'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollovers.apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollovers.stop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollovers.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/rollovers/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['rollovers.undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/exports/students.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['exports.students'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/exports/teachers.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['exports.teachers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/exports/roster.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['exports.workbook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tenants/{tenantId}/exports/oneroster.zip': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['exports.bundle'];
    put?: never;
    post?: never;
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
    AuditActorDto: {
      /** Format: uuid */
      id: string | null;
      name: string | null;
      roles: string[];
    };
    AuditObjectDto: {
      type: string;
      id: string | null;
    };
    AuditRecordDto: {
      id: string;
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      tenantId: string | null;
      /** @description Reporting path of the unit it concerns */
      scopePath: string;
      actor: components['schemas']['AuditActorDto'];
      ip: string | null;
      userAgent: string | null;
      action: string;
      object: components['schemas']['AuditObjectDto'];
      /** @enum {string} */
      result: 'ok' | 'refused' | 'failed';
      detail: {
        [key: string]: unknown;
      };
      correlationId: string | null;
      /** @description Its place in its chain */
      seq: string;
      /** @description SHA-256 over the hash before it and its own content */
      hash: string;
    };
    AuditPage: {
      items: components['schemas']['AuditRecordDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    AuditAnchorDto: {
      id: string;
      /** Format: date-time */
      at: string;
      /** @description Chains that had grown */
      chains: number;
      /** @description SHA-256; the same line is in the log of the worker that made it */
      digest: string;
      /** @description Key that sealed it */
      keyId: string;
    };
    AuditAnchorList: {
      items: components['schemas']['AuditAnchorDto'][];
    };
    VerifyAuditDto: {
      /**
       * Format: uuid
       * @description Only the chain of this platform. Left out: all that you can see
       */
      tenantId?: string;
    };
    AuditProblemDto: {
      /** @description Platform, or reporting path of a unit */
      chain: string;
      /** @description Place in the chain */
      seq: string | null;
      /** @enum {string} */
      problem: 'changed' | 'missing' | 'cut-short' | 'not-as-anchored' | 'anchor-changed' | 'anchor-key-missing';
    };
    AuditVerificationDto: {
      ok: boolean;
      /** @description False where there was more than one call looks at; the command looks at all of it */
      complete: boolean;
      chains: number;
      rows: number;
      anchors: number;
      problems: components['schemas']['AuditProblemDto'][];
    };
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
    GrantDto: {
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
      /** Format: uuid */
      tenantId: string | null;
      /** @description Reporting path: holds in that unit and down its tree */
      scopePath: string | null;
    };
    ViewAsDto: {
      /** Format: uuid */
      supportSessionId: string;
      /** Format: uuid */
      operatorId: string;
      operatorName: string;
      /** Format: date-time */
      until: string;
    };
    PrincipalDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'administrator' | 'person';
      /**
       * Format: uuid
       * @description The person (人员) of a person’s account
       */
      personId: string | null;
      displayName: string;
      loginName: string;
      /**
       * @description The first of roles
       * @enum {string}
       */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
      roles: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
      unitCode: string;
      unitName: string;
      /** Format: uuid */
      tenantId: string | null;
      /** @description Actions the roles may take */
      permissions: string[];
      /**
       * Format: uuid
       * @description The session by which they are signed in
       */
      sessionId: string | null;
      /** @description To be met before anything else is open */
      obligations: ('password' | 'second-factor')[];
      /** @description Each role and where it holds */
      grants: components['schemas']['GrantDto'][];
      /** @description 代看: set while someone of support looks through these eyes */
      viewAs: components['schemas']['ViewAsDto'] | null;
    };
    FactorRequiredDto: {
      factorRequired: ('passkey' | 'totp' | 'sms' | 'recovery')[];
      /** @description Good for five minutes */
      challengeId: string;
    };
    SignInDto: {
      loginName: string;
      /** Format: password */
      password: string;
      /** @description Address (slug) of the platform, for its teachers, pupils and guardians; left out: administrators */
      tenant?: string;
    };
    PrepareFactorDto: {
      challengeId: string;
      /** @enum {string} */
      kind: 'passkey' | 'sms';
    };
    PreparedFactorDto: {
      /** @description For navigator.credentials.get (passkey) */
      options?: {
        [key: string]: unknown;
      };
      /** @description Where the code was sent, as 138****1234 (sms) */
      mobileHint?: string;
    };
    FactorProofDto: {
      challengeId: string;
      /** @enum {string} */
      kind: 'passkey' | 'totp' | 'sms' | 'recovery';
      /** @description totp, sms, recovery */
      code?: string;
      /** @description Answer of navigator.credentials.get (passkey) */
      response?: {
        [key: string]: unknown;
      };
    };
    PasskeyOptionsDto: {
      challengeId: string;
      /** @description For navigator.credentials.get */
      options: {
        [key: string]: unknown;
      };
    };
    PasskeySignInDto: {
      challengeId: string;
      /** @description Answer of navigator.credentials.get */
      response: {
        [key: string]: unknown;
      };
    };
    ClassSignInDto: {
      /** @description 班级码 */
      classCode: string;
      /** @description 姓名 */
      name: string;
      /** @description 图形密码, in order */
      pictures: (
        | 'apple'
        | 'banana'
        | 'grapes'
        | 'watermelon'
        | 'carrot'
        | 'cat'
        | 'dog'
        | 'rabbit'
        | 'panda'
        | 'fish'
        | 'bird'
        | 'butterfly'
        | 'sun'
        | 'moon'
        | 'star'
        | 'flower'
        | 'tree'
        | 'car'
        | 'boat'
        | 'ball'
      )[];
    };
    PasskeyDto: {
      id: string;
      name: string;
      /** @description Kept by its maker’s cloud and so on more than one device */
      backedUp: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
    };
    FactorsDto: {
      /** @description An authenticator app is set up (动态口令) */
      totp: boolean;
      passkeys: components['schemas']['PasskeyDto'][];
      /** @description Mobile number, masked, that codes are sent to */
      mobileHint: string | null;
      /** @description Recovery codes (恢复码) not used yet */
      recoveryCodesLeft: number;
      /** @description Whether codes by SMS are offered here */
      smsOffered: boolean;
    };
    AccountDto: {
      /** Format: uuid */
      id: string;
      displayName: string;
      loginName: string;
      /** Format: date-time */
      passwordChangedAt: string | null;
      /** @description Whether the account signs in with a password at all */
      hasPassword: boolean;
      factors: components['schemas']['FactorsDto'];
    };
    ChangePasswordDto: {
      /** Format: password */
      currentPassword: string;
      /** Format: password */
      password: string;
    };
    ConfirmPasswordDto: {
      /** Format: password */
      password: string;
    };
    OwnSessionDto: {
      /** Format: uuid */
      id: string;
      /** @description The one of this request */
      current: boolean;
      userAgent: string | null;
      ip: string | null;
      /** @description RFC 8176: pwd, otp, hwk, sms … */
      factors: string[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSeenAt: string;
    };
    NoticeDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'new-device' | 'password-changed' | 'password-reset' | 'factor-added' | 'factor-removed' | 'recovery-used' | 'many-failures';
      data: {
        [key: string]: string;
      };
      /** Format: date-time */
      createdAt: string;
      seen: boolean;
    };
    AccountExportDto: {
      data?: {
        [key: string]: unknown;
      };
    };
    TotpSecretDto: {
      /** @description Base32, to type in where no picture can be read */
      secret: string;
      /** @description otpauth:// address for a QR code */
      uri: string;
    };
    CodeDto: {
      code: string;
    };
    PasskeyCreationDto: {
      challengeId: string;
      /** @description For navigator.credentials.create */
      options: {
        [key: string]: unknown;
      };
    };
    AddPasskeyDto: {
      challengeId: string;
      /** @description Answer of navigator.credentials.create */
      response: {
        [key: string]: unknown;
      };
      name: string;
    };
    MobileDto: {
      mobile: string;
    };
    SmsSentDto: {
      challengeId: string;
      mobileHint: string;
    };
    SmsCodeDto: {
      code: string;
      challengeId: string;
    };
    RecoveryCodesDto: {
      /** @description Shown once; those before are good no more */
      codes: string[];
    };
    PlatformAccountDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      personId: string | null;
      displayName: string;
      loginName: string;
      /** @description Still the initial password (初始密码) */
      mustChangePassword: boolean;
      /** Format: date-time */
      lastSignInAt: string | null;
      /** Format: date-time */
      disabledAt: string | null;
      disabledReason: string | null;
    };
    PlatformAccountPage: {
      items: components['schemas']['PlatformAccountDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    CreateAccountDto: {
      /** Format: uuid */
      personId: string;
      /** @description Left out: eight digits */
      loginName?: string;
    };
    InitialPasswordDto: {
      account: components['schemas']['PlatformAccountDto'];
      /** @description Shown once: a replayed answer has null */
      password: string | null;
    };
    SheetRowDto: {
      name: string;
      loginName: string;
      password?: string;
      pictures?: (
        | 'apple'
        | 'banana'
        | 'grapes'
        | 'watermelon'
        | 'carrot'
        | 'cat'
        | 'dog'
        | 'rabbit'
        | 'panda'
        | 'fish'
        | 'bird'
        | 'butterfly'
        | 'sun'
        | 'moon'
        | 'star'
        | 'flower'
        | 'tree'
        | 'car'
        | 'boat'
        | 'ball'
      )[];
    };
    ClassSheetDto: {
      className: string;
      schoolName: string;
      classCode: string | null;
      rows: components['schemas']['SheetRowDto'][];
    };
    DisableAccountDto: {
      reason: string;
    };
    ClassCodeDto: {
      /** @description 班级码 */
      code: string;
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
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
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
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
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
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
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
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
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
    RuleDto: {
      action: string;
      roles: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
      /** @description Changes nothing */
      reads: boolean;
      /** @description Reaches down: from a unit into the platforms of the units below */
      down: boolean;
      /** @description Opens data of persons (个人信息) */
      personal: boolean;
    };
    ElevationOfferDto: {
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
      longestMinutes: number;
      secondPerson: boolean;
    };
    RoleDto: {
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
      /** @description Roles it may give to others */
      mayGrant: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
      /** @description 三员分立: never together with these */
      apartFrom: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
      /** @description Can hold in a unit and down its tree */
      downTheTree: boolean;
      /** @description What it may be raised to for a while (临时提权) */
      elevations: components['schemas']['ElevationOfferDto'][];
      /** @description Who may agree to an elevation to it */
      deciders: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
    };
    PolicyDto: {
      rules: components['schemas']['RuleDto'][];
      roles: components['schemas']['RoleDto'][];
    };
    ExplanationDto: {
      action: string;
      /** Format: uuid */
      tenantId: string | null;
      allowed: boolean;
      /**
       * @description Which rule decided
       * @enum {string}
       */
      verdict: 'allowed' | 'no-role' | 'not-here' | 'out-of-reach' | 'suspended' | 'view-only';
      /** @description The same in the language of the request */
      message: string;
      rolesThatMay: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
      /** @description Roles of the caller that the answer rests on */
      because: components['schemas']['GrantDto'][];
      /** @description Whoever holds one of these there or above could give a role that may */
      whoCouldGrant: (
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person'
      )[];
      /** @description What the caller could ask to be for a while */
      elevations: components['schemas']['ElevationOfferDto'][];
    };
    MemberDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      accountId: string;
      displayName: string;
      loginName: string;
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
      /** @enum {string} */
      kind: 'standing' | 'elevation';
      /** Format: uuid */
      tenantId: string | null;
      /** @description Reporting path: holds in that unit and down its tree */
      scopePath: string | null;
      reason: string | null;
      /** Format: date-time */
      grantedAt: string;
      /** Format: date-time */
      expiresAt: string | null;
    };
    MemberPage: {
      items: components['schemas']['MemberDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    GiveRoleDto: {
      /**
       * Format: uuid
       * @description Whom, by account; or by login name
       */
      accountId?: string;
      /** @description Of the platform’s people and of administrators */
      loginName?: string;
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian';
      reason?: string;
      /**
       * Format: date-time
       * @description Ends by itself then
       */
      expiresAt?: string;
    };
    GiveRoleInUnitDto: {
      /**
       * Format: uuid
       * @description Whom, by account; or by login name
       */
      accountId?: string;
      /** @description Of the platform’s people and of administrators */
      loginName?: string;
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian';
      reason?: string;
      /**
       * Format: date-time
       * @description Ends by itself then
       */
      expiresAt?: string;
      /** @description GB/T 2260: holds in that unit and down its tree */
      unitCode: string;
    };
    ElevationDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      accountId: string;
      accountName: string;
      /** @enum {string} */
      role:
        | 'province_admin'
        | 'city_admin'
        | 'county_admin'
        | 'tenant_admin'
        | 'system_admin'
        | 'security_officer'
        | 'auditor'
        | 'portal_editor'
        | 'resource_reviewer'
        | 'school_admin'
        | 'teacher'
        | 'student'
        | 'guardian'
        | 'person';
      /** Format: uuid */
      tenantId: string | null;
      scopePath: string;
      reason: string;
      minutes: number;
      /** @enum {string} */
      state: 'requested' | 'active' | 'refused' | 'withdrawn' | 'ended';
      /** Format: date-time */
      requestedAt: string;
      decidedByName: string | null;
      decisionNote: string | null;
      /** Format: date-time */
      expiresAt: string | null;
      /** @description Whether the caller may agree to it or take it away */
      yoursToDecide: boolean;
    };
    ElevationPage: {
      items: components['schemas']['ElevationDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    AskElevationDto: {
      /** @enum {string} */
      role: 'tenant_admin' | 'school_admin' | 'portal_editor' | 'resource_reviewer' | 'county_admin' | 'city_admin';
      /**
       * Format: uuid
       * @description In this platform; or in a unit and down its tree
       */
      tenantId?: string;
      /** @description GB/T 2260 */
      unitCode?: string;
      /** @description 事由 */
      reason: string;
      minutes: number;
    };
    DecideElevationDto: {
      note?: string;
    };
    SupportSessionDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      tenantId: string;
      /** Format: uuid */
      operatorId: string;
      operatorName: string;
      /** Format: uuid */
      accountId: string;
      accountName: string;
      reason: string;
      minutes: number;
      /** @enum {string} */
      state: 'requested' | 'consented' | 'refused' | 'ended';
      /** Format: date-time */
      requestedAt: string;
      decidedByName: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      expiresAt: string | null;
      /** @description Whether the caller may agree to it */
      yoursToDecide: boolean;
    };
    SupportSessionPage: {
      items: components['schemas']['SupportSessionDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    AskSupportDto: {
      /** Format: uuid */
      tenantId: string;
      /**
       * Format: uuid
       * @description Through whose eyes, by account; or by login name
       */
      accountId?: string;
      loginName?: string;
      /** @description 事由 */
      reason: string;
      minutes: number;
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
    OidcConfigDto: {
      /** Format: uri */
      issuer: string;
      clientId: string;
      /** @example openid profile */
      scopes: string;
      /**
       * @description How the client secret is sent: client_secret_basic or client_secret_post
       * @enum {string}
       */
      clientAuth: 'basic' | 'post';
    };
    OAuth2ConfigDto: {
      /** Format: uri */
      authorizationUrl: string;
      /** Format: uri */
      tokenUrl: string;
      /** Format: uri */
      userinfoUrl: string;
      clientId: string;
      /** @description Empty: none are asked for */
      scopes: string;
      /** @enum {string} */
      clientAuth: 'basic' | 'post';
    };
    CasConfigDto: {
      /** Format: uri */
      baseUrl: string;
      /**
       * @description 3 brings attributes
       * @enum {string}
       */
      version: '2' | '3';
    };
    SamlConfigDto: {
      /** @description entityID of the identity provider */
      entityId: string;
      /** Format: uri */
      signInUrl: string;
      /** @description PEM certificates the identity provider signs with */
      certificates: string[];
      /**
       * @description true: the whole response is signed; false: the assertion is
       * @default false
       */
      wantResponseSigned: boolean;
    };
    SourceRoleValuesDto: {
      teacher?: string[];
      student?: string[];
      guardian?: string[];
    };
    AttributeMappingDto: {
      /** @description The source's own, lasting name of a person. Left out: what the protocol says (sub, user, NameID) */
      subject?: string;
      /** @description 姓名 */
      name?: string;
      /** @description 登录名 */
      loginName?: string;
      /** @description 学籍号 */
      studentNumber?: string;
      /** @description 教师编号 */
      teacherNumber?: string;
      /** @description Shown only; nobody is ever matched by it */
      email?: string;
      /** @description 手机号, shown only */
      mobile?: string;
      /** @description 身份 */
      role?: string;
      /** @description What the source calls each role */
      roleValues?: components['schemas']['SourceRoleValuesDto'];
    };
    SourceLinkingDto: {
      /**
       * @description Link to the one person here who has the same number
       * @enum {string}
       */
      agreedKey?: 'student-number' | 'teacher-number';
      /** @description Give whoever matches nobody an account at once; else they confirm with the one they have */
      justInTime?: boolean;
    };
    IdentitySourceDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'oidc' | 'oauth2' | 'cas' | 'saml';
      enabled: boolean;
      oidc?: components['schemas']['OidcConfigDto'];
      oauth2?: components['schemas']['OAuth2ConfigDto'];
      cas?: components['schemas']['CasConfigDto'];
      saml?: components['schemas']['SamlConfigDto'];
      /** @description A client secret is kept; it is never shown */
      hasSecret: boolean;
      mapping: components['schemas']['AttributeMappingDto'];
      linking: components['schemas']['SourceLinkingDto'];
      /**
       * Format: uri
       * @description To be registered at the source: redirect URI, service, or assertion consumer service
       */
      callbackUrl: string;
      /** @description SAML: our entityID, which is also where our metadata is */
      metadataUrl: string | null;
      /** @description Where a sign-in by this source begins */
      startUrl: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    IdentitySourceListDto: {
      items: components['schemas']['IdentitySourceDto'][];
    };
    IdentitySourceInputDto: {
      /** @description As on the button of the sign-in page */
      name: string;
      /** @enum {string} */
      kind: 'oidc' | 'oauth2' | 'cas' | 'saml';
      /**
       * @description Offered on the sign-in page
       * @default false
       */
      enabled: boolean;
      oidc?: components['schemas']['OidcConfigDto'];
      oauth2?: components['schemas']['OAuth2ConfigDto'];
      cas?: components['schemas']['CasConfigDto'];
      saml?: components['schemas']['SamlConfigDto'];
      /**
       * Format: password
       * @description Client secret (oidc, oauth2). Left out of an edit: stays as it is
       */
      secret?: string;
      mapping?: components['schemas']['AttributeMappingDto'];
      linking?: components['schemas']['SourceLinkingDto'];
    };
    SourcePreviewBegunDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uri
       * @description To be opened in this browser; sign in there as a person of the source
       */
      url: string;
    };
    MappedPersonDto: {
      /** @description Empty: the source gave no lasting name, nobody can sign in by this mapping */
      subject: string;
      name?: string;
      loginName?: string;
      studentNumber?: string;
      teacherNumber?: string;
      email?: string;
      mobile?: string;
      roles: ('teacher' | 'student' | 'guardian')[];
    };
    SourcePreviewDto: {
      /** Format: uuid */
      id: string;
      /**
       * @description begun: nobody has come back yet
       * @enum {string}
       */
      stage: 'begun' | 'arrived' | 'finished' | 'failed';
      /** @description Code of the error it ended with */
      failure: string | null;
      /** @description As the source said it, by its own names */
      attributes: {
        [key: string]: unknown;
      } | null;
      /** @description The same by the mapping as it is now */
      mapped: components['schemas']['MappedPersonDto'] | null;
      /**
       * @description What would become of this person at a real sign-in; nothing has been done
       * @enum {string|null}
       */
      decision: 'known' | 'agreed' | 'new' | 'ask' | 'ambiguous' | 'disabled' | 'no-subject' | null;
      /** @description Name of the account they would be signed in as */
      accountName: string | null;
    };
    OfferedSourceDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /**
       * Format: uri
       * @description Add ?returnTo=/path
       */
      startUrl: string;
    };
    OfferedSourcesDto: {
      items: components['schemas']['OfferedSourceDto'][];
    };
    LinkedIdentityDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      sourceId: string;
      sourceName: string;
      /** @enum {string} */
      linkedBy: 'agreed-key' | 'confirmed' | 'just-in-time';
      /** Format: date-time */
      linkedAt: string;
      /** Format: date-time */
      lastSignInAt: string | null;
    };
    LinkedIdentitiesDto: {
      items: components['schemas']['LinkedIdentityDto'][];
    };
    LinkIdentityDto: {
      /** Format: uuid */
      sourceId: string;
      /** @description Path to come back to */
      returnTo?: string;
    };
    LinkBegunDto: {
      /**
       * Format: uri
       * @description To be opened in this browser
       */
      url: string;
    };
    ConfirmIdentityDto: {
      /**
       * Format: uuid
       * @description From the address the identity source sent the browser to
       */
      arrivalId: string;
    };
    ScimTokenDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Its last four characters */
      hint: string;
      createdByName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      revokedAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
    };
    ScimTokenListDto: {
      /**
       * Format: uri
       * @description Address to give to the directory, together with a token
       */
      baseUrl: string;
      items: components['schemas']['ScimTokenDto'][];
    };
    CreateScimTokenDto: {
      /** @description Which system it is for */
      name: string;
      /** @description How long it is good for */
      days: number;
    };
    NewScimTokenDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Its last four characters */
      hint: string;
      createdByName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      revokedAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** @description Shown this once; null in a repeated answer */
      token: string;
    };
    PersonPlaceDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      schoolId: string;
      schoolName: string;
      /** Format: uuid */
      classId: string | null;
      className: string | null;
      /** Format: date */
      fromOn: string;
    };
    PersonPostDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
      /** @enum {string} */
      post: 'head' | 'deputy-head' | 'teacher' | 'class-teacher' | 'subject-teacher' | 'staff';
      subject: string | null;
      /** Format: date */
      fromOn: string;
    };
    PersonSummaryDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string|null} */
      gender: 'male' | 'female' | null;
      /** @description 周岁 */
      age: number | null;
      /** @description Masked */
      documentNumber: string | null;
      /** @description Masked */
      studentNumber: string | null;
      enrolment: components['schemas']['PersonPlaceDto'] | null;
      employments: components['schemas']['PersonPostDto'][];
    };
    PersonPage: {
      items: components['schemas']['PersonSummaryDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    PersonSearchDto: {
      /** @description The first 50, in the order of their names */
      items: components['schemas']['PersonSummaryDto'][];
      /** @description There are more: type more of the name */
      more: boolean;
    };
    PersonDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string|null} */
      gender: 'male' | 'female' | null;
      /** @description 周岁 */
      age: number | null;
      /** @description Masked */
      documentNumber: string | null;
      /** @description Masked */
      studentNumber: string | null;
      enrolment: components['schemas']['PersonPlaceDto'] | null;
      employments: components['schemas']['PersonPostDto'][];
      /** Format: date */
      birthOn: string | null;
      /** @enum {string|null} */
      documentKind: 'resident-id' | 'hk-macao-permit' | 'taiwan-permit' | 'passport' | 'foreign-permanent' | null;
      /** @description Masked */
      teacherNumber: string | null;
      /** @description Masked */
      mobile: string | null;
      /** @description Where the record came from: `manual`, or an import */
      source: string;
      /**
       * Format: uuid
       * @description The record this one was merged into
       */
      mergedInto: string | null;
      /** Format: date-time */
      erasedAt: string | null;
      /** @enum {string} */
      consent: 'not-needed' | 'given' | 'missing' | 'outdated' | 'withdrawn' | 'unknown';
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    PlaceDto: {
      /** Format: uuid */
      schoolId: string;
      /** Format: uuid */
      classId?: string | null;
      /**
       * Format: date
       * @description Left out: today
       */
      fromOn?: string;
    };
    PostDto: {
      /** Format: uuid */
      organisationId: string;
      /** @enum {string} */
      post: 'head' | 'deputy-head' | 'teacher' | 'class-teacher' | 'subject-teacher' | 'staff';
      subject?: string | null;
      /**
       * Format: date
       * @description Left out: today
       */
      fromOn?: string;
    };
    CreatePersonDto: {
      /** @description 姓名, as on the document */
      name: string;
      /**
       * @description Left out: as the document number says
       * @enum {string|null}
       */
      gender?: 'male' | 'female' | null;
      /**
       * Format: date
       * @description Left out: as the document number says
       */
      birthOn?: string | null;
      /** @enum {string|null} */
      documentKind?: 'resident-id' | 'hk-macao-permit' | 'taiwan-permit' | 'passport' | 'foreign-permanent' | null;
      /** @description 证件号码; kept sealed and shown masked */
      documentNumber?: string | null;
      /** @description 学籍号 */
      studentNumber?: string | null;
      /** @description 教师编号 */
      teacherNumber?: string | null;
      mobile?: string | null;
      enrolment?: components['schemas']['PlaceDto'];
      employment?: components['schemas']['PostDto'];
    };
    UpdatePersonDto: {
      /**
       * @description Left out: as the document number says
       * @enum {string|null}
       */
      gender?: 'male' | 'female' | null;
      /**
       * Format: date
       * @description Left out: as the document number says
       */
      birthOn?: string | null;
      /** @enum {string|null} */
      documentKind?: 'resident-id' | 'hk-macao-permit' | 'taiwan-permit' | 'passport' | 'foreign-permanent' | null;
      /** @description 证件号码; kept sealed and shown masked */
      documentNumber?: string | null;
      /** @description 学籍号 */
      studentNumber?: string | null;
      /** @description 教师编号 */
      teacherNumber?: string | null;
      mobile?: string | null;
      name?: string;
    };
    RevealDto: {
      fields: ('documentNumber' | 'studentNumber' | 'teacherNumber' | 'mobile')[];
      /** @description Goes into the audit log */
      reason: string;
    };
    RevealedDto: {
      documentNumber: string | null;
      studentNumber: string | null;
      teacherNumber: string | null;
      mobile: string | null;
    };
    OrganisationDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'school' | 'department' | 'class';
      name: string;
      /** Format: uuid */
      parentId: string | null;
      code: string | null;
      stages: ('kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special')[];
      /** @enum {string|null} */
      stage: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special' | null;
      grade: number | null;
      entryYear: number | null;
      classNo: number | null;
      /** Format: date */
      openedOn: string | null;
      /** Format: date */
      closedOn: string | null;
      source: string;
      /** @description Departments and classes directly below that are open */
      parts: number;
      /** @description Enrolled now, in it or (of a school) in its classes */
      pupils: number;
      /** @description Employed now, in it or in what is directly below */
      staff: number;
      version: number;
    };
    OrganisationPage: {
      items: components['schemas']['OrganisationDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    CreateOrganisationDto: {
      /** @enum {string} */
      kind: 'school' | 'department' | 'class';
      name: string;
      /**
       * Format: uuid
       * @description What it is part of; a school only as a site of another (教学点)
       */
      parentId?: string | null;
      /** @description Of a school: 学校（机构）标识码, 10 digits */
      code?: string | null;
      /** @description Of a school: 学段 */
      stages?: ('kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special')[];
      /**
       * @description Of a class
       * @enum {string|null}
       */
      stage?: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special' | null;
      /** @description Of a class: grade within its stage */
      grade?: number | null;
      /** @description Of a class: 入学年份 */
      entryYear?: number | null;
      /** @description Of a class: 班号 */
      classNo?: number | null;
      /** Format: date */
      openedOn?: string | null;
    };
    UpdateOrganisationDto: {
      name?: string;
      /**
       * Format: uuid
       * @description What it is part of; a school only as a site of another (教学点)
       */
      parentId?: string | null;
      /** @description Of a school: 学校（机构）标识码, 10 digits */
      code?: string | null;
      /** @description Of a school: 学段 */
      stages?: ('kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special')[];
      /**
       * @description Of a class
       * @enum {string|null}
       */
      stage?: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special' | null;
      /** @description Of a class: grade within its stage */
      grade?: number | null;
      /** @description Of a class: 入学年份 */
      entryYear?: number | null;
      /** @description Of a class: 班号 */
      classNo?: number | null;
      /** Format: date */
      openedOn?: string | null;
    };
    CloseOrganisationDto: {
      /**
       * Format: date
       * @description Left out: today
       */
      on?: string;
    };
    EnrolDto: {
      /** Format: uuid */
      schoolId: string;
      /** Format: uuid */
      classId?: string | null;
      /**
       * Format: date
       * @description Left out: today
       */
      fromOn?: string;
      /** Format: uuid */
      personId: string;
    };
    EnrolmentDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      schoolId: string;
      /** Format: uuid */
      classId: string | null;
      /** Format: date */
      fromOn: string;
      /** Format: date */
      toOn: string | null;
      /** @enum {string|null} */
      endReason: 'moved-class' | 'promoted' | 'graduated' | 'transferred' | 'withdrawn' | 'suspended' | 'died' | 'error' | null;
    };
    EndEnrolmentDto: {
      /** @enum {string} */
      reason: 'graduated' | 'transferred' | 'withdrawn' | 'suspended' | 'died' | 'error';
      /**
       * Format: date
       * @description The last day. Left out: today
       */
      on?: string;
    };
    MoveEnrolmentDto: {
      /**
       * Format: uuid
       * @description Left out: the same school
       */
      schoolId?: string;
      /** Format: uuid */
      classId?: string | null;
      /**
       * Format: date
       * @description The first day at the new place. Left out: today
       */
      on?: string;
    };
    EmployDto: {
      /** Format: uuid */
      organisationId: string;
      /** @enum {string} */
      post: 'head' | 'deputy-head' | 'teacher' | 'class-teacher' | 'subject-teacher' | 'staff';
      subject?: string | null;
      /**
       * Format: date
       * @description Left out: today
       */
      fromOn?: string;
      /** Format: uuid */
      personId: string;
    };
    EmploymentDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      organisationId: string;
      /** @enum {string} */
      post: 'head' | 'deputy-head' | 'teacher' | 'class-teacher' | 'subject-teacher' | 'staff';
      subject: string | null;
      /** Format: date */
      fromOn: string;
      /** Format: date */
      toOn: string | null;
    };
    EndEmploymentDto: {
      /**
       * Format: date
       * @description The last day. Left out: today
       */
      on?: string;
    };
    LifeEntryDto: {
      /** @enum {string} */
      kind: 'enrolment' | 'employment';
      platform: string;
      organisation: string;
      /** @description The class */
      part: string | null;
      /** @description Post, with subject */
      post: string | null;
      /** Format: date */
      fromOn: string;
      /** Format: date */
      toOn: string | null;
      /** @enum {string|null} */
      endReason: 'moved-class' | 'promoted' | 'graduated' | 'transferred' | 'withdrawn' | 'suspended' | 'died' | 'error' | null;
    };
    LifeDto: {
      /** @description Newest first */
      items: components['schemas']['LifeEntryDto'][];
    };
    GuardianshipDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      childId: string;
      /** @description Null for someone at home on another platform */
      childName: string | null;
      /** Format: uuid */
      guardianId: string;
      /** @description Null for someone at home on another platform */
      guardianName: string | null;
      /** @enum {string} */
      relation: 'father' | 'mother' | 'grandparent' | 'sibling' | 'other-relative' | 'organisation' | 'other';
      main: boolean;
      /** Format: date */
      fromOn: string;
      /** Format: date */
      toOn: string | null;
    };
    GuardianshipsDto: {
      /** @description As a child */
      guardians: components['schemas']['GuardianshipDto'][];
      /** @description As a guardian */
      children: components['schemas']['GuardianshipDto'][];
    };
    CreateGuardianshipDto: {
      /** Format: uuid */
      childId: string;
      /** Format: uuid */
      guardianId: string;
      /** @enum {string} */
      relation: 'father' | 'mother' | 'grandparent' | 'sibling' | 'other-relative' | 'organisation' | 'other';
      /**
       * @description 第一监护人; takes the place of whoever was
       * @default false
       */
      main: boolean;
      /**
       * Format: date
       * @description Left out: today
       */
      fromOn?: string;
    };
    EndGuardianshipDto: {
      /**
       * Format: date
       * @description The last day. Left out: today
       */
      on?: string;
    };
    ConsentTextDto: {
      version: number;
      title: string;
      body: string;
      scopes: ('profile' | 'learning' | 'space' | 'images' | 'sharing')[];
      responsibleName: string;
      responsibleContact: string;
      /** Format: date-time */
      publishedAt: string;
    };
    ConsentTextsDto: {
      /** @description Newest first; only the first can be agreed to */
      items: components['schemas']['ConsentTextDto'][];
    };
    PublishConsentTextDto: {
      title: string;
      body: string;
      /** @description What may be agreed to; `profile` is what a place at school needs */
      scopes: ('profile' | 'learning' | 'space' | 'images' | 'sharing')[];
      /** @description 儿童个人信息保护负责人 */
      responsibleName: string;
      /** @description Where guardians reach that person */
      responsibleContact: string;
    };
    ConsentDto: {
      /** Format: uuid */
      id: string | null;
      /** Format: uuid */
      personId: string;
      personName: string;
      age: number | null;
      className: string | null;
      /** Format: uuid */
      givenBy: string | null;
      givenByName: string | null;
      textVersion: number | null;
      scopes: ('profile' | 'learning' | 'space' | 'images' | 'sharing')[];
      /** @enum {string|null} */
      method: 'signed-in' | 'paper' | 'in-person' | null;
      /** Format: date-time */
      givenAt: string | null;
      /** Format: date-time */
      withdrawnAt: string | null;
      withdrawalReason: string | null;
    };
    ConsentPage: {
      items: components['schemas']['ConsentDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    GiveConsentDto: {
      /**
       * Format: uuid
       * @description The minor
       */
      personId: string;
      /**
       * Format: uuid
       * @description Who agrees: a guardian, or from 14 on the minor. Left out: the caller
       */
      givenBy?: string;
      /** @description The version of the text that was read */
      textVersion: number;
      scopes: ('profile' | 'learning' | 'space' | 'images' | 'sharing')[];
      /**
       * @description How it was given, where someone else enters it
       * @default paper
       * @enum {string}
       */
      method: 'paper' | 'in-person';
    };
    WithdrawConsentDto: {
      reason?: string | null;
    };
    KeptDto: {
      what: string;
      /** @description The law that says so */
      why: string;
    };
    DataRequestDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      personId: string;
      personName: string;
      /** @enum {string} */
      kind: 'export' | 'correction' | 'erasure';
      /** @enum {string} */
      askedBy: 'self' | 'guardian';
      guardianName: string | null;
      reason: string;
      /** @description Names of the fields that are to be corrected */
      corrections: string[];
      /** @enum {string} */
      state: 'open' | 'done' | 'done-in-part' | 'refused';
      answer: string | null;
      /** @description What was changed or erased */
      done: string[];
      /** @description What the law has us keep */
      kept: components['schemas']['KeptDto'][];
      /** Format: date */
      dueOn: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      decidedAt: string | null;
      version: number;
    };
    DataRequestPage: {
      items: components['schemas']['DataRequestDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    CreateDataRequestDto: {
      /**
       * Format: uuid
       * @description Whose data it is about
       */
      personId: string;
      /** @enum {string} */
      kind: 'export' | 'correction' | 'erasure';
      /**
       * Format: uuid
       * @description The guardian who asks, where it is not the person
       */
      guardianId?: string;
      reason: string;
      /** @description Of a correction: what is to be what */
      corrections?: components['schemas']['UpdatePersonDto'];
    };
    DecideDataRequestDto: {
      /** @enum {string} */
      decision: 'grant' | 'refuse';
      /** @description What is told to whoever asked; of a refusal the reason */
      answer: string;
    };
    ExportedConsentDto: {
      textVersion: number;
      scopes: string[];
      method: string;
      /** Format: date-time */
      givenAt: string;
      /** Format: date-time */
      withdrawnAt: string | null;
    };
    ExportedAccountDto: {
      loginName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSignInAt: string | null;
    };
    PersonExportDto: {
      /** Format: date-time */
      exportedAt: string;
      person: {
        [key: string]: string | null;
      };
      life: components['schemas']['LifeEntryDto'][];
      guardians: components['schemas']['GuardianshipDto'][];
      children: components['schemas']['GuardianshipDto'][];
      consents: components['schemas']['ExportedConsentDto'][];
      accounts: components['schemas']['ExportedAccountDto'][];
    };
    DuplicateDto: {
      a: components['schemas']['PersonSummaryDto'];
      b: components['schemas']['PersonSummaryDto'];
      alike: ('id-document' | 'student-number' | 'teacher-number' | 'name-birth-school')[];
    };
    DuplicatesDto: {
      /** @description The first 100 */
      items: components['schemas']['DuplicateDto'][];
      more: boolean;
    };
    HeldElsewhereDto: {
      person: components['schemas']['PersonSummaryDto'];
      /** @enum {string} */
      alike: 'id-document' | 'student-number' | 'teacher-number' | 'name-birth-school';
      /** Format: uuid */
      tenantId: string;
      platform: string;
    };
    HeldElsewhereListDto: {
      /** @description The first 100 of this platform whom another platform has too */
      items: components['schemas']['HeldElsewhereDto'][];
      more: boolean;
    };
    ApartDto: {
      reason: string;
      /** Format: uuid */
      a: string;
      /** Format: uuid */
      b: string;
    };
    PersonMergeDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      keptId: string;
      keptName: string;
      /** Format: uuid */
      goneId: string;
      goneName: string;
      reason: string;
      mergedBy: string;
      /** Format: date-time */
      mergedAt: string;
      /** Format: date-time */
      undoneAt: string | null;
    };
    PersonMergePage: {
      items: components['schemas']['PersonMergeDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    MergeDto: {
      reason: string;
      /**
       * Format: uuid
       * @description The record that stays
       */
      keptId: string;
      /**
       * Format: uuid
       * @description The record that goes into it
       */
      goneId: string;
    };
    TransferDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      direction: 'out' | 'in';
      /** Format: uuid */
      personId: string;
      personName: string;
      fromPlatform: string;
      toPlatform: string;
      reason: string;
      /** @enum {string} */
      state: 'waiting' | 'done' | 'refused' | 'withdrawn';
      /** @description It is for this platform to answer */
      toAnswer: boolean;
      answer: string | null;
      /** @description Guardians who moved along */
      guardians: number;
      /** Format: date-time */
      askedAt: string;
      /** Format: date-time */
      answeredAt: string | null;
    };
    TransferPage: {
      items: components['schemas']['TransferDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    PlatformNameDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    PlatformsDto: {
      /** @description The first 20 by name */
      items: components['schemas']['PlatformNameDto'][];
    };
    SendPersonDto: {
      reason: string;
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      toTenantId: string;
    };
    FetchPersonDto: {
      reason: string;
      name: string;
      /** @enum {string} */
      documentKind?: 'resident-id' | 'hk-macao-permit' | 'taiwan-permit' | 'passport' | 'foreign-permanent';
      documentNumber?: string;
      /** @description 学籍号 */
      studentNumber?: string;
      /**
       * Format: uuid
       * @description The school that takes the person
       */
      schoolId?: string | null;
      /** Format: uuid */
      classId?: string | null;
    };
    AcceptTransferDto: {
      /**
       * Format: uuid
       * @description Of the receiving side: the school that takes the person
       */
      schoolId?: string | null;
      /** Format: uuid */
      classId?: string | null;
      /**
       * Format: date
       * @description The first day at the new place. Left out: today
       */
      on?: string;
    };
    RefuseTransferDto: {
      reason: string;
    };
    ClientDto: {
      /** @description client_id */
      id: string;
      /** Format: uuid */
      tenantId: string;
      name: string;
      /** @enum {string} */
      kind: 'web' | 'browser' | 'native';
      redirectUris: string[];
      postLogoutRedirectUris: string[];
      backchannelLogoutUri: string | null;
      scopes: ('openid' | 'profile' | 'organisation' | 'offline_access' | 'api.read' | 'api.write')[];
      /** @enum {string} */
      idTokenAlg: 'RS256' | 'ES256';
      disabled: boolean;
      /**
       * Format: date-time
       * @description Until when the secret before the present one works
       */
      formerSecretUntil: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
    };
    ClientPage: {
      items: components['schemas']['ClientDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    CreateClientDto: {
      /** @description 应用名称, as people read it when they sign in */
      name: string;
      /** @description 登录回调地址: compared letter by letter */
      redirectUris: string[];
      /** @description 退出后回到的地址 */
      postLogoutRedirectUris: string[];
      /** @description 后台退出通知地址 (OIDC back-channel logout) */
      backchannelLogoutUri: string | null;
      /** @description What it may ask for; openid is always among them */
      scopes: ('openid' | 'profile' | 'organisation' | 'offline_access' | 'api.read' | 'api.write')[];
      /**
       * @description RS256 unless the application knows ES256
       * @enum {string}
       */
      idTokenAlg: 'RS256' | 'ES256';
      /** @description 停用: nobody signs in to it any more */
      disabled: boolean;
      /**
       * @description web keeps a secret on its server; browser and native cannot keep one. Stays for good
       * @enum {string}
       */
      kind: 'web' | 'browser' | 'native';
    };
    ClientWithSecretDto: {
      /** @description client_id */
      id: string;
      /** Format: uuid */
      tenantId: string;
      name: string;
      /** @enum {string} */
      kind: 'web' | 'browser' | 'native';
      redirectUris: string[];
      postLogoutRedirectUris: string[];
      backchannelLogoutUri: string | null;
      scopes: ('openid' | 'profile' | 'organisation' | 'offline_access' | 'api.read' | 'api.write')[];
      /** @enum {string} */
      idTokenAlg: 'RS256' | 'ES256';
      disabled: boolean;
      /**
       * Format: date-time
       * @description Until when the secret before the present one works
       */
      formerSecretUntil: string | null;
      /** Format: date-time */
      createdAt: string;
      version: number;
      /** @description client_secret, shown this once; null where there is none or on a repeat */
      secret: string | null;
    };
    UpdateClientDto: {
      /** @description 应用名称, as people read it when they sign in */
      name: string;
      /** @description 登录回调地址: compared letter by letter */
      redirectUris: string[];
      /** @description 退出后回到的地址 */
      postLogoutRedirectUris: string[];
      /** @description 后台退出通知地址 (OIDC back-channel logout) */
      backchannelLogoutUri: string | null;
      /** @description What it may ask for; openid is always among them */
      scopes: ('openid' | 'profile' | 'organisation' | 'offline_access' | 'api.read' | 'api.write')[];
      /**
       * @description RS256 unless the application knows ES256
       * @enum {string}
       */
      idTokenAlg: 'RS256' | 'ES256';
      /** @description 停用: nobody signs in to it any more */
      disabled: boolean;
    };
    RotationDto: {
      /** @description It got into other hands: the former one stops working at once */
      compromised: boolean;
    };
    OwnConsentDto: {
      /** @description client_id of the application */
      id: string;
      /** @description 应用名称 */
      name: string;
      /** @description Name of the platform that registered it */
      platform: string;
      scopes: ('openid' | 'profile' | 'organisation' | 'offline_access' | 'api.read' | 'api.write')[];
      /**
       * Format: date-time
       * @description When it was last allowed
       */
      grantedAt: string;
    };
    IssuerKeyDto: {
      /** @description kid */
      id: string;
      /** @enum {string} */
      purpose: 'sign' | 'seal' | 'pairwise';
      alg: string;
      /** @enum {string} */
      state: 'next' | 'current' | 'retired';
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      currentFrom: string | null;
      /** Format: date-time */
      retiredAt: string | null;
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
    CreateImportDto: {
      /**
       * @description table: CSV or XLSX; oneroster: a bundle of OneRoster 1.2 CSV files (ZIP)
       * @enum {string}
       */
      format: 'table' | 'oneroster';
      fileName: string;
      /** @description Size of the file that will be uploaded */
      fileBytes: number;
      /**
       * Format: date
       * @description 生效日期. Left out: today
       */
      effectiveOn?: string;
      /**
       * @description Of a CSV. Left out: recognised
       * @enum {string}
       */
      encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
      /** @description Name of the system it comes from: what that calls by one name is one person */
      source?: string;
    };
    InspectedSheetDto: {
      name: string;
      /**
       * @description null: the sheet is left out
       * @enum {string|null}
       */
      kind: 'students' | 'teachers' | 'guardians' | 'schools' | 'classes' | null;
      /** @description What each column is; null: left out */
      columns: (
        | 'name'
        | 'gender'
        | 'birthOn'
        | 'documentKind'
        | 'documentNumber'
        | 'studentNumber'
        | 'teacherNumber'
        | 'mobile'
        | 'schoolCode'
        | 'schoolName'
        | 'stage'
        | 'grade'
        | 'className'
        | 'entryYear'
        | 'post'
        | 'subject'
        | 'fromOn'
        | 'relation'
        | 'childNumber'
        | 'childDocument'
        | 'guardianName'
        | 'guardianRelation'
        | 'guardianMobile'
        | 'guardianDocument'
        | 'stages'
        | null
      )[];
      /** @description Row of the heading, from 1 */
      headingLine: number;
      heading: string[];
      /** @description First rows; long numbers are masked */
      sample: string[][];
    };
    ImportDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      format: 'table' | 'oneroster';
      source: string;
      /** @enum {string} */
      state:
        | 'uploading'
        | 'inspecting'
        | 'mapping'
        | 'reading'
        | 'checking'
        | 'checked'
        | 'applying'
        | 'stopped'
        | 'applied'
        | 'undoing'
        | 'undone'
        | 'failed';
      fileName: string;
      fileBytes: number;
      /** @description Bytes that have arrived */
      received: number;
      /** @enum {string|null} */
      encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | null;
      sheets: components['schemas']['InspectedSheetDto'][];
      /** Format: date */
      effectiveOn: string;
      /** @description How much of `total` of the present step is done */
      done: number;
      total: number | null;
      /** @description Rows by what becomes of them */
      counts: {
        [key: string]: number;
      };
      message: string | null;
      createdByName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      /** @description What can be done now */
      actions: ('start' | 'apply' | 'stop' | 'resume' | 'undo' | 'discard')[];
      version: number;
    };
    ImportPage: {
      items: components['schemas']['ImportDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    SheetPlanDto: {
      name: string;
      /**
       * @description null: the sheet is left out
       * @enum {string|null}
       */
      kind: 'students' | 'teachers' | 'guardians' | 'schools' | 'classes' | null;
      /** @description What each column is; null: left out */
      columns: (
        | 'name'
        | 'gender'
        | 'birthOn'
        | 'documentKind'
        | 'documentNumber'
        | 'studentNumber'
        | 'teacherNumber'
        | 'mobile'
        | 'schoolCode'
        | 'schoolName'
        | 'stage'
        | 'grade'
        | 'className'
        | 'entryYear'
        | 'post'
        | 'subject'
        | 'fromOn'
        | 'relation'
        | 'childNumber'
        | 'childDocument'
        | 'guardianName'
        | 'guardianRelation'
        | 'guardianMobile'
        | 'guardianDocument'
        | 'stages'
        | null
      )[];
    };
    MappingDto: {
      sheets: components['schemas']['SheetPlanDto'][];
      /** @enum {string} */
      encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
      /** Format: date */
      effectiveOn?: string;
    };
    RowFindingDto: {
      /** @description Column it concerns, or `row` */
      field: string;
      code: string;
      /** @description In the caller’s language */
      message: string;
    };
    CandidateDto: {
      /** Format: uuid */
      personId: string;
      name: string;
      gender: string | null;
      /** Format: date */
      birthOn: string | null;
      /** @description Where the person is now */
      place: string | null;
      /** @description What is the same: kinds of number, or name and birthday */
      by: string[];
    };
    ImportRowDto: {
      seq: number;
      /** @description Index of the sheet or file */
      sheet: number;
      /** @description Row as a spreadsheet counts it */
      line: number;
      /** @description person, school, class, placement, link, facts */
      kind: string;
      role: string | null;
      /** @enum {string} */
      verdict: 'new' | 'same' | 'change' | 'review' | 'error' | 'twin' | 'skip' | 'late';
      name: string | null;
      gender: string | null;
      /** Format: date */
      birthOn: string | null;
      schoolName: string | null;
      className: string | null;
      findings: components['schemas']['RowFindingDto'][];
      /** @description For a row up for review: who it might be */
      candidates: components['schemas']['CandidateDto'][];
      /** @description What was decided */
      choice: string | null;
    };
    ImportRowPage: {
      items: components['schemas']['ImportRowDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    ReviewDto: {
      /**
       * @description create: another person; match: the person of personId; skip: leave the row out
       * @enum {string}
       */
      choice: 'create' | 'match' | 'skip';
      /**
       * Format: uuid
       * @description Needed for match: one of the candidates
       */
      personId?: string;
    };
    ApplyDto: {
      /** @description Leave out the rows that still wait for a decision */
      leaveUndecided?: boolean;
    };
    CreateRolloverDto: {
      /** @description 学年: the year in which it begins */
      schoolYear: number;
      /**
       * Format: date
       * @description First day of the new school year. Left out: 1 September
       */
      effectiveOn?: string;
    };
    RolloverDto: {
      /** Format: uuid */
      id: string;
      schoolYear: number;
      /** Format: date */
      effectiveOn: string;
      /** @enum {string} */
      state: 'planned' | 'applying' | 'stopped' | 'applied' | 'undoing' | 'undone' | 'failed';
      done: number;
      /** @description Classes, or steps of an undo */
      total: number;
      counts: {
        [key: string]: number;
      };
      message: string | null;
      createdByName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
      actions: ('plan' | 'apply' | 'stop' | 'resume' | 'undo' | 'discard')[];
      version: number;
    };
    RolloverPage: {
      items: components['schemas']['RolloverDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    RolloverClassDto: {
      ordinal: number;
      /** Format: uuid */
      classId: string;
      schoolName: string;
      name: string;
      /** @enum {string} */
      stage: 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special';
      grade: number;
      students: number;
      /** @enum {string} */
      action: 'promote' | 'graduate' | 'keep';
      newName: string | null;
      /**
       * @description What came of it
       * @enum {string|null}
       */
      outcome: 'done' | 'changed-since' | null;
    };
    RolloverClassPage: {
      items: components['schemas']['RolloverClassDto'][];
      /** @description Send as `cursor` to get the next page; null at the end */
      nextCursor: string | null;
      /** @description Rows under this filter */
      total: number;
    };
    PlanClassDto: {
      /** @enum {string} */
      action: 'promote' | 'graduate' | 'keep';
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'audit.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Not before */
        from?: string;
        /** @description Before */
        to?: string;
        tenantId?: string;
        /** @description Account of whoever did it */
        actorId?: string;
        /** @description The whole of an action, or its first part with a dot: `tenant.` */
        action?: string;
        /** @description Kind of what it was done to */
        objectType?: string;
        /** @description Which one it was done to */
        objectId?: string;
        result?: 'ok' | 'refused' | 'failed';
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
          'application/json': components['schemas']['AuditPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'audit.export': {
    parameters: {
      query: {
        /** @description Not before */
        from?: string;
        /** @description Before */
        to?: string;
        tenantId?: string;
        /** @description Account of whoever did it */
        actorId?: string;
        /** @description The whole of an action, or its first part with a dot: `tenant.` */
        action?: string;
        /** @description Kind of what it was done to */
        objectType?: string;
        /** @description Which one it was done to */
        objectId?: string;
        result?: 'ok' | 'refused' | 'failed';
        /** @description ndjson carries the hashes, so that the chain can be checked elsewhere */
        format: 'csv' | 'ndjson';
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
          'text/csv': string;
          'application/x-ndjson': string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'audit.sealed': {
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
          'application/json': components['schemas']['AuditAnchorList'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'audit.verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['VerifyAuditDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditVerificationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
          'application/json': components['schemas']['PrincipalDto'] | components['schemas']['FactorRequiredDto'];
        };
      };
      /** @description Problem details */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.prepare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PrepareFactorDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreparedFactorDto'];
        };
      };
      /** @description Problem details */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FactorProofDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.passkeyOptions': {
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
          'application/json': components['schemas']['PasskeyOptionsDto'];
        };
      };
      /** @description Problem details */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.passkey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeySignInDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.ofClass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassSignInDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.get': {
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
          'application/json': components['schemas']['AccountDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.changePassword': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordDto'];
      };
    };
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmPasswordDto'];
      };
    };
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.list': {
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
          'application/json': components['schemas']['OwnSessionDto'][];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.endOthers': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.end': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.listNotices': {
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
          'application/json': components['schemas']['NoticeDto'][];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.seen': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'account.export': {
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
          'application/json': components['schemas']['AccountExportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.list': {
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
          'application/json': components['schemas']['FactorsDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.beginTotp': {
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
          'application/json': components['schemas']['TotpSecretDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.removeTotp': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.confirmTotp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CodeDto'];
      };
    };
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.beginPasskey': {
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
          'application/json': components['schemas']['PasskeyCreationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.addPasskey': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPasskeyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.removePasskey': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.beginSms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MobileDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SmsSentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.removeSms': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.confirmSms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SmsCodeDto'];
      };
    };
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'factors.renewCodes': {
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
          'application/json': components['schemas']['RecoveryCodesDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Whole name, or beginning of a login name */
        q?: string;
        /** @description Pupils of one class */
        classId?: string;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['PlatformAccountPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccountDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InitialPasswordDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.resetPassword': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['InitialPasswordDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.resetPictures': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ClassSheetDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.disable': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DisableAccountDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlatformAccountDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.enable': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['PlatformAccountDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.initialPasswords': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        classId: string;
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
          'application/json': components['schemas']['ClassSheetDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.pictures': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        classId: string;
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
          'application/json': components['schemas']['ClassSheetDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'platformaccounts.renewCode': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        classId: string;
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
          'application/json': components['schemas']['ClassCodeDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'policy.policy': {
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
          'application/json': components['schemas']['PolicyDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'policy.explain': {
    parameters: {
      query: {
        action: string;
        /** @description The platform it is about */
        tenantId?: string;
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
          'application/json': components['schemas']['ExplanationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'memberships.members': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        role?:
          | 'province_admin'
          | 'city_admin'
          | 'county_admin'
          | 'tenant_admin'
          | 'system_admin'
          | 'security_officer'
          | 'auditor'
          | 'portal_editor'
          | 'resource_reviewer'
          | 'school_admin'
          | 'teacher'
          | 'student'
          | 'guardian';
        accountId?: string;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['MemberPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'memberships.giveInPlatform': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveRoleDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'memberships.takeInPlatform': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'memberships.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        role?:
          | 'province_admin'
          | 'city_admin'
          | 'county_admin'
          | 'tenant_admin'
          | 'system_admin'
          | 'security_officer'
          | 'auditor'
          | 'portal_editor'
          | 'resource_reviewer'
          | 'school_admin'
          | 'teacher'
          | 'student'
          | 'guardian';
        accountId?: string;
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
          'application/json': components['schemas']['MemberPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'memberships.giveInUnit': {
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
        'application/json': components['schemas']['GiveRoleInUnitDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'memberships.takeInUnit': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'elevations.list': {
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
          'application/json': components['schemas']['ElevationPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'elevations.request': {
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
        'application/json': components['schemas']['AskElevationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ElevationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'elevations.approve': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['DecideElevationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ElevationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'elevations.refuse': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['DecideElevationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ElevationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'elevations.end': {
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
          'application/json': components['schemas']['ElevationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'support.list': {
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
          'application/json': components['schemas']['SupportSessionPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'support.request': {
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
        'application/json': components['schemas']['AskSupportDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportSessionDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'support.consent': {
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
          'application/json': components['schemas']['SupportSessionDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'support.refuse': {
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
          'application/json': components['schemas']['SupportSessionDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'support.start': {
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
          'application/json': components['schemas']['SupportSessionDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'support.end': {
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
          'application/json': components['schemas']['SupportSessionDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identitysources.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['IdentitySourceListDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identitysources.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentitySourceInputDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentitySourceDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identitysources.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['IdentitySourceDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identitysources.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        tenantId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentitySourceInputDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentitySourceDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identitysources.remove': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        tenantId: string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'previews.begin': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        sourceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourcePreviewBegunDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'previews.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        sourceId: string;
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
          'application/json': components['schemas']['SourcePreviewDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identities.offered': {
    parameters: {
      query: {
        /** @description Platform: its id or its name in addresses */
        platform: string;
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
          'application/json': components['schemas']['OfferedSourcesDto'];
        };
      };
      /** @description Problem details */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identities.mine': {
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
          'application/json': components['schemas']['LinkedIdentitiesDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identities.link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkIdentityDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkBegunDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identities.confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmIdentityDto'];
      };
    };
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'identities.unlink': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'scimtokens.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ScimTokenListDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'scimtokens.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateScimTokenDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewScimTokenDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'scimtokens.revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ScimTokenDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'persons.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Enrolled, employed, or guardian of someone, now */
        part?: 'student' | 'staff' | 'guardian';
        /** @description A school, department or class */
        organisationId?: string;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['PersonPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'persons.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePersonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'persons.find': {
    parameters: {
      query: {
        /** @description At least two characters of a name, or a whole number (证件号、学籍号、教师编号、手机号) */
        q: string;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['PersonSearchDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'persons.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['PersonDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'persons.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdatePersonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'persons.reveal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevealedDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'organisations.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        kind?: 'school' | 'department' | 'class';
        parentId?: string;
        /** @description Part of the name, or the whole school code */
        q?: string;
        /** @description Also those that are closed */
        closed?: 'true' | 'false';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['OrganisationPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'organisations.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateOrganisationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'organisations.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['OrganisationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'organisations.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateOrganisationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'organisations.close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['CloseOrganisationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'careers.enrol': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolmentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'careers.endEnrolment': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndEnrolmentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolmentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'careers.move': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['MoveEnrolmentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolmentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'careers.employ': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmployDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'careers.endEmployment': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['EndEmploymentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'careers.life': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['LifeDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'guardianships.of': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['GuardianshipsDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'guardianships.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGuardianshipDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuardianshipDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'guardianships.end': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['EndGuardianshipDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuardianshipDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consents.texts': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ConsentTextsDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consents.publish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishConsentTextDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentTextDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consents.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        /** @description `missing` and `outdated`: minors in school whose consent is to be asked for */
        state?: 'given' | 'withdrawn' | 'missing' | 'outdated';
        personId?: string;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ConsentPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consents.give': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveConsentDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'consents.withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['WithdrawConsentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'datarequests.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'open' | 'done' | 'done-in-part' | 'refused';
        kind?: 'export' | 'correction' | 'erasure';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['DataRequestPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'datarequests.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateDataRequestDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'datarequests.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['DataRequestDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'datarequests.decide': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideDataRequestDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'datarequests.export': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['PersonExportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'merges.list': {
    parameters: {
      query?: {
        /** @description Same number, or same name, day of birth and school */
        kind?: 'exact' | 'probable';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['DuplicatesDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'merges.elsewhere': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['HeldElsewhereListDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'merges.apart': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApartDto'];
      };
    };
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'merges.history': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['PersonMergePage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'merges.merge': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonMergeDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'merges.undo': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['PersonMergeDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        state?: 'waiting' | 'done' | 'refused' | 'withdrawn';
        direction?: 'out' | 'in';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['TransferPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.platforms': {
    parameters: {
      query?: {
        /** @description Part of the name */
        q?: string;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['PlatformsDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['TransferDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.send': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendPersonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.fetch': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FetchPersonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.accept': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AcceptTransferDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.refuse': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseTransferDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'transfers.withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['TransferDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidcclients.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ClientPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidcclients.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateClientDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientWithSecretDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidcclients.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ClientDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidcclients.update': {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        tenantId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateClientDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidcclients.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'oidcclients.rotateSecret': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientWithSecretDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ownconsents.list': {
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
          'application/json': components['schemas']['OwnConsentDto'][];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'ownconsents.withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        clientId: string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'issuerkeys.list': {
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
          'application/json': components['schemas']['IssuerKeyDto'][];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'issuerkeys.rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuerKeyDto'][];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['ImportPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateImportDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.discard': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.offset': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Upload-Offset, Upload-Length */
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.upload': {
    parameters: {
      query?: never;
      header: {
        /** @description How much has been received; 409 with the right one otherwise */
        'Upload-Offset': string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Upload-Offset */
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.start': {
    parameters: {
      query?: never;
      header: {
        'if-match': string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MappingDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.rowsOf': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        verdict?: 'new' | 'same' | 'change' | 'review' | 'error' | 'twin' | 'skip' | 'late';
      };
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['ImportRowPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.review': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        seq: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportRowDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.apply': {
    parameters: {
      query?: never;
      header: {
        'if-match': string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ApplyDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.stop': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.resume': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'imports.undo': {
    parameters: {
      query?: never;
      header: {
        'if-match': string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.list': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/json': components['schemas']['RolloverPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.create': {
    parameters: {
      query?: never;
      header?: {
        /** @description Up to 100 visible characters; a repeat with the same key gets the first answer */
        'Idempotency-Key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRolloverDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloverDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['RolloverDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.discard': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.classes': {
    parameters: {
      query?: {
        /** @description Opaque; from `nextCursor` of the page before */
        cursor?: string;
        limit?: number;
        action?: 'promote' | 'graduate' | 'keep';
      };
      header?: never;
      path: {
        id: string;
        tenantId: string;
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
          'application/json': components['schemas']['RolloverClassPage'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.plan': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        ordinal: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanClassDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloverClassDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.apply': {
    parameters: {
      query?: never;
      header: {
        'if-match': string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloverDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.stop': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloverDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.resume': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloverDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'rollovers.undo': {
    parameters: {
      query?: never;
      header: {
        'if-match': string;
        /** @description ETag the decision is based on; 412 when it changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolloverDto'];
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'exports.students': {
    parameters: {
      query?: {
        /** @description full: with the numbers by which people are known, so that an import can read it back */
        numbers?: 'masked' | 'full';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'text/csv': string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'exports.teachers': {
    parameters: {
      query?: {
        /** @description full: with the numbers by which people are known, so that an import can read it back */
        numbers?: 'masked' | 'full';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'text/csv': string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'exports.workbook': {
    parameters: {
      query?: {
        /** @description full: with the numbers by which people are known, so that an import can read it back */
        numbers?: 'masked' | 'full';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'exports.bundle': {
    parameters: {
      query?: {
        /** @description full: with the numbers by which people are known, so that an import can read it back */
        numbers?: 'masked' | 'full';
      };
      header?: never;
      path: {
        tenantId: string;
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
          'application/zip': string;
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
    requestBody?: {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Problem details */
      '5XX': {
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
