import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClusterAccess } from '../kubernetes/access.js';

export type Answer = (response: ServerResponse, request: IncomingMessage, url: URL) => void;

/** A real HTTP server that answers as it is told, for what a healthy API server cannot be made to do. */
export async function startScriptedServer(answer: Answer) {
  const requests: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    requests.push(url);
    answer(response, request, url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const access: ClusterAccess = {
    origin: `http://127.0.0.1:${port}`,
    basePath: '',
    tls: {},
    credentials: { headers: () => Promise.resolve({}), renew: () => false },
  };
  const stop = () => new Promise<unknown>((resolve) => server.close(resolve).closeAllConnections());
  return { access, requests, stop };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
