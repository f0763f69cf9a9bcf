import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, currentContext, isUnavailable, kernelErrors } from '#shuyuan/kernel';

const WORDS = {
  zh: { title: '登录未完成', back: '返回登录页', id: '编号' },
  en: { title: 'You are not signed in', back: 'Back to the sign-in page', id: 'Id' },
} as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** A sign-in that failed is told to a person, on a page that needs nothing but itself. */
@Catch()
export class FederationPageFilter implements ExceptionFilter {
  private readonly logger = new Logger(FederationPageFilter.name);

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const said = error instanceof AppError ? error : ownWords(error, request.id);
    if (said.status >= 500) this.logger.error(error);
    const language = currentContext()?.language ?? 'zh';
    const words = WORDS[language];
    const { hint } = said.definition;
    await reply
      .status(said.status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'")
      .send(
        `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
          `<title>${words.title}</title><style>body{font:16px/1.6 system-ui,sans-serif;max-width:32rem;margin:12vh auto;padding:0 1rem}small{color:#595959}</style>` +
          `<main data-code="${escaped(said.code)}"><h1>${words.title}</h1><p>${escaped(said.text(language))}</p>${hint ? `<p>${escaped(hint[language])}</p>` : ''}` +
          `<p><a href="/sign-in">${words.back}</a></p><small>${words.id} ${escaped(request.id)}</small></main></html>`,
      );
  }
}

const ownWords = (error: unknown, correlationId: string): AppError =>
  isUnavailable(error) ? kernelErrors['service.unavailable']() : kernelErrors['service.internal']({ correlationId });
