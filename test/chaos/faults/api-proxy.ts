import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Exchange, type ExchangeOptions } from './exchange.js';

export interface ApiProxy {
  readonly url: string;
  /** As if the machine behind it had lost its power: connections end, and nothing more comes through. */
  cut(): Promise<void>;
}

/** Stands between one worker and the API server. The worker speaks plain HTTP to it; it speaks TLS to the real server. */
export async function startApiProxy(options: ExchangeOptions): Promise<ApiProxy> {
  let dead = false;
  const server = createServer((request, response) => {
    if (dead) return void response.destroy();
    response.on('error', () => undefined);
    void new Exchange(options, request, response, () => dead).run().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: async () => {
      dead = true;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
