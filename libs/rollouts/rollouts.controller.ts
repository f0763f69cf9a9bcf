import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, etagOf } from '#shuyuan/kernel';
import { RolloutCreationService } from './rollout-creation.service.js';
import { CreateRolloutDto, RolloutReasonDto, RolloutsQuery, TargetsQuery } from './rollout-input.dto.js';
import { RolloutViews } from './rollout-views.js';
import { RolloutDto, RolloutPage, RolloutTargetPage } from './rollout.dto.js';
import { RolloutsService } from './rollouts.service.js';

@ApiTags('rollouts')
@Controller('api/v1/rollouts')
export class RolloutsController {
  constructor(
    private readonly rollouts: RolloutsService,
    private readonly creation: RolloutCreationService,
    private readonly views: RolloutViews,
  ) {}

  @Get()
  @Allow('rollout.read')
  @ApiOkResponse({ type: RolloutPage })
  async list(@Query() query: RolloutsQuery): Promise<RolloutPage> {
    const page = await this.rollouts.list(query);
    return { ...page, items: await this.views.summaries(page.items) };
  }

  @Get(':id')
  @Allow('rollout.read')
  @ApiOkResponse({ type: RolloutDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RolloutDto> {
    return this.detail(id, reply);
  }

  @Get(':id/targets')
  @Allow('rollout.read')
  @ApiOkResponse({ type: RolloutTargetPage })
  async targets(@Param('id', IdParam) id: string, @Query() query: TargetsQuery): Promise<RolloutTargetPage> {
    const page = await this.rollouts.targets(id, query);
    return { ...page, items: page.items.map((target) => this.views.target(target)) };
  }

  /** 分批升级. Each wave begins when the one before is ready and has been watched for its soak time. */
  @Post()
  @Allow('rollout.write')
  @Creates()
  @ApiCreatedResponse({ type: RolloutDto })
  async create(@Body() dto: CreateRolloutDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<RolloutDto> {
    return this.detail((await this.creation.create(dto)).id, reply);
  }

  /** 停止. No further platform is begun; those under way run to their end. */
  @Post(':id/stop')
  @Allow('rollout.write')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: RolloutDto })
  async stop(
    @Param('id', IdParam) id: string,
    @Body() dto: RolloutReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RolloutDto> {
    await this.rollouts.stop(id, { ...dto, ifMatch });
    return this.detail(id, reply);
  }

  /** 继续. After a rollout stopped itself, the platforms that failed are given their time once more. */
  @Post(':id/resume')
  @Allow('rollout.write')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: RolloutDto })
  async resume(
    @Param('id', IdParam) id: string,
    @Body() dto: RolloutReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RolloutDto> {
    await this.rollouts.resume(id, { ...dto, ifMatch });
    return this.detail(id, reply);
  }

  /** 回退. Every platform that was changed goes back to the version it had, all at once; one changed by hand since is left alone. */
  @Post(':id/rollback')
  @Allow('rollout.write')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: RolloutDto })
  async rollback(
    @Param('id', IdParam) id: string,
    @Body() dto: RolloutReasonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RolloutDto> {
    await this.rollouts.rollback(id, { ...dto, ifMatch });
    return this.detail(id, reply);
  }

  private async detail(id: string, reply: FastifyReply): Promise<RolloutDto> {
    const { rollout, waves } = await this.rollouts.get(id);
    void reply.header('etag', etagOf(rollout.version));
    return this.views.detail(rollout, waves);
  }
}
