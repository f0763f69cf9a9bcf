import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Nothing runs, nothing is framed, and only our own stylesheet and icon load. */
const SECURITY_HEADERS = [
  'Content-Security-Policy',
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'X-Frame-Options',
  'DENY',
];

type Encoding = 'br' | 'gzip' | 'identity';

interface Variant {
  /** Flat, as `writeHead` takes it without copying. */
  readonly headers: string[];
  readonly body: Buffer;
}

/** An answer made once and sent many times: headers and every encoding of the body are ready. */
export interface PreparedResponse {
  readonly status: number;
  readonly etag: string;
  readonly notModified: string[];
  readonly variants: Record<Encoding, Variant>;
  /** Bytes held in memory. */
  readonly size: number;
}

export interface ResponseParts {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
  readonly cacheControl?: string;
  readonly headers?: readonly string[];
}

export async function prepareResponse(parts: ResponseParts): Promise<PreparedResponse> {
  const identity = Buffer.from(parts.body);
  const [br, gz] = await Promise.all([
    compressBrotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    }),
    compressGzip(identity),
  ]);
  // Weak, because the same tag stands for every encoding.
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  const cacheable = parts.status === 200;
  const common = [
    'Cache-Control',
    parts.cacheControl ?? (cacheable ? 'public, max-age=0, must-revalidate' : 'no-cache'),
    'Vary',
    'Accept-Encoding',
    ...(cacheable ? ['ETag', etag] : []),
    ...SECURITY_HEADERS,
    ...(parts.headers ?? []),
  ];
  const variant = (body: Buffer, encoding: Encoding): Variant => ({
    body,
    headers: [
      'Content-Type',
      parts.contentType ?? 'text/html; charset=utf-8',
      'Content-Length',
      String(body.length),
      ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
      ...common,
    ],
  });
  return {
    status: parts.status,
    etag,
    notModified: common,
    variants: { identity: variant(identity, 'identity'), br: variant(br, 'br'), gzip: variant(gz, 'gzip') },
    size: identity.length + br.length + gz.length,
  };
}

export function sendResponse(req: IncomingMessage, res: ServerResponse, response: PreparedResponse, extra?: readonly string[]): void {
  const match = req.headers['if-none-match'];
  if (match !== undefined && response.status === 200 && matches(match, response.etag)) {
    res.writeHead(304, extra ? [...response.notModified, ...extra] : response.notModified);
    res.end();
    return;
  }
  const variant = response.variants[acceptedEncoding(req.headers['accept-encoding'])];
  res.writeHead(response.status, extra ? [...variant.headers, ...extra] : variant.headers);
  if (req.method === 'HEAD') res.end();
  else res.end(variant.body);
}

/** Weak comparison (RFC 9110 13.1.2). */
function matches(header: string, etag: string): boolean {
  if (header === etag || header === '*') return true;
  const opaque = etag.slice(2);
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque);
}

// Browsers send a handful of different values, so each is read once; strange ones are read every time.
const known = new Map<string, Encoding>();

function acceptedEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string' || header === '') return 'identity';
  const seen = known.get(header);
  if (seen) return seen;
  const encoding = readEncoding(header);
  if (known.size < 100 && header.length < 100) known.set(header, encoding);
  return encoding;
}

/** The better of what is accepted at all; a client that weighs br against gzip gets br. */
function readEncoding(header: string): Encoding {
  const accepted = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, weight]) => !/^q=0(\.0{0,3})?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}
