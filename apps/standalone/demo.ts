import 'reflect-metadata';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiSession, DemoPlayer, DemoStopped, throwAwayPassword, type DemoProgress } from '#shuyuan/demo';
import { loadSettings } from '#shuyuan/kernel';
import { readInstance } from './instance-lock.js';
import { operatorInvitation } from './operator-invitation.js';

const START_MS = 120_000;
const BAR = 30;

/** `npm run demo`: loads the province and plays the year 2019 over the public API. Starts the system when it does not run. */
async function main(): Promise<void> {
  const child = await ensureRunning();
  let stopping = false;
  process.on('SIGINT', () => {
    // A child that shares the terminal gets the signal itself.
    if (stopping) process.exit(130);
    stopping = true;
  });
  const { url, publicUrl } = await operatorInvitation(process.env);
  const base = publicUrl.replace('//localhost', '//127.0.0.1');
  const province = await new ApiSession(base).accept(url, {
    displayName: '演示省级管理员',
    loginName: `demo-province-${randomBytes(4).toString('hex')}`,
    password: throwAwayPassword(),
  });
  try {
    await new DemoPlayer(base, province, draw, () => stopping).play();
    const own = await province.post<{ url: string }>('/api/v1/invitations', {
      role: 'province_admin',
      unitCode: (await province.get<{ unitCode: string }>('/api/v1/session')).unitCode,
    });
    console.log(`\n打开下面的一次性链接，以省级管理员身份查看全省 · open this one-time link to see the province:\n  ${own.url}`);
  } catch (error) {
    if (!(error instanceof DemoStopped)) throw error;
    console.log('\n已停止；再次运行会从这里继续 · stopped; run it again to go on from here');
  }
  if (child && !stopping) {
    console.log('系统继续运行，按 Ctrl-C 停止 · the system keeps running, Ctrl-C stops it');
    await once(child, 'exit');
  }
}

async function ensureRunning(): Promise<ChildProcess | undefined> {
  const settings = loadSettings(process.env);
  if (settings.DATABASE_URL || (await readInstance(resolve(settings.DATA_DIR)))?.databaseUrl) return undefined;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.js')], { stdio: 'inherit' });
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    if ((await readInstance(resolve(settings.DATA_DIR)))?.databaseUrl) return child;
    await sleep(200);
  }
  child.kill('SIGTERM');
  throw new Error('The system did not start; see above');
}

/** A bar that redraws itself on a terminal, and a line a tenth when the output goes to a file. */
let tenth = -1;
function draw({ done, total, message }: DemoProgress): void {
  const share = total === 0 ? 0 : done / total;
  const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');
  const line = `${bar} ${String(Math.round(share * 100)).padStart(3)}%  ${message}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${line}`);
  else if (Math.floor(share * 10) !== tenth) console.log(line);
  tenth = Math.floor(share * 10);
}

main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
