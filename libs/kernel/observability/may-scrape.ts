import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Metrics go to whoever has the token; without one, to callers on this machine that no proxy speaks for. */
export function mayScrape(token: string, request: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  if (token) return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
  return LOOPBACK.includes(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'];
}
