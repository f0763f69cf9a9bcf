import { Injectable, SetMetadata, applyDecorators, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { currentContext } from '../context/context.js';
import { Database } from '../database/database.js';
import { kernelErrors } from '../errors/kernel.errors.js';

const CREATES = 'shuyuan:creates';
const KEY_FORM = /^[\x21-\x7e]{1,100}$/;

interface CreatesOptions {
  /** Fields of the answer that are shown once only and not kept for a replay. */
  readonly once?: readonly string[];
}

/** Marks a POST that creates: with an `Idempotency-Key` its effect happens once, and a repeat gets the first answer. */
export const Creates = (options: CreatesOptions = {}) =>
  applyDecorators(
    SetMetadata(CREATES, options),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Up to 100 visible characters; a repeat with the same key gets the first answer',
    }),
  );

/**
 * The key row and the effect share one transaction, so either both exist or neither: a second request waits on
 * the row's unique index and then reads the first one's answer.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = this.reflector.get<CreatesOptions | undefined>(CREATES, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (!options || key === undefined || !currentContext()?.principal) return next.handle();
    if (typeof key !== 'string' || !KEY_FORM.test(key)) throw kernelErrors['idempotency.key-invalid']();
    return from(this.once(key, options, request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(
    key: string,
    options: CreatesOptions,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const principal = currentContext()?.principal?.id;
    const hash = createHash('sha256')
      .update(JSON.stringify([request.method, request.url, request.body]))
      .digest('hex');
    return this.database.tx(async (manager) => {
      const inserted: unknown[] = await manager.query(
        `INSERT INTO idempotency_keys (principal_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
        [principal, key, hash],
      );
      if (inserted.length === 0) {
        const rows: { request_hash: string; response: unknown }[] = await manager.query(
          `SELECT request_hash, response FROM idempotency_keys WHERE principal_id = $1 AND key = $2`,
          [principal, key],
        );
        if (rows[0]?.request_hash !== hash) throw kernelErrors['idempotency.key-reused']();
        void reply.header('idempotency-replayed', 'true');
        return rows[0].response;
      }
      const response: unknown = await lastValueFrom(next.handle());
      const kept = options.once ? Object.assign({}, response, Object.fromEntries(options.once.map((f) => [f, null]))) : response;
      await manager.query(`UPDATE idempotency_keys SET response = $3 WHERE principal_id = $1 AND key = $2`, [
        principal,
        key,
        JSON.stringify(kept),
      ]);
      return response;
    });
  }
}
