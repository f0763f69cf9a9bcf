import type { IncomingMessage, ServerResponse } from 'node:http';
import { PORTAL_SIGN_IN, renderBadRequest, renderUnavailable, renderUnknownHost } from '#shuyuan/content';
import { PortalBusyError, type PortalCache } from './portal-cache.js';
import type { PortalAnswers } from './portal-answers.js';
import { pageFor } from './portal-reader.js';
import { isSignInPath, type PortalSignIn } from './portal-sign-in.js';
import type { PortalHost } from './portal-host.js';
import { prepareResponse, sendResponse, type PreparedResponse } from './portal-response.js';
import { isAway } from './portal-source.js';
import { staticFiles } from './static-files.js';

export type PortalHandler = (req: IncomingMessage, res: ServerResponse) => void;

export interface PortalHandlerParts {
  readonly cache: PortalCache;
  readonly readHost: (host: string | undefined) => PortalHost;
  readonly signIn: PortalSignIn;
  readonly logger: { warn(message: string): void; error(message: unknown): void };
}

const STALE = ['X-Shuyuan-Stale', '1'];

/**
 * Answers public requests. A cached page is looked up and sent in one turn of the event loop, without a framework:
 * this is where the whole province's visitors arrive.
 */
export async function createPortalHandler({ cache, readHost, signIn, logger }: PortalHandlerParts): Promise<PortalHandler> {
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

  /** What depends on who asks: signing in and out, and the page with a name on it. */
  const sendPersonal = async (req: IncomingMessage, res: ServerResponse, answers: PortalAnswers, stale: boolean): Promise<void> => {
    if (await signIn.handle(req, res, answers)) return;
    const reader = isRoot(req.url) && answers.home ? await signIn.reader(req, answers) : undefined;
    if (!reader) return send(req, res, answers, stale);
    const { headers, body } = pageFor(reader.name, answers);
    res.writeHead(200, headers).end(req.method === 'HEAD' ? undefined : body);
  };

  return (req, res) => {
    const url = req.url ?? '';
    if (req.method !== 'GET' && req.method !== 'HEAD' && url !== PORTAL_SIGN_IN.backchannel) return refuseMethod(res);
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
    const personal = isSignInPath(url.split('?', 1)[0]!) || (isRoot(url) && req.headers.cookie?.includes('shuyuan_portal=') === true);
    const fresh = cache.fresh(host.label);
    if (fresh && !personal) return send(req, res, fresh, false);
    cache
      .get(host.label)
      .then(({ answers, stale }) => (personal ? sendPersonal(req, res, answers, stale) : send(req, res, answers, stale)))
      .catch((error: unknown) => fail(req, res, error));
  };
}

const isRoot = (url: string | undefined): boolean => url === '/' || (url?.startsWith('/?') ?? false);

function refuseMethod(res: ServerResponse): void {
  res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
  res.end('此处只接受 GET 与 HEAD 请求。\n');
}
