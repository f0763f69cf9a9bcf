import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { KubeObject } from '#shuyuan/cluster';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import type { TemplateValues } from '#shuyuan/templates';
import { TenantViews, type Tenant } from '#shuyuan/tenants';
import { PORTAL_KEY } from './portal-key.js';

/** What rendering needs to know of a tenant. */
export type RenderedTenant = Pick<
  Tenant,
  | 'id'
  | 'slug'
  | 'name'
  | 'unitCode'
  | 'scopePath'
  | 'desiredState'
  | 'cpuMillis'
  | 'memoryMiB'
  | 'storageGiB'
  | 'maxReplicas'
  | 'templateVersion'
  | 'cluster'
>;

export const namespaceOf = (tenant: Pick<Tenant, 'slug'>): string => `tenant-${tenant.slug}`;

/** What the cluster lets us ask for, beyond what is in every cluster. */
export interface PlaceFacts {
  readonly certificates: boolean;
}

/** Everything a template may ask for; each version takes what its schema names. */
@Injectable()
export class TenantValues {
  constructor(
    private readonly views: TenantViews,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The generated key lives in the cluster's Secret and is kept, never rolled again. */
  of(tenant: RenderedTenant, secret: KubeObject | undefined, facts: PlaceFacts): TemplateValues {
    const active = tenant.desiredState === 'active';
    const useAutoscaler = active && tenant.maxReplicas > 1;
    const useGateway = this.settings.ROUTE_KIND === 'gateway';
    const useCertificate = facts.certificates && this.settings.CERTIFICATE_ISSUER !== '';
    const [gatewayNamespace = '', gatewayName = ''] = this.settings.GATEWAY.split('/');
    const host = this.views.host(tenant.slug);
    const kept = (secret?.data as Record<string, string> | undefined)?.[PORTAL_KEY];
    return {
      tenantId: tenant.id,
      slug: tenant.slug,
      namespace: namespaceOf(tenant),
      name: tenant.name,
      unitCode: tenant.unitCode,
      parentCode: tenant.scopePath.split('/').at(-3) || tenant.unitCode,
      host,
      image: this.settings.PORTAL_IMAGE,
      sourceUrl: this.settings.PORTAL_CONTROL_URL,
      // Where the autoscaler decides, we say nothing of it.
      replicas: useAutoscaler ? null : active ? 1 : 0,
      maxReplicas: tenant.maxReplicas,
      useAutoscaler,
      useIngress: !useGateway,
      ingressClass: this.settings.INGRESS_CLASS,
      ...{ useGateway, gatewayNamespace, gatewayName },
      useCertificate,
      useGatewayCertificate: useGateway && useCertificate,
      certificateIssuer: this.settings.CERTIFICATE_ISSUER,
      tlsHost: useCertificate ? host : null,
      tlsSecret: useCertificate ? 'portal-tls' : null,
      cpu: `${tenant.cpuMillis}m`,
      memory: `${tenant.memoryMiB}Mi`,
      storage: `${tenant.storageGiB}Gi`,
      portalKey: kept ? Buffer.from(kept, 'base64').toString() : randomBytes(32).toString('base64url'),
    };
  }
}
