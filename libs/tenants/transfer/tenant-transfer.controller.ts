import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch } from '#shuyuan/kernel';
import { ReasonInputDto } from '../lifecycle.dto.js';
import { TenantAnswers } from '../tenant-answers.js';
import { TenantDto } from '../tenant.dto.js';
import { TenantTransferService } from './tenant-transfer.service.js';

export class TransferTenantDto extends ReasonInputDto {
  @ApiProperty({ pattern: '^\\d{6}$', example: '410200', description: 'New reporting parent (上报单位): a city, or the province for 直管' })
  @Matches(/^\d{6}$/)
  reportsTo: string;
}

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantTransferController {
  constructor(
    private readonly transfers: TenantTransferService,
    private readonly answers: TenantAnswers,
  ) {}

  /** 划转: puts the unit under another parent, with access and budget. The old parent no longer sees it. */
  @Post(':id/transfer')
  @Allow('tenant.transfer')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async transfer(
    @Param('id', IdParam) id: string,
    @Body() dto: TransferTenantDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.transfers.transfer(id, { ...dto, ifMatch }), reply);
  }
}
