import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, etagOf } from '#shuyuan/kernel';
import {
  CreateDataRequestDto,
  DataRequestDto,
  DataRequestPage,
  DataRequestsQuery,
  DecideDataRequestDto,
  PersonExportDto,
} from './data-request.dto.js';
import { DataRequestsService } from './data-requests.service.js';

@ApiTags('data-requests')
@Controller('api/v1/tenants/:tenantId/data-requests')
export class DataRequestsController {
  constructor(private readonly requests: DataRequestsService) {}

  @Get()
  @Allow('data-request.read')
  @ApiOkResponse({ type: DataRequestPage })
  list(@Query() query: DataRequestsQuery): Promise<DataRequestPage> {
    return this.requests.list(query);
  }

  @Get(':id')
  @Allow('data-request.read')
  @ApiOkResponse({ type: DataRequestDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataRequestDto> {
    const request = await this.requests.get(id);
    void reply.header('etag', etagOf(request.version));
    return request;
  }

  /** 提出查阅复制、更正或删除的请求. */
  @Post()
  @Allow('data-request.create')
  @Creates()
  @ApiCreatedResponse({ type: DataRequestDto })
  create(@Body() dto: CreateDataRequestDto): Promise<DataRequestDto> {
    return this.requests.create(dto);
  }

  /** 办理请求: what is granted is done at once. */
  @Post(':id/decide')
  @Allow('data-request.decide')
  @HttpCode(200)
  @IfMatch()
  @ApiOkResponse({ type: DataRequestDto })
  decide(
    @Param('id', IdParam) id: string,
    @Body() dto: DecideDataRequestDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<DataRequestDto> {
    return this.requests.decide(id, dto, ifMatch);
  }

  /** 个人信息副本 of a request that was granted. */
  @Get(':id/export')
  @Allow('data-request.read')
  @ApiOkResponse({ type: PersonExportDto })
  async export(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonExportDto> {
    const copy = await this.requests.export(id);
    void reply.header('content-disposition', `attachment; filename="person-${copy.person.id}.json"`).header('cache-control', 'no-store');
    return copy;
  }
}
