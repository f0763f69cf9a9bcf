import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, BodyLimit, Creates, IfMatch, etagOf } from '#shuyuan/kernel';
import { TemplateReads } from './template-reads.service.js';
import { TemplateWorkflow } from './template-workflow.service.js';
import type { StoredTemplate } from './template-version.entity.js';
import {
  CreateTemplateDto,
  TemplateCheckDto,
  TemplateChecksDto,
  TemplateDiffDto,
  TemplateDiffQuery,
  TemplateDto,
  TemplatePage,
  TemplateReasonDto,
  TemplatesQuery,
} from './template.dto.js';

/** A megabyte of template, escaped as JSON. */
const UPLOAD_BODY_BYTES = 2 * 1024 * 1024;

@ApiTags('templates')
@Controller('api/v1/templates')
export class TemplatesController {
  constructor(
    private readonly reads: TemplateReads,
    private readonly workflow: TemplateWorkflow,
  ) {}

  /** Newest first. */
  @Get()
  @Allow('template.read')
  @ApiOkResponse({ type: TemplatePage })
  list(@Query() query: TemplatesQuery): Promise<TemplatePage> {
    return this.reads.list(query);
  }

  @Get(':id')
  @Allow('template.read')
  @ApiOkResponse({ type: TemplateDto })
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<TemplateDto> {
    const template = await this.reads.get(id);
    void reply.header('etag', etagOf(template.revision));
    return template;
  }

  /** A draft; its content never changes again. 400 names file and line of everything that is wrong. */
  @Post()
  @Allow('template.write')
  @Creates()
  @BodyLimit(UPLOAD_BODY_BYTES)
  @ApiCreatedResponse({ type: TemplateDto })
  async create(@Body() dto: CreateTemplateDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<TemplateDto> {
    return this.shown(await this.workflow.create(dto), reply);
  }

  /** Checks the version as publishing would, server-side dry run included, and keeps the findings. */
  @Post(':id/check')
  @Allow('template.write')
  @HttpCode(200)
  @ApiOkResponse({ type: TemplateChecksDto })
  async check(@Param('id') id: string): Promise<TemplateChecksDto> {
    return { checks: (await this.workflow.check(id)).map((check) => TemplateCheckDto.of(check)) };
  }

  @Post(':id/propose')
  @Allow('template.write')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: TemplateDto })
  async propose(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    return this.shown(await this.workflow.propose(id, ifMatch), reply);
  }

  /** 双人复核: by neither the author nor the proposer. */
  @Post(':id/publish')
  @Allow('template.publish')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: TemplateDto })
  async publish(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    return this.shown(await this.workflow.publish(id, ifMatch), reply);
  }

  @Post(':id/reject')
  @Allow('template.publish')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: TemplateDto })
  async reject(
    @Param('id') id: string,
    @Body() dto: TemplateReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    return this.shown(await this.workflow.reject(id, dto.reason, ifMatch), reply);
  }

  /** No further platform gets it; those that have it keep it. */
  @Post(':id/withdraw')
  @Allow('template.publish')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: TemplateDto })
  async withdraw(
    @Param('id') id: string,
    @Body() dto: TemplateReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemplateDto> {
    return this.shown(await this.workflow.withdraw(id, dto.reason, ifMatch), reply);
  }

  @Get(':id/diff')
  @Allow('template.read')
  @ApiOkResponse({ type: TemplateDiffDto })
  async diff(@Param('id') id: string, @Query() { from }: TemplateDiffQuery): Promise<TemplateDiffDto> {
    return { files: await this.reads.diff(from, id) };
  }

  private async shown({ id, revision }: StoredTemplate, reply: FastifyReply): Promise<TemplateDto> {
    void reply.header('etag', etagOf(revision));
    return this.reads.get(id);
  }
}
