import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { currentContext, etagOf } from '#shuyuan/kernel';
import { possibleActions } from './lifecycle.service.js';
import { TenantViews, type TenantDto } from './tenant.dto.js';
import type { Tenant } from './tenant.entity.js';
import { TenantsService } from './tenants.service.js';

/** The answer of every route about one tenant: its detail, with the ETag that an edit is based on. */
@Injectable()
export class TenantAnswers {
  constructor(
    private readonly tenants: TenantsService,
    private readonly views: TenantViews,
  ) {}

  async detail(tenant: Tenant, reply: FastifyReply): Promise<TenantDto> {
    void reply.header('etag', etagOf(tenant.version));
    return this.views.detail(tenant, await this.tenants.phases(tenant.id), possibleActions(tenant, currentContext()?.principal));
  }
}
