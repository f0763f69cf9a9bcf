import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { Public } from '#shuyuan/kernel';
import { portalsErrors } from './portals.errors.js';
import { PortalsService } from './portals.service.js';

const BEARER = /^Bearer +([\w-]{32,100})$/i;

/**
 * For portals that run in their tenants' namespaces. No session: each brings the key of its own Secret, and an unknown
 * tenant is told apart from a wrong key by nobody.
 */
@ApiExcludeController()
@Controller('api/v1/portals')
export class PortalsController {
  constructor(private readonly portals: PortalsService) {}

  @Get(':id')
  @Public()
  async get(
    @Param('id') id: string,
    @Headers('authorization') authorization: string | undefined,
    @Headers('if-none-match') seen: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = BEARER.exec(authorization ?? '')?.[1];
    const view = key && (await this.portals.findByKey(id, key));
    if (!view) {
      void reply.header('www-authenticate', 'Bearer');
      throw portalsErrors['portal.key-refused']();
    }
    const body = JSON.stringify(view);
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    await (seen === etag ? reply.status(304).send() : reply.type('application/json; charset=utf-8').send(body));
  }
}
