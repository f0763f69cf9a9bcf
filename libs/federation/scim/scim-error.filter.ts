import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError, isUnavailable, uniqueViolation } from '#shuyuan/kernel';
import { SCIM_MEDIA_TYPE, SCIMMY } from './scim.js';

interface Said {
  readonly status: number;
  readonly scimType?: string;
  readonly detail: string;
}

/** Failures in the form of RFC 7644 §3.12, which is the one that clients of SCIM read. */
@Catch()
export class ScimErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ScimErrorFilter.name);

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const { status, scimType, detail } = said(error);
    if (status >= 500) this.logger.error(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    const body = { schemas: [SCIMMY.Messages.Error.id], status: String(status), ...(scimType ? { scimType } : {}), detail };
    await reply.status(status).header('content-type', SCIM_MEDIA_TYPE).header('cache-control', 'no-store').send(JSON.stringify(body));
  }
}

function said(error: unknown): Said {
  if (error instanceof SCIMMY.Types.Error) {
    const { status, scimType, message } = error as unknown as { status: number; scimType?: string; message: string };
    return { status, scimType, detail: message };
  }
  if (error instanceof AppError)
    return { status: error.status, detail: error.text('en'), ...(error.status === 409 ? { scimType: 'uniqueness' } : {}) };
  // scimmy checks values by throwing TypeErrors; one of ours would have no such words.
  if (error instanceof TypeError && /attribute|schema|value|expected/i.test(error.message))
    return { status: 400, scimType: 'invalidValue', detail: error.message };
  if (uniqueViolation(error) !== undefined) return { status: 409, scimType: 'uniqueness', detail: 'Something like this is there already' };
  if (isUnavailable(error)) return { status: 503, detail: 'The service is briefly unavailable' };
  const status = (error as { status?: unknown; statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) return { status, detail: (error as Error).message };
  return { status: 500, detail: 'Internal error' };
}
