import { Injectable } from '@nestjs/common';
import { Database, inLanguage, type AppError } from '#shuyuan/kernel';
import { matches, type Labels } from './cluster-labels.js';
import { clusterErrors } from './clusters.errors.js';
import { DEFAULT_CLUSTER, type ClusterHealthState } from './registered-cluster.entity.js';

export interface PlacementWish {
  /** The cluster must have all of these. */
  readonly labels?: Labels;
  readonly amount: { readonly cpuMillis: number; readonly memoryMiB: number };
  /** This cluster or none. */
  readonly prefer?: string;
}

/** Row of place_tenant; what is null has no limit, and bigint comes as text. */
interface CandidateRow {
  readonly name: string;
  readonly labels: Labels;
  readonly cordoned: boolean;
  readonly health: ClusterHealthState;
  readonly tenants: number;
  readonly platforms_left: number | null;
  readonly cpu_millis_left: string | null;
  readonly memory_mib_left: string | null;
}

interface Room {
  readonly platforms: number;
  readonly cpuMillis: number;
  readonly memoryMiB: number;
}

const WORDS = {
  'cluster.cordoned': { zh: '已停止接收', en: 'cordoned' },
  'cluster.unhealthy': { zh: '无法使用', en: 'not healthy' },
  'cluster.labels-differ': { zh: '标签不符', en: 'labels differ' },
  'cluster.full': { zh: '容量不足', en: 'no room' },
};
type Obstacle = keyof typeof WORDS;

/** Chooses the cluster of a new platform (选址). */
@Injectable()
export class Placement {
  constructor(private readonly database: Database) {}

  /**
   * The cluster for one more virtual platform that takes `amount`: healthy, not cordoned, with the labels asked for and
   * with room, and of several the one with most room. Throws 409 (422 for a name unknown) with the reason otherwise.
   *
   * Call it in the transaction that inserts the tenant, after the budget is reserved, and insert the row with
   * `cluster` set to the answer: the clusters are held until that transaction ends, so the next caller counts that row
   * and no capacity is exceeded. Any scope will do. Not for connected platforms (接入), which take no room.
   */
  async choose(wish: PlacementWish): Promise<string> {
    const rows = await this.database.tx<CandidateRow[]>((manager) =>
      manager.query(`SELECT * FROM place_tenant($1)`, [wish.prefer ?? null]),
    );
    // The only one there is need not be healthy at this moment: the reconciler waits for it and says so.
    const only = rows.length === 1;
    if (wish.prefer !== undefined) {
      const row = rows.find(({ name }) => name === wish.prefer);
      if (!row) throw clusterErrors['cluster.unknown']({ name: wish.prefer });
      const obstacle = obstacleOf(row, wish, only);
      if (obstacle) throw refusal(row, obstacle, wish);
      return row.name;
    }
    const judged = rows.map((row) => ({ row, obstacle: obstacleOf(row, wish, only) }));
    const best = judged
      .filter(({ obstacle }) => !obstacle)
      .map(({ row }) => row)
      .sort(mostRoomFirst)[0];
    if (best) return best.name;
    const [first] = judged;
    if (first && only) throw refusal(first.row, first.obstacle!, wish);
    throw clusterErrors['cluster.none-fits']({
      reasons: judged.map(({ row, obstacle }) => `${row.name} (${inLanguage(WORDS[obstacle!])})`).join(', '),
    });
  }

  /**
   * Whether a platform may take so much more where it already is, healthy or not. Throws 409 where the room does not suffice.
   * Call it in the transaction that then writes the row, after the budget's change, for the same reason as above.
   */
  async grow(name: string, more: PlacementWish['amount']): Promise<void> {
    if (more.cpuMillis <= 0 && more.memoryMiB <= 0) return;
    const rows = await this.database.tx<CandidateRow[]>((manager) => manager.query(`SELECT * FROM place_tenant($1)`, [name]));
    const row = rows.find((candidate) => candidate.name === name)!;
    const room = roomOf(row);
    if (more.cpuMillis > Math.max(room.cpuMillis, 0) || more.memoryMiB > Math.max(room.memoryMiB, 0))
      throw clusterErrors['cluster.full']({
        name,
        left: describe({ ...room, platforms: Infinity }),
        wanted: describe({ platforms: Infinity, ...more }),
      });
  }
}

function obstacleOf(row: CandidateRow, { labels = {}, amount }: PlacementWish, only: boolean): Obstacle | undefined {
  const room = roomOf(row);
  if (!matches(row.labels, labels)) return 'cluster.labels-differ';
  if (row.cordoned) return 'cluster.cordoned';
  // The default one is not looked at before the first worker has started.
  const usable = row.health === 'healthy' || only || (row.name === DEFAULT_CLUSTER && row.health === 'unknown');
  if (!usable) return 'cluster.unhealthy';
  if (room.platforms < 1 || room.cpuMillis < amount.cpuMillis || room.memoryMiB < amount.memoryMiB) return 'cluster.full';
  return undefined;
}

function refusal(row: CandidateRow, obstacle: Obstacle, { labels = {}, amount }: PlacementWish): AppError {
  return clusterErrors[obstacle]({
    name: row.name,
    labels: Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
    left: describe(roomOf(row)),
    wanted: describe({ platforms: 1, ...amount }),
  });
}

const roomOf = (row: CandidateRow): Room => ({
  platforms: row.platforms_left ?? Infinity,
  cpuMillis: row.cpu_millis_left === null ? Infinity : Number(row.cpu_millis_left),
  memoryMiB: row.memory_mib_left === null ? Infinity : Number(row.memory_mib_left),
});

/** By platforms, which every capacity names; those without a limit fill evenly. */
function mostRoomFirst(a: CandidateRow, b: CandidateRow): number {
  const [left, right] = [roomOf(a).platforms, roomOf(b).platforms];
  if (left !== right) return right - left;
  return a.tenants - b.tenants || (a.name < b.name ? -1 : 1);
}

/** Only what is limited. */
const describe = ({ platforms, cpuMillis, memoryMiB }: Room): string =>
  [
    ...(platforms < Infinity ? [`${platforms}`] : []),
    ...(cpuMillis < Infinity ? [`CPU ${cpuMillis / 1000}`] : []),
    ...(memoryMiB < Infinity ? [`${memoryMiB} MiB`] : []),
  ].join(', ');
