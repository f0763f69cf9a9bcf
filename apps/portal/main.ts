import 'reflect-metadata';
import { createServer, type ServerResponse } from 'node:http';
import { loadSettings } from '#shuyuan/kernel';
import { prepareDatabase } from '#shuyuan/schema';
import { createPortal } from './create-portal.js';

const DRAIN_MS = 10_000;

const settings = loadSettings(process.env);
// In a tenant's namespace there is none.
if (!settings.PORTAL_SOURCE_URL) await prepareDatabase(settings);
const portal = await createPortal(settings);

const server = createServer((req, res) => {
  if (portal.isPortalHost(req.headers.host)) return portal.handler(req, res);
  if (req.url === '/livez') {
    const alive = portal.alive();
    return json(res, alive ? 200 : 503, { status: alive ? 'ok' : 'restart' });
  }
  if (req.url === '/readyz')
    return void portal.health().then(({ ready, empty, parts }) => {
      const status = empty ? 'not-ready' : ready ? 'ready' : 'degraded';
      json(res, empty ? 503 : 200, { status, parts });
    });
  portal.handler(req, res);
});
server.listen(settings.PORT, settings.HOST, () => {
  const address = server.address();
  console.log(`Shuyuan portals on ${typeof address === 'object' ? `http://${address?.address}:${address?.port}` : address}`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

/** Lets running answers finish, then closes what is left. */
async function stop(): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  await closed;
  await portal.close();
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(JSON.stringify(body));
}
