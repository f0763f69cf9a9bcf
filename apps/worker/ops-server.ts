import type { INestApplicationContext } from '@nestjs/common';
import { createServer, type ServerResponse } from 'node:http';
import { Health, Metrics, SETTINGS, mayScrape, type Settings } from '#shuyuan/kernel';

/** The worker has no other door: its probes and metrics, where the operator asked for them (WORKER_OPS_PORT). */
export function serveOps(app: INestApplicationContext): void {
  const settings = app.get<Settings>(SETTINGS);
  if (settings.WORKER_OPS_PORT === 0) return;
  const health = app.get(Health);
  const metrics = app.get(Metrics);
  const server = createServer((request, response) => {
    void answer().catch((error: Error) => json(response, 500, { error: error.message }));
    async function answer(): Promise<void> {
      if (request.url === '/livez') return json(response, 200, { status: 'ok' });
      if (request.url === '/readyz') {
        const { ready, parts } = await health.check();
        return json(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not-ready', parts });
      }
      if (request.url !== '/metrics') return json(response, 404, { error: 'not found' });
      if (!mayScrape(settings.METRICS_TOKEN, request)) return json(response, 403, { error: 'forbidden' });
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(await metrics.registry.metrics());
    }
  });
  server.listen(settings.WORKER_OPS_PORT, settings.HOST);
  // Probes end with the process; they must not keep it.
  server.unref();
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
