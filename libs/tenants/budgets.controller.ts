import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, IfMatch, etagOf } from '#shuyuan/kernel';
import { BudgetCheckDto, BudgetDto, BudgetListDto, SetBudgetDto } from './budget.dto.js';
import { BudgetTreeService } from './budget-tree.service.js';

@ApiTags('budgets')
@Controller('api/v1/budgets')
export class BudgetsController {
  constructor(private readonly tree: BudgetTreeService) {}

  /** The budgets (配额) that the caller may see, all of them, as a flat tree. */
  @Get()
  @Allow('budget.read')
  @ApiOkResponse({ type: BudgetListDto })
  async list(): Promise<BudgetListDto> {
    return { items: await this.tree.list() };
  }

  /** Whether at every node the sum of what its children hold is what it has recorded as used. */
  @Get('check')
  @Allow('budget.read')
  @ApiOkResponse({ type: BudgetCheckDto })
  async check(): Promise<BudgetCheckDto> {
    const violations = await this.tree.check();
    return { ok: violations.length === 0, violations };
  }

  @Put(':unitCode')
  @Allow('budget.write')
  @IfMatch()
  @ApiHeader({ name: 'If-None-Match', required: false, description: '`*` to give a unit its first budget' })
  @ApiOkResponse({ type: BudgetDto })
  async set(
    @Param('unitCode') unitCode: string,
    @Body() dto: SetBudgetDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BudgetDto> {
    const budget = await this.tree.set(unitCode, dto, { ifMatch, ifNoneMatch });
    void reply.header('etag', etagOf(budget.version));
    return budget;
  }
}
