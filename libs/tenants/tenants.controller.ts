import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, HotRead, IdParam, IfMatch, currentContext, etagOf } from '#shuyuan/kernel';
import { DeleteTenantDto, ReasonInputDto, TenantDto, TenantPage, TenantViews, TenantsQuery } from './tenant.dto.js';
import type { Tenant } from './tenant.entity.js';
import { TenantsService, possibleActions } from './tenants.service.js';

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantsController {
  constructor(
    private readonly tenants: TenantsService,
    private readonly views: TenantViews,
  ) {}

  @Get()
  @Allow('tenant.read')
  @ApiOkResponse({ type: TenantPage })
  async list(@Query() query: TenantsQuery): Promise<TenantPage> {
    const page = await this.tenants.list(query);
    return { ...page, items: page.items.map((t) => this.views.summary(t)) };
  }

  @Get(':id')
  @Allow('tenant.read')
  @HotRead()
  @ApiOkResponse({ type: TenantDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<TenantDto> {
    return this.tenants.together(async () => this.detail(await this.tenants.get(id), reply));
  }

  /** 暂停服务. The portal answers 503 in the unit's name until it is resumed; data is kept. */
  @Post(':id/suspend')
  @Allow('tenant.suspend')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: TenantDto })
  async suspend(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.detail(await this.tenants.suspend(id, { ...dto, ifMatch }), reply);
  }

  @Post(':id/resume')
  @Allow('tenant.resume')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: TenantDto })
  async resume(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.detail(await this.tenants.resume(id, { ...dto, ifMatch }), reply);
  }

  /** Looks at the tenant again at once, as after a failure whose cause is gone. */
  @Post(':id/retry')
  @Allow('tenant.retry')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: TenantDto })
  async retry(
    @Param('id', IdParam) id: string,
    @Body() _dto: ReasonInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.detail(await this.tenants.retry(id), reply);
  }

  /** 删除. Takes effect after the grace period; until then `restore` takes it back. */
  @Delete(':id')
  @Allow('tenant.delete')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: TenantDto })
  async delete(
    @Param('id', IdParam) id: string,
    @Body() dto: DeleteTenantDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.detail(await this.tenants.delete(id, { ...dto, ifMatch }), reply);
  }

  @Post(':id/restore')
  @Allow('tenant.restore')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: TenantDto })
  async restore(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.detail(await this.tenants.restore(id, { ...dto, ifMatch }), reply);
  }

  private async detail(tenant: Tenant, reply: FastifyReply): Promise<TenantDto> {
    void reply.header('etag', etagOf(tenant.version));
    return this.views.detail(tenant, await this.tenants.phases(tenant.id), possibleActions(tenant, currentContext()?.principal));
  }
}
