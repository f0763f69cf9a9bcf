import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, type HttpAppOptions, type Settings } from '#shuyuan/kernel';
import { serveIssuer } from '#shuyuan/oidc';
import { ApiModule } from './api.module.js';
import { serveConsole } from './console-files.js';
import { serveOpenApi } from './openapi.js';

/** The API and the built console, ready to listen. */
export async function createApi(settings: Settings, options?: HttpAppOptions): Promise<NestFastifyApplication> {
  const app = await createHttpApp(ApiModule.forRoot(settings), settings, options);
  serveOpenApi(app);
  await serveIssuer(app);
  await serveConsole(app);
  return app;
}
