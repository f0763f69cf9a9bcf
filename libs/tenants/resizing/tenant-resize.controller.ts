import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch } from '#shuyuan/kernel';
import { ReasonInputDto } from '../lifecycle.dto.js';
import { PLAN_FORM } from '../plans/plan.dto.js';
import { TenantAnswers } from '../tenant-answers.js';
import { TenantDto } from '../tenant.dto.js';
import { TenantResizeService } from './tenant-resize.service.js';

export class ResizeTenantDto extends ReasonInputDto {
  @ApiProperty({ pattern: PLAN_FORM.source, example: 'large@1' })
  @Matches(PLAN_FORM)
  plan: string;
}

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantResizeController {
  constructor(
    private readonly resizing: TenantResizeService,
    private readonly answers: TenantAnswers,
  ) {}

  /** 调整套餐. By the level above, within its budget. */
  @Post(':id/resize')
  @Allow('tenant.resize')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async resize(
    @Param('id', IdParam) id: string,
    @Body() dto: ResizeTenantDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.resizing.resize(id, { ...dto, ifMatch }), reply);
  }
}
