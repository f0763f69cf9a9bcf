import { setTimeout as sleep } from 'node:timers/promises';
import { FaultBook } from '../faults/fault-book.js';
import { Lane } from './lane.js';
import { normal, objectsOf } from './normal.js';
import type { Plane } from './plane.js';
import type { TenantRow } from './rows.js';
import { Workers } from './workers.js';

const LIMIT_MS = 60_000;

/** How a tenant of each kind (state, size, template) ends when nothing goes wrong: lived through once, then kept. */
export class FaultFree {
  private readonly kept = new Map<string, Promise<Map<string, string>>>();

  constructor(
    private readonly plane: Plane,
    private readonly tag: string,
  ) {}

  of(row: TenantRow): Promise<Map<string, string>> {
    const kind = [row.desired_state, row.plan, row.template_version].join('|');
    let life = this.kept.get(kind);
    if (!life) {
      life = this.live(row, `${this.tag}-ff${this.kept.size}`);
      this.kept.set(kind, life);
    }
    return life;
  }

  private async live(like: TenantRow, slug: string): Promise<Map<string, string>> {
    const lane = await Lane.open();
    const { rows, admin } = lane;
    const workers = new Workers({
      plane: this.plane,
      lane,
      book: new FaultBook([], []),
      schedule: { process: false, patient: false, downMs: 0 },
      name: slug,
      onWrite: (_call, body) => body,
      sees: (namespace) => !namespace.startsWith('tenant-') || namespace === `tenant-${slug}`,
    });
    try {
      await admin.room(1);
      const id = await admin.open(0, slug);
      const [fresh] = await rows.tenants();
      if (like.plan !== fresh?.plan) await admin.resize(id, like.plan);
      if (like.template_version !== fresh?.template_version) await admin.retemplate(id, like.template_version);
      if (like.desired_state === 'suspended') await admin.suspend(id);
      await workers.start();
      const until = Date.now() + LIMIT_MS;
      for (;;) {
        const [row] = await rows.tenants();
        if (row && row.observed_generation === row.generation && ['ready', 'suspended'].includes(row.state)) {
          const found = await objectsOf(this.plane.direct, `tenant-${slug}`);
          return new Map([...found].map(([key, object]) => [key, normal(object, row)]));
        }
        if (Date.now() > until) throw new Error(`even without faults ${slug} is ${row?.state} (${row?.message?.en})`);
        await sleep(100);
      }
    } finally {
      await workers.stop();
      await lane.close();
      await this.plane.direct.call('DELETE', `/api/v1/namespaces/tenant-${slug}`);
    }
  }
}
