import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, type Settings } from '#shuyuan/kernel';
import { ApiModule } from './api.module.js';

/** The API, ready to listen. */
export async function createApi(settings: Settings): Promise<NestFastifyApplication> {
  const app = await createHttpApp(ApiModule.forRoot(settings), settings);
  return app;
}
