import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import type { Settings } from '#shuyuan/kernel';
import { checkHandlers } from './check-handlers.js';
import { WorkerModule } from './worker.module.js';

/** The worker, at work once this resolves. */
export async function createWorker(settings: Settings): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  checkHandlers(app);
  app.enableShutdownHooks();
  return app;
}
