import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, currentContext } from '#shuyuan/kernel';
import { ConfirmedReasonDto, TenantAnswers, TenantDto } from '#shuyuan/tenants';
import { ArchiveView } from './archive-view.js';
import { ArchiveDto, ArchivePage, ArchivesQuery, UnarchiveDto, VerificationDto } from './archive.dto.js';
import { ArchivesService } from './archives.service.js';

@ApiTags('archives')
@Controller('api/v1')
export class ArchivesController {
  constructor(
    private readonly archives: ArchivesService,
    private readonly view: ArchiveView,
    private readonly answers: TenantAnswers,
  ) {}

  /** 归档: stopped, exported under encryption, verified, then its resources are released. The address stays reserved. */
  @Post('tenants/:id/archive')
  @Allow('tenant.archive')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async archive(
    @Param('id', IdParam) id: string,
    @Body() dto: ConfirmedReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.archives.archive(id, { ...dto, ifMatch }), reply);
  }

  /** 从归档恢复, to the same address or another. */
  @Post('tenants/:id/unarchive')
  @Allow('tenant.unarchive')
  @HttpCode(202)
  @IfMatch()
  @Creates()
  @ApiAcceptedResponse({ type: TenantDto })
  async unarchive(
    @Param('id', IdParam) id: string,
    @Body() dto: UnarchiveDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TenantDto> {
    return this.answers.detail(await this.archives.unarchive(id, { ...dto, ifMatch }), reply);
  }

  @Get('archives')
  @Allow('archive.read')
  @ApiOkResponse({ type: ArchivePage })
  async list(@Query() query: ArchivesQuery): Promise<ArchivePage> {
    const page = await this.archives.list(query);
    return { ...page, items: page.items.map((a) => this.view.dto(a)) };
  }

  @Get('archives/:id')
  @Allow('archive.read')
  @ApiOkResponse({ type: ArchiveDto })
  async get(@Param('id', IdParam) id: string): Promise<ArchiveDto> {
    return this.view.dto(await this.archives.get(id));
  }

  /** 核验: reads and decrypts the whole file and compares every checksum. */
  @Post('archives/:id/verify')
  @Allow('archive.read')
  @HttpCode(200)
  @ApiOkResponse({ type: VerificationDto })
  async verify(@Param('id', IdParam) id: string): Promise<VerificationDto> {
    const language = currentContext()?.language ?? 'zh';
    const problems = (await this.archives.verify(id)).map((problem) => problem.text(language));
    return { ok: problems.length === 0, problems };
  }

  /** 销毁归档. Only of an archive that is not the one place where a platform's data is. */
  @Delete('archives/:id')
  @Allow('archive.delete')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ArchiveDto })
  async expire(@Param('id', IdParam) id: string, @Body() dto: ConfirmedReasonDto): Promise<ArchiveDto> {
    return this.view.dto(await this.archives.expire(id, dto.confirmSlug));
  }
}
