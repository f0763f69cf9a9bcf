import { Inject, Injectable } from '@nestjs/common';
import { APPLIED_HASH, ClusterError, needsWrite, objectKey, refOf, type KubeObject } from '#shuyuan/cluster';
import { AppError, SETTINGS, type Settings } from '#shuyuan/kernel';
import {
  LABELS,
  TENANT_KINDS,
  TemplatesService,
  render,
  valuesFor,
  type ObjectPhase,
  type RenderedObject,
  type TemplateVersion,
} from '#shuyuan/templates';
import { directPlace } from './places/direct-places.js';
import { Places, type Kind, type Place } from './places/place.js';
import { provisioningErrors } from './provisioning.errors.js';
import { TenantValues, namespaceOf, type RenderedTenant } from './tenant-values.js';

/** What one tenant should be made of and what is there, as found at the beginning of a pass. */
export interface ObjectSet {
  readonly place: Place;
  readonly wanted: readonly RenderedObject[];
  readonly live: ReadonlyMap<string, KubeObject>;
}

/** Asked before each write: throws where this pass may no longer write. */
export type MayWrite = () => void;

const NAMESPACE: Kind = { apiVersion: 'v1', kind: 'Namespace' };
const CERTIFICATE: Kind = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate' };

/** Objects of tenants in the cluster: rendered from the template, compared with what is there, written only where they differ. */
@Injectable()
export class TenantObjects {
  constructor(
    private readonly places: Places,
    private readonly templates: TemplatesService,
    private readonly values: TenantValues,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Reads what is there, then renders what should be. Throws ClusterError, also where the namespace is somebody else's. */
  async load(tenant: RenderedTenant): Promise<ObjectSet> {
    const place = await this.places.of(tenant);
    const template = await this.template(tenant.templateVersion);
    // All kinds there may be, not only this version's: what another version left behind has to be seen to be removed.
    const objects = await this.liveObjects(tenant, place, TENANT_KINDS);
    const secret = objects.find((o) => o.kind === 'Secret' && o.metadata.name === 'portal');
    const certificates = this.settings.CERTIFICATE_ISSUER !== '' && (await place.knows(CERTIFICATE));
    return {
      place,
      wanted: render(template, tenant.id, valuesFor(template, this.values.of(tenant, secret, { certificates }))),
      live: new Map(objects.map((o) => [objectKey(refOf(o)), o])),
    };
  }

  /** Writes the objects of one phase that differ. Returns how many were written. */
  async apply({ place, wanted, live }: ObjectSet, phase: ObjectPhase, mayWrite: MayWrite): Promise<number> {
    const due = wanted
      .filter((o) => o.phase === phase)
      .map((o) => ({ object: o.object, there: live.get(objectKey(refOf(o.object))) }))
      .filter(({ object, there }) => needsWrite(object, there));
    // The cluster looks up the role that a binding names, unless an administrator writes it.
    const bindings = due.filter(({ object }) => object.kind === 'RoleBinding');
    for (const together of [due.filter((one) => !bindings.includes(one)), bindings]) {
      await Promise.all(
        together.map(async ({ object, there }) => {
          mayWrite();
          await write(place, object, there);
        }),
      );
    }
    return due.length;
  }

  /** Removes what carries the tenant's label but is no longer rendered. */
  async prune({ place, wanted, live }: ObjectSet, mayWrite: MayWrite): Promise<number> {
    const rendered = new Set(wanted.map((o) => objectKey(refOf(o.object))));
    const orphans = [...live.entries()].filter(([key]) => !rendered.has(key)).map(([, object]) => refOf(object));
    for (const orphan of orphans) {
      mayWrite();
      await place.delete(orphan);
    }
    return orphans.length;
  }

  /** Deletes in reverse order, the namespace last. True once nothing is left. */
  async tearDown(tenant: RenderedTenant, mayWrite: MayWrite): Promise<boolean> {
    const { place, wanted, live } = await this.load(tenant);
    for (const { object } of [...wanted].reverse()) {
      if (!live.has(objectKey(refOf(object)))) continue;
      mayWrite();
      await place.delete(refOf(object));
    }
    return (await place.cluster.get({ ...NAMESPACE, name: namespaceOf(tenant) })) === undefined;
  }

  private async template(id: string): Promise<TemplateVersion> {
    try {
      return await this.templates.get(id);
    } catch (error) {
      throw error instanceof AppError && error.status === 404 ? provisioningErrors['tenant.template-missing']({ id }) : error;
    }
  }

  /** Without a namespace nothing else can be there, so an empty tenant costs one read. */
  private async liveObjects(tenant: RenderedTenant, place: Place, kinds: readonly Kind[]): Promise<KubeObject[]> {
    const name = namespaceOf(tenant);
    const found = await place.objectsOf(tenant.id, name, kinds);
    if (found.some((o) => o.kind === NAMESPACE.kind && o.metadata.name === name)) return found;
    const namespace = await place.cluster.get({ ...NAMESPACE, name });
    if (!namespace) return found;
    if (namespace.metadata.labels?.[LABELS.tenant] !== tenant.id)
      throw new ClusterError('conflict', `namespace ${name} exists and does not belong to this tenant`);
    // It came to be this very moment; what is held in memory is not yet so far.
    return directPlace(place.cluster).objectsOf(tenant.id, name, kinds);
  }
}

/**
 * What carries this tenant's label is ours: whoever edited it since took fields over, and we take them back. So is what we
 * applied before and somebody took the label from. Anything else of that name stays as it is: a conflict, by name.
 */
async function write(place: Place, object: KubeObject, there: KubeObject | undefined): Promise<void> {
  try {
    await place.apply(object, { force: there !== undefined });
  } catch (error) {
    if (there || !(error instanceof ClusterError) || error.code !== 'conflict') throw error;
    const hidden = await place.cluster.get(refOf(object));
    if (hidden?.metadata.annotations?.[APPLIED_HASH] === undefined) throw error;
    await place.apply(object, { force: true });
  }
}
