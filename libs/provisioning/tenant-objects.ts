import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Cluster, ClusterError, needsWrite, objectKey, refOf, type KubeObject, type ObjectQuery } from '#shuyuan/cluster';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import {
  LABELS,
  TemplatesService,
  render,
  valuesFor,
  type ObjectPhase,
  type RenderedObject,
  type TemplateValues,
} from '#shuyuan/templates';
import { TenantViews, type Tenant } from '#shuyuan/tenants';

export const namespaceOf = (tenant: Tenant): string => `tenant-${tenant.slug}`;

/** What one tenant should be made of and what is there, as found at the beginning of a pass. */
export interface ObjectSet {
  readonly wanted: readonly RenderedObject[];
  readonly live: ReadonlyMap<string, KubeObject>;
}

const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace' } as const;
const PORTAL_KEY = 'PORTAL_KEY';

/** Objects of tenants in the cluster: rendered from the template, compared with what is there, written only where they differ. */
@Injectable()
export class TenantObjects {
  constructor(
    private readonly cluster: Cluster,
    private readonly templates: TemplatesService,
    private readonly views: TenantViews,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Reads what is there, then renders what should be: the generated secret lives in the cluster and is kept, never rolled again. */
  async load(tenant: Tenant): Promise<ObjectSet> {
    const template = await this.templates.get(tenant.templateVersion);
    const live = await this.live(
      tenant,
      template.manifests.map((m) => m.object),
    );
    const secret = [...live.values()].find((o) => o.kind === 'Secret' && o.metadata.name === 'portal');
    return { wanted: render(template, tenant.id, valuesFor(template, this.values(tenant, secret))), live };
  }

  /** Writes the objects of one phase that differ. Returns how many were written. */
  async apply(set: ObjectSet, phase: ObjectPhase): Promise<number> {
    const due = set.wanted
      .filter((o) => o.phase === phase)
      .map((o) => ({ wanted: o.object, live: set.live.get(objectKey(refOf(o.object))) }))
      .filter(({ wanted, live }) => needsWrite(wanted, live));
    // What carries this tenant's label is ours: whoever edited it since took fields over, and we take them back.
    await Promise.all(due.map(({ wanted, live }) => this.cluster.apply(wanted, { force: live !== undefined })));
    return due.length;
  }

  /** Removes what carries the tenant's label but is no longer rendered. */
  async prune(set: ObjectSet): Promise<number> {
    const wanted = new Set(set.wanted.map((o) => objectKey(refOf(o.object))));
    const orphans = [...set.live.entries()].filter(([key]) => !wanted.has(key)).map(([, object]) => object);
    for (const orphan of orphans) await this.cluster.delete(refOf(orphan));
    return orphans.length;
  }

  /** Deletes in reverse order, the namespace last. True once nothing is left. */
  async tearDown(tenant: Tenant): Promise<boolean> {
    const { wanted, live } = await this.load(tenant);
    for (const { object } of [...wanted].reverse()) {
      if (live.has(objectKey(refOf(object)))) await this.cluster.delete(refOf(object));
    }
    return (await this.cluster.get({ ...NAMESPACE, name: namespaceOf(tenant) })) === undefined;
  }

  /** Without a namespace nothing else can be there, so an empty tenant costs one read. */
  private async live(tenant: Tenant, manifests: readonly KubeObject[]): Promise<Map<string, KubeObject>> {
    const namespace = await this.cluster.get({ ...NAMESPACE, name: namespaceOf(tenant) });
    if (!namespace) return new Map();
    if (namespace.metadata.labels?.[LABELS.tenant] !== tenant.id) {
      throw new ClusterError('conflict', `namespace ${namespaceOf(tenant)} exists and does not belong to this tenant`);
    }
    const kinds = new Map(manifests.filter((m) => m.kind !== NAMESPACE.kind).map((m) => [`${m.apiVersion}/${m.kind}`, m]));
    const lists = await Promise.all(
      [...kinds.values()].map(({ apiVersion, kind }) => {
        const query: ObjectQuery = { apiVersion, kind, namespace: namespaceOf(tenant), labels: { [LABELS.tenant]: tenant.id } };
        return this.cluster.list(query).catch(noneOfUnknownKind);
      }),
    );
    return new Map([namespace, ...lists.flat()].map((o) => [objectKey(refOf(o)), o]));
  }

  /** Everything a template may ask for; each version takes what its schema names. */
  private values(tenant: Tenant, secret: KubeObject | undefined): TemplateValues {
    const kept = (secret?.data as Record<string, string> | undefined)?.[PORTAL_KEY];
    const active = tenant.desiredState === 'active';
    const useAutoscaler = active && tenant.maxReplicas > 1;
    const useGateway = this.settings.ROUTE_KIND === 'gateway';
    const useCertificate = this.settings.CERTIFICATE_ISSUER !== '';
    const [gatewayNamespace = '', gatewayName = ''] = this.settings.GATEWAY.split('/');
    const host = this.views.host(tenant.slug);
    return {
      tenantId: tenant.id,
      slug: tenant.slug,
      namespace: namespaceOf(tenant),
      name: tenant.name,
      unitCode: tenant.unitCode,
      parentCode: tenant.scopePath.split('/').at(-3) || tenant.unitCode,
      host,
      image: this.settings.PORTAL_IMAGE,
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

/** A template names kinds that it renders only where the cluster has them (HTTPRoute, Certificate). */
function noneOfUnknownKind(error: unknown): KubeObject[] {
  if (error instanceof ClusterError && error.code === 'not-found') return [];
  throw error;
}
