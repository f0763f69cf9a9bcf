import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, currentContext, isUnavailable, kernelErrors } from '#shuyuan/kernel';
import { pageHeaders } from '../pages/document.js';
import { failurePage } from '../pages/sign-in-pages.js';

/** A person at a sign-in page reads a page, not problem details. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('SignInPage');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = toAppError(thrown, request.id);
    if (error.status >= 500 && error.code !== 'service.unavailable') this.logger.error(thrown);
    const language = currentContext()?.language ?? 'zh';
    void reply
      .status(error.status)
      .headers(pageHeaders())
      .send(failurePage({ language, message: error.text(language), details: request.id }));
  }
}

function toAppError(thrown: unknown, correlationId: string): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isUnavailable(thrown)) return kernelErrors['service.unavailable']({}, { retryAfterSeconds: 5, cause: thrown });
  return kernelErrors['service.internal']({ correlationId }, { cause: thrown });
}
