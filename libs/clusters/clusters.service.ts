import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Database,
  EventLog,
  Vault,
  checkVersion,
  kernelErrors,
  keysetPage,
  refuse,
  requiredVersion,
  uniqueViolation,
  type Page,
  type PageQuery,
} from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { labelFaults } from './cluster-labels.js';
import { ClusterPool } from './cluster-pool.js';
import { probe, probeKubeconfig, unhealthy, type Finding } from './cluster-probe.js';
import { ClusterDto, type ClusterCapacityDto, type CreateClusterDto, type UpdateClusterDto } from './cluster.dto.js';
import { clusterErrors } from './clusters.errors.js';
import { usableKubeconfig } from './kubeconfig.js';
import { RegisteredCluster } from './registered-cluster.entity.js';

/** A DNS label: it stands in addresses, metrics and rows of tenants. */
const NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The register of clusters (集群登记): the province's. Opening them is the pool's. */
@Injectable()
export class ClustersService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly pool: ClusterPool,
    private readonly events: EventLog,
    private readonly regions: RegionsService,
  ) {}

  async list(query: PageQuery): Promise<Page<ClusterDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(RegisteredCluster, 'c').where('true');
      const order = { column: 'c.name', type: 'text', descending: false } as const;
      const { rows, nextCursor, total } = await keysetPage(find, 'c.name', order, query);
      return { items: await this.views(manager, rows), nextCursor, total };
    });
  }

  /** Throws 404. */
  async get(name: string): Promise<ClusterDto> {
    return this.database.tx(async (manager) => this.view(manager, await found(manager, name)));
  }

  /** What cannot be a kubeconfig is refused; one whose cluster is away or refuses us is kept, and its health says so. */
  async create(input: CreateClusterDto): Promise<ClusterDto> {
    const name = NAME.test(input.name) ? [] : [{ field: 'name', code: 'cluster-name' }];
    refuse([...name, ...labelFaults(input.labels)]);
    const text = usableKubeconfig(input.kubeconfig);
    const kubeconfig = Buffer.from(await this.vault.encrypt(text));
    const finding = await probeKubeconfig(text);
    return this.database.tx(async (manager) => {
      const { name, labels } = input;
      const row = { name, labels, kubeconfig, ...limits(input.capacity), ...finding, checkedAt: new Date() };
      await manager.insert(RegisteredCluster, row).catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : clusterErrors['cluster.name-taken']({ name });
      });
      return this.changed(manager, name);
    });
  }

  /** Labels, capacity and cordon, of the default one too. A capacity below what is placed only keeps further ones away. */
  async update(name: string, ifMatch: string | undefined, input: UpdateClusterDto): Promise<ClusterDto> {
    requiredVersion(ifMatch);
    refuse(labelFaults(input.labels));
    return this.database.tx(async (manager) => {
      const row = await found(manager, name, { lock: true });
      checkVersion(ifMatch, row.version);
      const { labels, cordoned } = input;
      await manager.update(RegisteredCluster, { name }, { labels, cordoned, ...limits(input.capacity), ...touched(row) });
      return this.changed(manager, name);
    });
  }

  async replaceCredentials(name: string, ifMatch: string | undefined, kubeconfig: string): Promise<ClusterDto> {
    if ((await this.get(name)).builtIn) throw clusterErrors['cluster.built-in']();
    const text = usableKubeconfig(kubeconfig);
    const secret = Buffer.from(await this.vault.encrypt(text));
    const finding = await probeKubeconfig(text);
    return this.database.tx(async (manager) => {
      const row = await found(manager, name, { lock: true });
      checkVersion(ifMatch, row.version);
      const next = { kubeconfig: secret, credentialsVersion: row.credentialsVersion + 1, ...finding, checkedAt: new Date() };
      await manager.update(RegisteredCluster, { name }, { ...next, ...touched(row) });
      return this.changed(manager, name);
    });
  }

  /** Looks at it now. */
  async check(name: string): Promise<ClusterDto> {
    await this.get(name);
    const finding = await this.look(name);
    return this.database.tx(async (manager) => {
      await this.record(manager, name, finding);
      return this.view(manager, await found(manager, name));
    });
  }

  /** Throws 409 while platforms live on it; the lock keeps one from being placed there meanwhile. */
  async remove(name: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const row = await found(manager, name, { lock: true });
      if (row.builtIn) throw clusterErrors['cluster.built-in']();
      const tenants = (await this.tenants(manager)).get(name) ?? 0;
      if (tenants > 0) throw clusterErrors['cluster.in-use']({ name, tenants });
      const view = await this.view(manager, row);
      await manager.delete(RegisteredCluster, { name });
      await this.tell({ ...view, message: null, removed: true });
    });
  }

  /** Asks the cluster how it is. Outside of any transaction. */
  async look(name: string): Promise<Finding> {
    try {
      return await probe(await this.pool.get(name));
    } catch (error) {
      return { ...unhealthy(error), kubernetesVersion: null };
    }
  }

  /** Keeps what was found; a difference is told to everybody. */
  async record(manager: EntityManager, name: string, finding: Finding): Promise<void> {
    // Not against placement, which keeps a cluster from being removed while it writes a tenant.
    const row = await manager.findOne(RegisteredCluster, { where: { name }, lock: { mode: 'for_no_key_update' } });
    if (!row) return;
    // A cluster that is away has not changed its version.
    const kubernetesVersion = finding.kubernetesVersion ?? row.kubernetesVersion;
    await manager.update(RegisteredCluster, { name }, { ...finding, kubernetesVersion, checkedAt: new Date() });
    if (row.health !== finding.health || row.kubernetesVersion !== kubernetesVersion) await this.changed(manager, name);
  }

  private async changed(manager: EntityManager, name: string): Promise<ClusterDto> {
    const row = await found(manager, name);
    const view = await this.view(manager, row);
    // For the event log: whoever reads it chooses the language.
    await this.tell({ ...view, message: row.message });
    return view;
  }

  private async tell(data: object): Promise<void> {
    const scopePath = await this.regions.scopePath((await this.regions.province()).code);
    await this.events.append({ type: 'cluster.changed', scopePath, data });
    // Other processes hear of it; in this one whoever asks next must find it.
    await this.database.afterCommit(() => this.pool.refresh());
  }

  private async view(manager: EntityManager, row: RegisteredCluster): Promise<ClusterDto> {
    return (await this.views(manager, [row]))[0]!;
  }

  private async views(manager: EntityManager, rows: readonly RegisteredCluster[]): Promise<ClusterDto[]> {
    const tenants = await this.tenants(manager);
    return Promise.all(
      rows.map(async (row) =>
        ClusterDto.of(row, {
          adapter: row.builtIn ? this.pool.default().adapter : 'kubernetes',
          breaker: await this.pool.breaker(row.name),
          tenants: tenants.get(row.name) ?? 0,
        }),
      ),
    );
  }

  private async tenants(manager: EntityManager): Promise<Map<string, number>> {
    const rows: { cluster: string; count: number }[] = await manager.query(
      `SELECT cluster, count(*)::integer AS count FROM tenants WHERE state <> 'deleted' AND kind = 'virtual' GROUP BY cluster`,
    );
    return new Map(rows.map(({ cluster, count }) => [cluster, count]));
  }
}

async function found(manager: EntityManager, name: string, { lock = false } = {}): Promise<RegisteredCluster> {
  const row = await manager.findOne(RegisteredCluster, { where: { name }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
  if (!row) throw kernelErrors['resource.not-found']();
  return row;
}

const limits = ({ platforms, cpuMillis, memoryMiB }: ClusterCapacityDto) => ({
  ...{ platforms, cpuMillis: cpuMillis ?? null, memoryMiB: memoryMiB ?? null },
});

const touched = (row: RegisteredCluster) => ({ version: row.version + 1, updatedAt: new Date() });
