import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running start leaves in its data folder for the commands beside it. Holds a database login: mode 0600. */
export interface Instance {
  readonly pid: number;
  readonly url: string;
  /** The application login; absent until the start is complete. */
  readonly databaseUrl?: string;
}

/** Another start of ours is using the same data. */
export class AlreadyRunningError extends Error {
  constructor(holder: Instance, dataDir: string) {
    super(
      `Shuyuan is already running on this data (${dataDir}) as process ${holder.pid}: ${holder.url}\n书院已在运行：${holder.url}（进程 ${holder.pid}）。请直接打开，或先停止它。`,
    );
  }
}

export interface InstanceLock {
  /** Lets the commands beside it find the database. */
  announce(databaseUrl: string): Promise<void>;
  release(): Promise<void>;
}

/** Takes the data folder for this process; a lock left by a process that died is taken over. */
export async function lockInstance(dataDir: string, url: string): Promise<InstanceLock> {
  await mkdir(dataDir, { recursive: true });
  const file = fileOf(dataDir);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(JSON.stringify({ pid: process.pid, url }));
      await handle.close();
      return {
        announce: (databaseUrl) => writeFile(file, JSON.stringify({ pid: process.pid, url, databaseUrl })),
        release: () => rm(file, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = await readInstance(dataDir);
      if (holder) throw new AlreadyRunningError(holder, dataDir);
      await rm(file, { force: true });
    }
  }
  throw new Error(`Could not take ${file}; remove it if no other Shuyuan is running`);
}

/** The start that uses the data folder now; undefined when there is none. */
export async function readInstance(dataDir: string): Promise<Instance | undefined> {
  try {
    const instance = JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as Instance;
    return isAlive(instance.pid) ? instance : undefined;
  } catch {
    return undefined;
  }
}

const fileOf = (dataDir: string): string => join(dataDir, 'instance.json');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
