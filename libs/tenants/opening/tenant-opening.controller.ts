import { Body, Controller, Headers, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch } from '#shuyuan/kernel';
import { TenantAnswers } from '../tenant-answers.js';
import { TenantDto } from '../tenant.dto.js';
import { DirectOpeningService } from './direct-opening.service.js';
import { HostingService } from './hosting.service.js';
import { HostingDto, OpenTenantDto } from './opening.dto.js';

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantOpeningController {
  constructor(
    private readonly opening: DirectOpeningService,
    private readonly hosting: HostingService,
    private readonly answers: TenantAnswers,
  ) {}

  /** 直接开通: the province for any unit, a city that may host for the counties that report to it. */
  @Post()
  @Allow('tenant.open')
  @Creates()
  @ApiCreatedResponse({ type: TenantDto })
  async open(@Body() dto: OpenTenantDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<TenantDto> {
    return this.answers.detail(await this.opening.open(dto), reply);
  }

  /** 承载县级平台: whether the city may open platforms of its counties itself. */
  @Put(':id/hosting')
  @Allow('tenant.host')
  @IfMatch()
  @ApiOkResponse({ type: TenantDto })
  async host(
    @Param('id', IdParam) id: string,
    @Body() dto: HostingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.hosting.set(id, dto, ifMatch), reply);
  }
}
