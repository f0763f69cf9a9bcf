import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, etagOf } from '#shuyuan/kernel';
import { IdentitySourceDto, IdentitySourceInputDto, IdentitySourceListDto } from './identity-source.dto.js';
import type { IdentitySource } from './identity-source.entity.js';
import { IdentitySourcesService } from './identity-sources.service.js';
import { SourceAddresses } from './source-addresses.js';

/** 身份源: systems of a platform's own by which its people may sign in. */
@ApiTags('federation')
@Controller('api/v1/tenants/:tenantId/identity-sources')
export class IdentitySourcesController {
  constructor(
    private readonly sources: IdentitySourcesService,
    private readonly addresses: SourceAddresses,
  ) {}

  @Get()
  @Allow('identity-source.read')
  @ApiOkResponse({ type: IdentitySourceListDto })
  async list(@Param('tenantId', IdParam) tenantId: string): Promise<IdentitySourceListDto> {
    return { items: (await this.sources.list(tenantId)).map((source) => this.view(source)) };
  }

  @Get(':id')
  @Allow('identity-source.read')
  @ApiOkResponse({ type: IdentitySourceDto })
  async get(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id', IdParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentitySourceDto> {
    return this.tagged(await this.sources.get(tenantId, id), reply);
  }

  @Post()
  @Allow('identity-source.write')
  @Creates()
  @ApiCreatedResponse({ type: IdentitySourceDto })
  async create(
    @Param('tenantId', IdParam) tenantId: string,
    @Body() dto: IdentitySourceInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentitySourceDto> {
    return this.tagged(await this.sources.create(tenantId, dto), reply);
  }

  @Put(':id')
  @Allow('identity-source.write')
  @IfMatch()
  @ApiOkResponse({ type: IdentitySourceDto })
  async update(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id', IdParam) id: string,
    @Body() dto: IdentitySourceInputDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentitySourceDto> {
    return this.tagged(await this.sources.update(tenantId, id, dto, ifMatch), reply);
  }

  /** The links of its people go with it; their accounts stay. */
  @Delete(':id')
  @Allow('identity-source.write')
  @IfMatch()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id', IdParam) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.sources.remove(tenantId, id, ifMatch);
  }

  private tagged(source: IdentitySource, reply: FastifyReply): IdentitySourceDto {
    void reply.header('etag', etagOf(source.version));
    return this.view(source);
  }

  private view(source: IdentitySource): IdentitySourceDto {
    return IdentitySourceDto.of(source, source.secretSealed !== null, this.addresses);
  }
}
