import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#shuyuan/kernel';
import { createApi } from '../api/create-api.js';
import { createPortal } from '../portal/create-portal.js';

export interface FrontDoor {
  readonly api: NestFastifyApplication;
  readonly port: number;
  close(): Promise<void>;
}

/** One port: portals by Host header, everything else the API and the console. */
export async function openFrontDoor(settings: Settings): Promise<FrontDoor> {
  const portal = await createPortal(settings);
  const api = await createApi(settings, {
    wrap: (handler) => (request, response) =>
      portal.isPortalHost(request.headers.host) ? portal.handler(request, response) : handler(request, response),
  });
  await api.listen(settings.PORT, settings.HOST);
  const address = (api.getHttpServer() as { address(): { port: number } }).address();
  return {
    api,
    port: address.port,
    close: async () => {
      await api.close();
      await portal.close();
    },
  };
}
