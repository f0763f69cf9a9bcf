import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderBadRequest, renderUnavailable, renderUnknownHost } from '#shuyuan/content';
import { PortalBusyError, type PortalCache } from './portal-cache.js';
import type { PortalAnswers } from './portal-answers.js';
import type { PortalHost } from './portal-host.js';
import { prepareResponse, sendResponse, type PreparedResponse } from './portal-response.js';
import { isAway } from './portal-source.js';
import { staticFiles } from './static-files.js';

export type PortalHandler = (req: IncomingMessage, res: ServerResponse) => void;

export interface PortalHandlerParts {
  readonly cache: PortalCache;
  readonly readHost: (host: string | undefined) => PortalHost;
  readonly logger: { warn(message: string): void; error(message: unknown): void };
}

const STALE = ['X-Shuyuan-Stale', '1'];

/**
 * Answers public requests. A cached page is looked up and sent in one turn of the event loop, without a framework:
 * this is where the whole province's visitors arrive.
 */
export async function createPortalHandler({ cache, readHost, logger }: PortalHandlerParts): Promise<PortalHandler> {
  const file = await staticFiles();
  const badRequest = await prepareResponse({ status: 400, body: renderBadRequest() });
  const unavailable = await prepareResponse({
    status: 503,
    body: renderUnavailable(),
    cacheControl: 'no-store',
    headers: ['Retry-After', '5'],
  });

  const fail = (req: IncomingMessage, res: ServerResponse, error: unknown): void => {
    if (isAway(error) || error instanceof PortalBusyError) logger.warn(`portal page unavailable: ${(error as Error).message}`);
    else logger.error(error);
    if (!res.headersSent) sendResponse(req, res, unavailable);
  };

  const send = (req: IncomingMessage, res: ServerResponse, answers: PortalAnswers, stale: boolean): void =>
    sendResponse(req, res, isRoot(req.url) ? answers.page : answers.otherPath, stale ? STALE : undefined);

  return (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuseMethod(res);
    const url = req.url ?? '';
    if (!url.startsWith('/')) return sendResponse(req, res, badRequest);
    const host = readHost(req.headers.host);
    if (host.kind === 'bad') return sendResponse(req, res, badRequest);
    const asset = isRoot(url) ? undefined : file(url);
    if (asset) return sendResponse(req, res, asset);
    if (host.kind !== 'portal') {
      return void prepareResponse({ status: 404, body: renderUnknownHost(host.name) }).then(
        (response: PreparedResponse) => sendResponse(req, res, response),
        (error: unknown) => fail(req, res, error),
      );
    }
    const fresh = cache.fresh(host.label);
    if (fresh) return send(req, res, fresh, false);
    cache.get(host.label).then(
      ({ answers, stale }) => send(req, res, answers, stale),
      (error: unknown) => fail(req, res, error),
    );
  };
}

const isRoot = (url: string | undefined): boolean => url === '/' || (url?.startsWith('/?') ?? false);

function refuseMethod(res: ServerResponse): void {
  res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
  res.end('此处只接受 GET 与 HEAD 请求。\n');
}
