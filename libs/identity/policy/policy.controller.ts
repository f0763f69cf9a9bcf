import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, HotRead } from '#shuyuan/kernel';
import { ExplainService } from './explain.service.js';
import { ExplainQuery, ExplanationDto, PolicyDto } from './policy.dto.js';

@ApiTags('access')
@Controller('api/v1')
export class PolicyController {
  constructor(private readonly explanations: ExplainService) {}

  /** Roles and actions as the guards read them. */
  @Get('policy')
  @Allow('policy.read')
  @HotRead()
  @ApiOkResponse({ type: PolicyDto })
  policy(): PolicyDto {
    return PolicyDto.now;
  }

  /** 为什么不能: whether the caller may, which rule says so, and who could change it. */
  @Get('permissions/explain')
  @Allow('policy.read')
  @ApiOkResponse({ type: ExplanationDto })
  explain(@Query() { action, tenantId }: ExplainQuery): Promise<ExplanationDto> {
    return this.explanations.explain(action, tenantId);
  }
}
