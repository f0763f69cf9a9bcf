import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { EVENTS_CHANNEL, Health, Notifications, type PartStatus, type Settings } from '#shuyuan/kernel';
import { answersOf } from './portal-answers.js';
import { PortalCache } from './portal-cache.js';
import { PortalDirectory } from './portal-directory.js';
import { createPortalHandler, type PortalHandler } from './portal-handler.js';
import { hostReader, portalHostTest } from './portal-host.js';
import { PortalModule } from './portal.module.js';

export interface Portal {
  readonly handler: PortalHandler;
  /** On a shared port: whether the request goes to `handler` rather than to console and API. */
  isPortalHost(host: string | undefined): boolean;
  health(): Promise<{ ready: boolean; parts: Record<string, PartStatus> }>;
  close(): Promise<void>;
}

/** Progress of a single phase changes nothing that the public sees. */
const INVISIBLE = new Set(['tenant.phase', 'application.changed', 'demo.progress']);

export async function createPortal(settings: Settings): Promise<Portal> {
  const app = await NestFactory.createApplicationContext(PortalModule.forRoot(settings), { bufferLogs: true, abortOnError: false });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const directory = app.get(PortalDirectory);
  const cache = new PortalCache(async (label) => answersOf(await directory.find(label), `${label}.${settings.PORTAL_DOMAIN}`));
  const notifications = app.get(Notifications);
  const stops = [
    notifications.listen(EVENTS_CHANNEL, (payload) => {
      const { type, tenantId } = parse(payload);
      if (tenantId && !INVISIBLE.has(type ?? '')) cache.dropTenant(tenantId);
    }),
  ];
  notifications.on('reconnected', () => cache.expireAll());
  const health = app.get(Health);
  return {
    handler: await createPortalHandler({ cache, readHost: hostReader(settings), logger }),
    isPortalHost: portalHostTest(settings),
    health: () => health.check(),
    close: async () => {
      for (const stop of stops) stop();
      await app.close();
    },
  };
}

/** Anyone with a login to the database may notify; a payload that is not ours must not end the process. */
function parse(payload: string): { type?: string; tenantId?: string } {
  try {
    return (JSON.parse(payload) ?? {}) as { type?: string; tenantId?: string };
  } catch {
    return {};
  }
}
