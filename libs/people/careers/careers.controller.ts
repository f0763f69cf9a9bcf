import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import {
  EmployDto,
  EmploymentDto,
  EndEmploymentDto,
  EndEnrolmentDto,
  EnrolDto,
  EnrolmentDto,
  LifeDto,
  MoveEnrolmentDto,
} from './career.dto.js';
import { EmploymentsService } from './employments.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { LifeService } from './life.service.js';

@ApiTags('people')
@Controller('api/v1/tenants/:tenantId')
export class CareersController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly employments: EmploymentsService,
    private readonly lives: LifeService,
  ) {}

  /** 入学. */
  @Post('enrolments')
  @Allow('person.write')
  @Creates()
  @ApiCreatedResponse({ type: EnrolmentDto })
  async enrol(@Body() dto: EnrolDto): Promise<EnrolmentDto> {
    return EnrolmentDto.of(await this.enrolments.enrol(dto));
  }

  /** 毕业、退学、休学. */
  @Post('enrolments/:id/end')
  @Allow('person.write')
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolmentDto })
  async endEnrolment(@Param('id', IdParam) id: string, @Body() dto: EndEnrolmentDto): Promise<EnrolmentDto> {
    return EnrolmentDto.of(await this.enrolments.end(id, dto));
  }

  /** 调班、校际转学 within the platform. */
  @Post('enrolments/:id/move')
  @Allow('person.write')
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolmentDto })
  async move(@Param('id', IdParam) id: string, @Body() dto: MoveEnrolmentDto): Promise<EnrolmentDto> {
    return EnrolmentDto.of(await this.enrolments.move(id, dto));
  }

  /** 任职. */
  @Post('employments')
  @Allow('person.write')
  @Creates()
  @ApiCreatedResponse({ type: EmploymentDto })
  async employ(@Body() dto: EmployDto): Promise<EmploymentDto> {
    return EmploymentDto.of(await this.employments.employ(dto));
  }

  /** 离任. */
  @Post('employments/:id/end')
  @Allow('person.write')
  @HttpCode(200)
  @ApiOkResponse({ type: EmploymentDto })
  async endEmployment(@Param('id', IdParam) id: string, @Body() dto: EndEmploymentDto): Promise<EmploymentDto> {
    return EmploymentDto.of(await this.employments.end(id, dto));
  }

  /** 履历: where a person has learnt and worked, on this and on other platforms. */
  @Get('persons/:id/life')
  @Allow('person.read')
  @ApiOkResponse({ type: LifeDto })
  async life(@Param('id', IdParam) id: string): Promise<LifeDto> {
    return { items: await this.lives.of(id) };
  }
}
