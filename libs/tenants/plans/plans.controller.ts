import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates } from '#shuyuan/kernel';
import { CreatePlanDto, PlanDto, PlanPage, PlansQuery } from './plan.dto.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Allow('plan.read')
  @ApiOkResponse({ type: PlanPage })
  list(@Query() query: PlansQuery): Promise<PlanPage> {
    return this.plans.list(query);
  }

  @Get(':id')
  @Allow('plan.read')
  @ApiOkResponse({ type: PlanDto })
  get(@Param('id') id: string): Promise<PlanDto> {
    return this.plans.get(id);
  }

  /** The next version of a plan (套餐). Platforms on older ones keep what they have until they are resized. */
  @Post()
  @Allow('plan.write')
  @Creates()
  @ApiCreatedResponse({ type: PlanDto })
  create(@Body() dto: CreatePlanDto): Promise<PlanDto> {
    return this.plans.create(dto);
  }

  /** 停用. Platforms on it stay; nobody can choose it any more. */
  @Post(':id/retire')
  @Allow('plan.write')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanDto })
  retire(@Param('id') id: string): Promise<PlanDto> {
    return this.plans.retire(id);
  }
}
