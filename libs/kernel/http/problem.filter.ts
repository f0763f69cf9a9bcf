import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentContext } from '../context/context.js';
import { isUnavailable, sqlState } from '../database/database-errors.js';
import { AppError } from '../errors/app-error.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { fieldMessage } from './field-messages.js';

/** RFC 9457 problem details. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  hint?: string;
  correlationId: string;
  errors?: { field: string; code: string; message: string }[];
}

const RETRY_AFTER_SECONDS = 5;

/** Every failure leaves as problem details with a stable code, in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = this.toAppError(thrown, request);
    if (error.status >= 500 && error.code !== 'service.unavailable') this.logger.error(thrown);
    if (reply.raw.headersSent) return;
    sendProblem(error, request, reply);
  }

  private toAppError(thrown: unknown, request: FastifyRequest): AppError {
    if (thrown instanceof AppError) return thrown;
    if (isUnavailable(thrown)) return kernelErrors['service.unavailable']({}, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause: thrown });
    const state = sqlState(thrown);
    // Class 22: a value that PostgreSQL cannot hold (NUL bytes, numbers out of range): the client's to correct.
    if (state?.startsWith('22')) return kernelErrors['request.invalid']({ count: 1 }, { cause: thrown });
    // Nothing was written: two met at the same rows and PostgreSQL sent one of them back.
    if (state === '40001' || state === '40P01') return kernelErrors['conflict.concurrent']({}, { retryAfterSeconds: 1, cause: thrown });
    if (state === '23505') return kernelErrors['conflict.duplicate']({}, { cause: thrown });
    const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number }).statusCode;
    if (status === 413) return kernelErrors['request.too-large']({ limit: request.routeOptions?.bodyLimit ?? '' });
    if (status === 415) return kernelErrors['request.media-type']();
    if (status === 404) return kernelErrors['route.not-found']({ path: request.url.split('?')[0] });
    if (status === 405) return kernelErrors['method.not-allowed']({ method: request.method });
    if (status !== undefined && status >= 400 && status < 500) return kernelErrors['request.malformed']({}, { cause: thrown });
    return kernelErrors['service.internal']({ correlationId: request.id }, { cause: thrown });
  }
}

export function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.retryAfterSeconds !== undefined) void reply.header('retry-after', String(error.retryAfterSeconds));
  void reply
    .status(error.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(toProblem(error, request.url, request.id, currentContext()?.language ?? 'zh')));
}

export function toProblem(error: AppError, url: string, correlationId: string, language: 'zh' | 'en'): Problem {
  return {
    type: `urn:shuyuan:problem:${error.code}`,
    title: error.text(language),
    status: error.status,
    detail: error.text(language),
    instance: url.split('?')[0] ?? url,
    code: error.code,
    hint: error.definition.hint?.[language],
    correlationId,
    errors: error.fields.length
      ? error.fields.map((f) => ({ field: f.field, code: f.code, message: fieldMessage(f, language) }))
      : undefined,
  };
}
