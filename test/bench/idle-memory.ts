import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../apps/standalone/free-port.js';
import { Program, answers } from './lib/product.js';
import { Skipped, rounded, type BenchResult } from './lib/result.js';

const SETTLE_MS = 20_000;

/** Everything `npm start` runs (API and portals, worker, PostgreSQL), warm and with nobody there. Linux only. */
export async function idleMemory(workDir: string): Promise<BenchResult> {
  if (process.platform !== 'linux') throw new Skipped('memory is read from /proc');
  const port = await freePort();
  const program = new Program('standalone/main.js', { PORT: String(port), DATA_DIR: join(workDir, 'idle') });
  try {
    await program.until('ready', answers(`http://127.0.0.1:${port}/readyz`));
    await sleep(SETTLE_MS);
    const pids = await tree(program.child.pid!);
    const memory = await Promise.all(pids.map(memoryOf));
    const sum = (key: 'rss' | 'pss'): number => rounded(memory.reduce((total, m) => total + m[key], 0) / 1024, 0);
    const node = memory.filter((m) => m.name.startsWith('node') || m.name.startsWith('MainThread'));
    return {
      name: 'idle-memory',
      unit: 'MB',
      ours: sum('pss'),
      baseline: null,
      baselineName: 'no baseline; PSS, so that PostgreSQL’s shared memory is counted once',
      ratio: null,
      goal: '<= 600',
      notes: {
        'sum of RSS': sum('rss'),
        processes: pids.length,
        'of it node (PSS)': rounded(node.reduce((t, m) => t + m.pss, 0) / 1024, 0),
      },
    };
  } finally {
    await program.stop();
  }
}

/** A process and all below it; PostgreSQL may have a session of its own but keeps its parent. */
async function tree(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    const parent = Number(/\) \S (\d+)/.exec(stat)?.[1]);
    if (parent) parents.set(Number(entry), parent);
  }
  const found = new Set([root]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

async function memoryOf(pid: number): Promise<{ name: string; rss: number; pss: number }> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return { name, rss: kilobytes('Rss'), pss: kilobytes('Pss') };
}
