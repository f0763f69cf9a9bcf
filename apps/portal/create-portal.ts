import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import type { Settings } from '#shuyuan/kernel';
import { answersOf } from './portal-answers.js';
import { PortalCache } from './portal-cache.js';
import { createPortalHandler, type PortalHandler } from './portal-handler.js';
import { hostReader, portalHostTest } from './portal-host.js';
import { PortalSignIn } from './portal-sign-in.js';
import { PortalSource, type SourceHealth } from './portal-source.js';
import { PortalModule } from './portal.module.js';

export interface Portal {
  readonly handler: PortalHandler;
  /** On a shared port: whether the request goes to `handler` rather than to console and API. */
  isPortalHost(host: string | undefined): boolean;
  health(): Promise<SourceHealth>;
  alive(): boolean;
  close(): Promise<void>;
}

export async function createPortal(settings: Settings): Promise<Portal> {
  const app = await NestFactory.createApplicationContext(PortalModule.forRoot(settings), { bufferLogs: true, abortOnError: false });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const source = app.get(PortalSource);
  const cache = new PortalCache(async (label) => answersOf(await source.find(label), `${label}.${settings.PORTAL_DOMAIN}`), source.freshMs);
  const signIn = new PortalSignIn(settings, source);
  const stops = [source.follow(cache), source.followSignOuts((sid) => signIn.ended(sid))];
  return {
    handler: await createPortalHandler({ cache, readHost: hostReader(settings), signIn, logger }),
    isPortalHost: portalHostTest(settings),
    health: () => source.health(),
    alive: () => source.alive(),
    close: async () => {
      for (const stop of stops) stop();
      await app.close();
    },
  };
}
