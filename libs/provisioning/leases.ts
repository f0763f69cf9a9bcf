import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database, tenantScope } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';

/** How long a worker that says nothing keeps a tenant. Longer than a blocked event loop, shorter than anybody's patience. */
const TTL_MS = 15_000;
const RENEW_EVERY_MS = 5_000;

/** Another worker has the tenant by now: whatever this pass still wanted to do is not its to do. */
export class LeaseLostError extends Error {
  constructor(readonly tenantId: string) {
    super(`another worker took over tenant ${tenantId}`);
  }
}

/** The right to work on one tenant, for one pass. */
export interface Lease {
  readonly holder: string;
  /** Before each effect: throws LeaseLostError where the lease may have run out. */
  readonly check: () => void;
  /** Gives it back within the transaction that writes the outcome, so that nobody writes for a tenant no longer theirs. */
  release(manager: EntityManager): Promise<void>;
  /** No more renewing. Idempotent. */
  readonly stop: () => void;
}

/**
 * Two workers never reconcile one tenant at the same time. BullMQ keeps a job to one worker as long as that worker lives; a
 * frozen one comes back to find its job with another, and then it is this row that holds it off.
 */
@Injectable()
export class Leases {
  private readonly logger = new Logger(Leases.name);

  constructor(private readonly database: Database) {}

  /** In the present transaction. A number is how many milliseconds to wait before asking again. */
  async acquire(manager: EntityManager, tenantId: string): Promise<Lease | number> {
    const holder = randomUUID();
    const asked = performance.now();
    const rows: { mine: boolean; left: number }[] = await manager.query(
      `WITH taken AS (
         INSERT INTO tenant_leases (tenant_id, holder, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
         ON CONFLICT (tenant_id) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
           WHERE tenant_leases.expires_at < clock_timestamp()
         RETURNING tenant_id)
       SELECT EXISTS (SELECT 1 FROM taken) AS mine,
              coalesce((SELECT extract(epoch FROM expires_at - clock_timestamp()) * 1000 FROM tenant_leases WHERE tenant_id = $1), 0)::int AS left`,
      [tenantId, holder, TTL_MS / 1000],
    );
    if (!rows[0]?.mine) return Math.min(Math.max(rows[0]?.left ?? 0, 250), 2000);
    return this.held(tenantId, holder, asked);
  }

  private async held(tenantId: string, holder: string, since: number): Promise<Lease> {
    let until = since + TTL_MS;
    let lost = false;
    const renew = async (): Promise<void> => {
      const asked = performance.now();
      try {
        const kept = await this.database.as(tenantScope(tenantId), (manager) =>
          manager.query<unknown[]>(
            `WITH kept AS (UPDATE tenant_leases SET expires_at = clock_timestamp() + make_interval(secs => $3)
                            WHERE tenant_id = $1 AND holder = $2 RETURNING 1) SELECT * FROM kept`,
            [tenantId, holder, TTL_MS / 1000],
          ),
        );
        if (kept.length > 0) until = asked + TTL_MS;
        else lost = true;
      } catch (error) {
        // It lasts a while yet; if the database stays away, check() stops the pass.
        this.logger.warn(`lease of ${tenantId} not renewed: ${(error as Error).message}`);
      }
    };
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      clearInterval(timer);
    };
    // A commit whose answer is lost leaves the row behind, and nobody who knows of it: it must run out, not be renewed for ever.
    await this.database.afterCommit(() => {
      if (!stopped) timer = setInterval(() => void renew(), RENEW_EVERY_MS).unref();
    });
    return {
      holder,
      stop,
      check: () => {
        if (lost || performance.now() >= until) throw new LeaseLostError(tenantId);
      },
      release: async (manager) => {
        stop();
        const mine: unknown[] = await manager.query(
          `WITH gone AS (DELETE FROM tenant_leases WHERE tenant_id = $1 AND holder = $2 RETURNING 1) SELECT * FROM gone`,
          [tenantId, holder],
        );
        if (mine.length === 0) throw new LeaseLostError(tenantId);
      },
    };
  }
}
