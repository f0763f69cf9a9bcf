import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { AppError } from '../errors/app-error.js';

import { toProblem } from './problem.filter.js';
import { CORRELATION_HEADER } from './request-context.js';
import { unreadableErrors } from './unreadable.errors.js';

/** What is not HTTP, or too much of it, reaches no route, no hook and no filter: it is answered on the bare socket. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = toProblem(refusal(error.code), '', randomUUID(), 'zh');
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `${CORRELATION_HEADER}: ${problem.correlationId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function refusal(code: string | undefined): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') return unreadableErrors['request.headers-too-large']();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return unreadableErrors['request.too-slow']();
  return unreadableErrors['request.not-http']();
}
