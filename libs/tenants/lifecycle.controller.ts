import { Body, Controller, Delete, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch } from '#shuyuan/kernel';
import { ConfirmedReasonDto, PinTenantDto, ReasonInputDto, RetemplateTenantDto } from './lifecycle.dto.js';
import { LifecycleService } from './lifecycle.service.js';
import { TenantAnswers } from './tenant-answers.js';
import { TenantDto } from './tenant.dto.js';

/** What can be done to a tenant (生命周期). Each is accepted and carried out by the worker; `actions` of a tenant says which. */
@ApiTags('tenants')
@Controller('api/v1/tenants')
export class LifecycleController {
  constructor(
    private readonly lifecycle: LifecycleService,
    private readonly answers: TenantAnswers,
  ) {}

  /** 暂停服务. The portal answers 503 in the unit's name until it is resumed; data is kept. */
  @Post(':id/suspend')
  @Allow('tenant.suspend')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async suspend(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.suspend(id, { ...dto, ifMatch }), reply);
  }

  /** 恢复服务. Also takes back an archiving whose archive is not yet complete. */
  @Post(':id/resume')
  @Allow('tenant.resume')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async resume(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.resume(id, { ...dto, ifMatch }), reply);
  }

  /** Looks at the tenant again at once, as after a failure whose cause is gone. */
  @Post(':id/retry')
  @Allow('tenant.retry')
  @HttpCode(202)
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async retry(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.retry(id, dto.reason), reply);
  }

  /** 删除. Takes effect after the grace period; until then `restore` takes it back. */
  @Delete(':id')
  @Allow('tenant.delete')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async delete(
    @Param('id', IdParam) id: string,
    @Body() dto: ConfirmedReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.delete(id, { ...dto, ifMatch }), reply);
  }

  /** 撤销删除. */
  @Post(':id/restore')
  @Allow('tenant.restore')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async restore(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.restore(id, { ...dto, ifMatch }), reply);
  }

  /** 暂停协调: nothing of it is touched until `unpause`; what is wanted of it may change meanwhile. */
  @Post(':id/pause')
  @Allow('tenant.pause')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async pause(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.pause(id, { ...dto, ifMatch }), reply);
  }

  /** 恢复协调. */
  @Post(':id/unpause')
  @Allow('tenant.unpause')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async unpause(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.unpause(id, { ...dto, ifMatch }), reply);
  }

  /** 锁定版本: rollouts leave its template version alone until then. */
  @Post(':id/pin')
  @Allow('tenant.pin')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async pin(
    @Param('id', IdParam) id: string,
    @Body() dto: PinTenantDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.pin(id, { ...dto, ifMatch }), reply);
  }

  /** 解除锁定. */
  @Post(':id/unpin')
  @Allow('tenant.unpin')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async unpin(
    @Param('id', IdParam) id: string,
    @Body() dto: ReasonInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.unpin(id, { ...dto, ifMatch }), reply);
  }

  /** 更换模板版本. */
  @Post(':id/retemplate')
  @Allow('tenant.retemplate')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async retemplate(
    @Param('id', IdParam) id: string,
    @Body() dto: RetemplateTenantDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.lifecycle.retemplate(id, { ...dto, ifMatch }), reply);
  }
}
