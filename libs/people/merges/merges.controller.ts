import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import { DuplicatesService } from './duplicates.service.js';
import {
  ApartDto,
  DuplicatesDto,
  DuplicatesQuery,
  HeldElsewhereListDto,
  MergeDto,
  MergesQuery,
  PersonMergeDto,
  PersonMergePage,
} from './merge.dto.js';
import { MergesService } from './merges.service.js';

@ApiTags('duplicates')
@Controller('api/v1/tenants/:tenantId')
export class MergesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merges: MergesService,
  ) {}

  /** 疑似重复人员. */
  @Get('duplicates')
  @Allow('person.merge')
  @ApiOkResponse({ type: DuplicatesDto })
  list(@Query() { kind }: DuplicatesQuery): Promise<DuplicatesDto> {
    return this.duplicates.list(kind ?? 'exact');
  }

  /** 在其他平台也有登记的人员. */
  @Get('duplicates/elsewhere')
  @Allow('person.merge')
  @ApiOkResponse({ type: HeldElsewhereListDto })
  elsewhere(): Promise<HeldElsewhereListDto> {
    return this.duplicates.elsewhere();
  }

  /** 标记为不同的人. */
  @Post('duplicates/apart')
  @Allow('person.merge')
  @Creates()
  @HttpCode(204)
  @ApiNoContentResponse()
  apart(@Body() dto: ApartDto): Promise<void> {
    return this.duplicates.apart(dto);
  }

  @Get('merges')
  @Allow('person.merge')
  @ApiOkResponse({ type: PersonMergePage })
  history(@Query() query: MergesQuery): Promise<PersonMergePage> {
    return this.merges.list(query);
  }

  /** 合并人员. */
  @Post('merges')
  @Allow('person.merge')
  @Creates()
  @ApiCreatedResponse({ type: PersonMergeDto })
  merge(@Body() dto: MergeDto): Promise<PersonMergeDto> {
    return this.merges.merge(dto);
  }

  /** 撤销合并. */
  @Post('merges/:id/undo')
  @Allow('person.merge')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonMergeDto })
  undo(@Param('id', IdParam) id: string): Promise<PersonMergeDto> {
    return this.merges.undo(id);
  }
}
