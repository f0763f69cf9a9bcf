import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly url: string;
}

/** Another start of ours is using the same data. */
export class AlreadyRunningError extends Error {
  constructor(holder: Holder, dataDir: string) {
    super(
      `Shuyuan is already running on this data (${dataDir}) as process ${holder.pid}: ${holder.url}\n书院已在运行：${holder.url}（进程 ${holder.pid}）。请直接打开，或先停止它。`,
    );
  }
}

/** Takes the data folder for this process; a lock left by a process that died is taken over. */
export async function lockInstance(dataDir: string, url: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'instance.json');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = await open(file, 'wx', 0o644);
      await handle.writeFile(JSON.stringify({ pid: process.pid, url }));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = await readHolder(file);
      if (holder && isAlive(holder.pid)) throw new AlreadyRunningError(holder, dataDir);
      await rm(file, { force: true });
    }
  }
  throw new Error(`Could not take ${file}; remove it if no other Shuyuan is running`);
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
