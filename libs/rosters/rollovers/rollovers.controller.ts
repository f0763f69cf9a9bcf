import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, currentContext, etagOf, kernelErrors } from '#shuyuan/kernel';
import {
  ClassesQuery,
  CreateRolloverDto,
  PlanClassDto,
  RolloverClassDto,
  RolloverClassPage,
  RolloverDto,
  RolloverPage,
  RolloversQuery,
} from './rollover.dto.js';
import type { Rollover } from './rollover.entity.js';
import { RolloversService } from './rollovers.service.js';

/** 学年升级 (升级, 毕业). */
@ApiTags('rosters')
@Controller('api/v1/tenants/:tenantId/rollovers')
export class RolloversController {
  constructor(private readonly rollovers: RolloversService) {}

  /** Plans for each open class what becomes of it; nothing changes yet. */
  @Post()
  @Allow('roster.rollover')
  @Creates()
  @ApiCreatedResponse({ type: RolloverDto })
  async create(@Param('tenantId', IdParam) tenantId: string, @Body() dto: CreateRolloverDto): Promise<RolloverDto> {
    return dtoOf(await this.rollovers.create(tenantId, dto));
  }

  @Get()
  @Allow('roster.read')
  @ApiOkResponse({ type: RolloverPage })
  async list(@Query() query: RolloversQuery): Promise<RolloverPage> {
    const page = await this.rollovers.list(query);
    return { ...page, items: page.items.map(dtoOf) };
  }

  @Get(':id')
  @Allow('roster.read')
  @ApiOkResponse({ type: RolloverDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RolloverDto> {
    const of = await this.rollovers.get(id);
    void reply.header('etag', etagOf(of.version));
    return dtoOf(of);
  }

  @Get(':id/classes')
  @Allow('roster.read')
  @ApiOkResponse({ type: RolloverClassPage })
  async classes(@Param('id', IdParam) id: string, @Query() query: ClassesQuery): Promise<RolloverClassPage> {
    return this.rollovers.classes(id, query);
  }

  @Put(':id/classes/:ordinal')
  @Allow('roster.rollover')
  @ApiOkResponse({ type: RolloverClassDto })
  async plan(@Param('id', IdParam) id: string, @Param('ordinal') ordinal: string, @Body() dto: PlanClassDto): Promise<RolloverClassDto> {
    if (!/^\d{1,9}$/.test(ordinal)) throw kernelErrors['resource.not-found']();
    return this.rollovers.plan(id, Number(ordinal), dto.action);
  }

  @Post(':id/apply')
  @Allow('roster.rollover')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: RolloverDto })
  async apply(@Param('id', IdParam) id: string, @Headers('if-match') ifMatch?: string): Promise<RolloverDto> {
    return dtoOf(await this.rollovers.apply(id, ifMatch));
  }

  @Post(':id/stop')
  @Allow('roster.rollover')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RolloverDto })
  async stop(@Param('id', IdParam) id: string): Promise<RolloverDto> {
    return dtoOf(await this.rollovers.stop(id));
  }

  @Post(':id/resume')
  @Allow('roster.rollover')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RolloverDto })
  async resume(@Param('id', IdParam) id: string): Promise<RolloverDto> {
    return dtoOf(await this.rollovers.resume(id));
  }

  @Post(':id/undo')
  @Allow('roster.rollover')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: RolloverDto })
  async undo(@Param('id', IdParam) id: string, @Headers('if-match') ifMatch?: string): Promise<RolloverDto> {
    return dtoOf(await this.rollovers.undo(id, ifMatch));
  }

  @Delete(':id')
  @Allow('roster.rollover')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Param('id', IdParam) id: string): Promise<void> {
    await this.rollovers.discard(id);
  }
}

const dtoOf = (of: Rollover): RolloverDto => RolloverDto.of(of, currentContext()?.language ?? 'zh');
