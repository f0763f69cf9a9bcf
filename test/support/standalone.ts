import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/free-port.js';
import { TestClient } from './client.js';
import { createTestDatabase } from './database.js';
import { eventually } from './platform.js';
import { TestProcess } from './process.js';

export interface Standalone {
  readonly process: TestProcess;
  readonly door: { readonly port: number };
  readonly province: TestClient;
  close(): Promise<void>;
}

/** What `npm start` runs, as the process tree it is (API and portals, and the worker as its child), on a database of its own. */
export async function startStandalone(overrides: Record<string, string> = {}): Promise<Standalone> {
  const database = await createTestDatabase();
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'shuyuan-test-data-'));
  const env = { DATABASE_URL: database.ownerUrl, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...overrides };
  const process = new TestProcess('apps/standalone/main.ts', [], env);
  const link = await eventually(
    () => Promise.resolve(/https?:\S+\/invite#\S+/.exec(process.printed)?.[0]),
    30_000,
    'a first-run link',
  ).catch(async (error: Error) => {
    await process.stop('SIGKILL');
    throw new Error(`${error.message}\n${process.printed}`);
  });
  return {
    process,
    door: { port },
    province: await new TestClient(`http://127.0.0.1:${port}`).accept(link),
    close: async () => {
      await process.stop();
      const { code, signal } = await process.ended;
      if (code !== 0) throw new Error(`it did not stop in order (${signal ?? code}): ${process.printed}`);
      await rm(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}
