import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, IdParam, PageQuery } from '#shuyuan/kernel';
import { TenantsService } from '#shuyuan/tenants';
import { DriftPage, DriftQuery } from './drift.dto.js';
import { DriftService } from './drift.service.js';

@ApiTags('tenants')
@Controller('api/v1')
export class DriftController {
  constructor(
    private readonly drift: DriftService,
    private readonly tenants: TenantsService,
  ) {}

  /** 配置漂移: what others changed on platforms in sight, newest first, and what became of it. */
  @Get('drift')
  @Allow('tenant.read')
  @ApiOkResponse({ type: DriftPage })
  list(@Query() query: DriftQuery): Promise<DriftPage> {
    return this.drift.list(query);
  }

  @Get('tenants/:id/drift')
  @Allow('tenant.read')
  @ApiOkResponse({ type: DriftPage })
  async ofTenant(@Param('id', IdParam) id: string, @Query() query: PageQuery): Promise<DriftPage> {
    await this.tenants.get(id);
    return this.drift.list({ ...query, tenantId: id });
  }
}
