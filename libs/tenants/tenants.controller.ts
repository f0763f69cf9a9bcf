import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, HotRead, IdParam, PageQuery } from '#shuyuan/kernel';
import { TenantHistoryDto, TenantHistoryPage } from './lifecycle.dto.js';
import { TenantAnswers } from './tenant-answers.js';
import { TenantHistory } from './tenant-history.js';
import { TenantDto, TenantPage, TenantViews, TenantsQuery } from './tenant.dto.js';
import { TenantsService } from './tenants.service.js';

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantsController {
  constructor(
    private readonly tenants: TenantsService,
    private readonly views: TenantViews,
    private readonly answers: TenantAnswers,
    private readonly history: TenantHistory,
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
    return this.tenants.together(async () => this.answers.detail(await this.tenants.get(id), reply));
  }

  /** 生命周期记录: what was done to it, newest first. */
  @Get(':id/history')
  @Allow('tenant.read')
  @ApiOkResponse({ type: TenantHistoryPage })
  async historyOf(@Param('id', IdParam) id: string, @Query() query: PageQuery): Promise<TenantHistoryPage> {
    return this.tenants.together(async () => {
      await this.tenants.get(id);
      const page = await this.history.list(id, query);
      return { ...page, items: page.items.map((entry) => TenantHistoryDto.of(entry)) };
    });
  }
}
