import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase } from '../../support/database.js';
import { FaultBook } from '../faults/fault-book.js';
import { Admin } from './admin.js';
import { normal, objectsOf } from './normal.js';
import type { Plane } from './plane.js';
import { Rows, type TenantRow } from './rows.js';
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
    const kind = [row.desired_state, row.cpu_millis, row.template_version].join('|');
    let life = this.kept.get(kind);
    if (!life) {
      life = this.live(row, `${this.tag}-ff${this.kept.size}`);
      this.kept.set(kind, life);
    }
    return life;
  }

  private async live(like: TenantRow, slug: string): Promise<Map<string, string>> {
    const database = await createTestDatabase();
    const rows = await Rows.of(database.ownerUrl);
    const admin = await Admin.open(database.settings(), rows);
    const workers = new Workers({
      plane: this.plane,
      database,
      book: new FaultBook([], []),
      schedule: { process: false, patient: false, downMs: 0 },
      name: slug,
      onWrite: (_call, body) => body,
      timePasses: () => rows.timePasses(),
    });
    try {
      await admin.room(1);
      const id = await admin.open(0, slug);
      if (like.cpu_millis !== (await rows.tenants())[0]?.cpu_millis) await admin.resize(id, like.cpu_millis);
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
      await admin.close();
      await rows.end();
      await database.drop();
      await this.plane.direct.call('DELETE', `/api/v1/namespaces/tenant-${slug}`);
    }
  }
}
