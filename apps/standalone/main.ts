import 'reflect-metadata';
import { resolve } from 'node:path';
import { SettingsError, databaseUrls, ensureMasterKey, loadSettings, type Settings } from '#shuyuan/kernel';
import { UnknownProvinceError } from '#shuyuan/regions';
import { prepareDatabase } from '#shuyuan/schema';
import { freePort } from './free-port.js';
import { startPostgres, type RunningPostgres } from './embedded-postgres.js';
import { needsFirstRun, provinceInvitation } from './first-run.js';
import { openFrontDoor } from './front-door.js';
import { AlreadyRunningError, lockInstance } from './instance-lock.js';
import { WorkerChild } from './worker-child.js';

/** Ends in reverse order of the start; each step once, however often Ctrl-C is pressed. */
const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const step of endings.reverse()) await step().catch((error: Error) => console.error(error.message));
    process.exit(code);
  })();
  return ending;
}

/** The whole system in one process tree: PostgreSQL, API, console, portals and the worker. */
async function start(): Promise<void> {
  // For trying things out: an administrator may have a second factor and need not. In production the default holds.
  const env: NodeJS.ProcessEnv = { LOG_LEVEL: 'warn', ADMIN_SECOND_FACTOR: 'offered', ...process.env };
  const wished = await withPort(env);
  const dataDir = resolve(wished.DATA_DIR);
  const lock = await lockInstance(dataDir, wished.PUBLIC_URL);
  endings.push(() => lock.release());
  let postgres: RunningPostgres | undefined;
  if (!wished.DATABASE_URL) {
    postgres = await startPostgres(dataDir);
    endings.push(() => postgres!.stop());
  }
  const full = postgres ? { ...env, DATABASE_URL: postgres.ownerUrl, DATABASE_APP_URL: postgres.appUrl } : env;
  const settings = loadSettings(full);
  await ensureMasterKey(settings);
  await prepareDatabase(settings);
  const door = await openFrontDoor(settings);
  endings.push(() => door.close());
  const worker = new WorkerChild({ ...full, PORT: String(door.port) });
  endings.push(() => worker.stop());
  worker.start();
  await lock.announce(databaseUrls(settings).app);

  console.log(`\n书院 Shuyuan  ${settings.PUBLIC_URL}`);
  if (await needsFirstRun(door.api)) {
    console.log(
      `首次使用：请在浏览器打开下面的一次性链接，创建省级管理员\nFirst run: open this one-time link to become the administrator\n  ${await provinceInvitation(door.api)}`,
    );
  }
  console.log('按 Ctrl-C 停止 · Ctrl-C stops it\n');
}

/** Addresses in links hold the port, so a free one is chosen before anything else. */
async function withPort(env: NodeJS.ProcessEnv): Promise<Settings> {
  if (loadSettings(env).PORT === 0) env.PORT = String(await freePort());
  return loadSettings(env);
}

process.once('SIGINT', () => void end(0));
process.once('SIGTERM', () => void end(0));
process.once('SIGHUP', () => void end(0));

start().catch(async (error: NodeJS.ErrnoException) => {
  const plain = error instanceof SettingsError || error instanceof AlreadyRunningError || error instanceof UnknownProvinceError;
  if (error.code === 'EADDRINUSE')
    console.error(`PORT ${process.env.PORT ?? 3000} is in use by another program. Set PORT to a free one, e.g. PORT=3100 npm start`);
  else console.error(plain ? error.message : error);
  await end(1);
});
