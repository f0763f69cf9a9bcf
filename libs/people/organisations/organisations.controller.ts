import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, etagOf } from '#shuyuan/kernel';
import {
  CloseOrganisationDto,
  CreateOrganisationDto,
  OrganisationDto,
  OrganisationPage,
  OrganisationsQuery,
  UpdateOrganisationDto,
} from './organisation.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('api/v1/tenants/:tenantId/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Allow('organisation.read')
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() query: OrganisationsQuery): Promise<OrganisationPage> {
    return this.organisations.list(query);
  }

  @Get(':id')
  @Allow('organisation.read')
  @ApiOkResponse({ type: OrganisationDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationDto> {
    return answered(await this.organisations.get(id), reply);
  }

  /** 新建学校、部门或班级. */
  @Post()
  @Allow('organisation.write')
  @Creates()
  @ApiCreatedResponse({ type: OrganisationDto })
  async create(@Body() dto: CreateOrganisationDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationDto> {
    return answered(await this.organisations.create(dto), reply);
  }

  @Patch(':id')
  @Allow('organisation.write')
  @IfMatch()
  @ApiOkResponse({ type: OrganisationDto })
  async update(
    @Param('id', IdParam) id: string,
    @Body() dto: UpdateOrganisationDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    return answered(await this.organisations.update(id, dto, ifMatch), reply);
  }

  /** 停办（撤销）. Nobody may be enrolled or employed in it any more. */
  @Post(':id/close')
  @Allow('organisation.write')
  @HttpCode(200)
  @ApiOkResponse({ type: OrganisationDto })
  async close(@Param('id', IdParam) id: string, @Body() { on }: CloseOrganisationDto): Promise<OrganisationDto> {
    return this.organisations.close(id, on);
  }
}

function answered(organisation: OrganisationDto, reply: FastifyReply): OrganisationDto {
  void reply.header('etag', etagOf(organisation.version));
  return organisation;
}
