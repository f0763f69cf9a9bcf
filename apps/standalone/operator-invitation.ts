import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { resolve } from 'node:path';
import { AuditModule } from '#shuyuan/audit';
import { IdentityModule } from '#shuyuan/identity';
import { KernelModule, loadSettings, type Settings } from '#shuyuan/kernel';
import { provinceInvitation } from './first-run.js';
import { readInstance } from './instance-lock.js';

@Module({})
class OperatorModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: OperatorModule, imports: [KernelModule.forRoot(settings, 'operator'), AuditModule, IdentityModule] };
  }
}

/** Nothing runs on this data folder, and no address of a database is set. */
export class NothingRunsError extends Error {
  constructor(dataDir: string) {
    super(`Nothing runs on ${dataDir}. Start it with: npm start\n没有正在运行的书院，请先执行 npm start`);
  }
}

/** A province administrator's one-time link, made with the operator's access to the database. */
export async function operatorInvitation(env: NodeJS.ProcessEnv): Promise<{ url: string; publicUrl: string }> {
  const wished = loadSettings(env);
  const dataDir = resolve(wished.DATA_DIR);
  const ownServer = wished.DATABASE_URL || wished.DATABASE_APP_URL;
  const instance = ownServer ? undefined : await readInstance(dataDir);
  if (!ownServer && !instance?.databaseUrl) throw new NothingRunsError(dataDir);
  const settings = loadSettings({
    ...env,
    LOG_LEVEL: 'error',
    ...(instance ? { DATABASE_URL: instance.databaseUrl, DATABASE_APP_URL: instance.databaseUrl, PUBLIC_URL: instance.url } : {}),
  });
  const app = await NestFactory.createApplicationContext(OperatorModule.forRoot(settings), { logger: ['error'] });
  try {
    return { url: await provinceInvitation(app), publicUrl: settings.PUBLIC_URL };
  } finally {
    await app.close();
  }
}
