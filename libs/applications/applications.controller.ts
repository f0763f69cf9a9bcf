import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, etagOf, requiredVersion, caller } from '#shuyuan/kernel';
import {
  ApplicationDto,
  ApplicationPage,
  ApplicationSummaryDto,
  ApplicationsQuery,
  CreateApplicationDto,
  DecisionDto,
  EvaluateDto,
  SaveFormDto,
  SlugQuery,
  SlugSuggestionDto,
  TimelineEntryDto,
  TransitionDto,
} from './application.dto.js';
import type { Application } from './application.entity.js';
import { ApplicationWorkflowService } from './application-workflow.service.js';
import { ApplicationsService } from './applications.service.js';
import { actionsFor, type Transition } from './workflow.js';

@ApiTags('applications')
@Controller('api/v1/applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly workflow: ApplicationWorkflowService,
  ) {}

  @Get()
  @Allow('application.read')
  @ApiOkResponse({ type: ApplicationPage })
  async list(@Query() query: ApplicationsQuery): Promise<ApplicationPage> {
    const page = await this.applications.list(query);
    return { ...page, items: page.items.map((a) => ApplicationSummaryDto.of(a)) };
  }

  /** Which rule applies to a wish, what it demands and why. Changes nothing. */
  @Post('evaluate')
  @Allow('application.read')
  @HttpCode(200)
  @ApiOkResponse({ type: DecisionDto })
  async evaluate(@Body() dto: EvaluateDto): Promise<DecisionDto> {
    return DecisionDto.of(await this.applications.decideFor(dto.unitCode, dto.form));
  }

  @Get('slug-suggestion')
  @Allow('application.create')
  @ApiOkResponse({ type: SlugSuggestionDto })
  async suggestSlug(@Query() query: SlugQuery): Promise<SlugSuggestionDto> {
    return this.applications.suggestSlug(query.unitCode);
  }

  @Get(':id')
  @Allow('application.read')
  @ApiOkResponse({ type: ApplicationDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ApplicationDto> {
    return this.detail(await this.applications.get(id), reply);
  }

  /** Starts the application of the caller's own unit, as a draft. */
  @Post()
  @Allow('application.create')
  @Creates()
  @ApiCreatedResponse({ type: ApplicationDto })
  async create(@Body() dto: CreateApplicationDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<ApplicationDto> {
    return this.detail(await this.applications.create(dto.unitCode, dto.form), reply);
  }

  @Put(':id/form')
  @Allow('application.edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ApplicationDto })
  async edit(
    @Param('id', IdParam) id: string,
    @Body() dto: SaveFormDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.detail(await this.applications.edit(id, dto.form, requiredVersion(ifMatch)), reply);
  }

  @Post(':id/submit')
  @Allow('application.submit')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: ApplicationDto })
  submit(
    @Param('id', IdParam) id: string,
    @Body() dto: TransitionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.move(id, 'submit', dto, ifMatch, reply);
  }

  @Post(':id/withdraw')
  @Allow('application.withdraw')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: ApplicationDto })
  withdraw(
    @Param('id', IdParam) id: string,
    @Body() dto: TransitionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.move(id, 'withdraw', dto, ifMatch, reply);
  }

  /** 省辖市意见: 同意 (form row 6.0). */
  @Post(':id/consent')
  @Allow('application.consent')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: ApplicationDto })
  consent(
    @Param('id', IdParam) id: string,
    @Body() dto: TransitionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.move(id, 'consent', dto, ifMatch, reply);
  }

  @Post(':id/return')
  @Allow('application.return')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: ApplicationDto })
  sendBack(
    @Param('id', IdParam) id: string,
    @Body() dto: TransitionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.move(id, 'return', dto, ifMatch, reply);
  }

  /** 省电化教育馆意见: 同意 (form row 7.0); opens the unit's platform. */
  @Post(':id/approve')
  @Allow('application.approve')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: ApplicationDto })
  approve(
    @Param('id', IdParam) id: string,
    @Body() dto: TransitionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.move(id, 'approve', dto, ifMatch, reply);
  }

  @Post(':id/reject')
  @Allow('application.reject')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: ApplicationDto })
  reject(
    @Param('id', IdParam) id: string,
    @Body() dto: TransitionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.move(id, 'reject', dto, ifMatch, reply);
  }

  private async move(
    id: string,
    transition: Transition,
    dto: TransitionDto,
    ifMatch: string | undefined,
    reply: FastifyReply,
  ): Promise<ApplicationDto> {
    return this.detail(await this.workflow.move(id, transition, { ...dto, ifMatch }), reply);
  }

  private async detail(a: Application, reply: FastifyReply): Promise<ApplicationDto> {
    void reply.header('etag', etagOf(a.version));
    const timeline = await this.applications.timeline(a.id);
    return Object.assign(new ApplicationDto(), ApplicationSummaryDto.of(a), {
      form: a.form,
      decision: DecisionDto.of(a.decision),
      timeline: timeline.map((e) => TimelineEntryDto.of(e)),
      actions: actionsFor(caller(), a),
    });
  }
}
