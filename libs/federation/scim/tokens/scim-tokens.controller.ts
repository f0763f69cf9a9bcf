import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import { ScimAddresses } from '../scim-addresses.js';
import { CreateScimTokenDto, NewScimTokenDto, ScimTokenDto, ScimTokenListDto } from './scim-token.dto.js';
import { ScimTokensService } from './scim-tokens.service.js';

/** SCIM 令牌: what a platform's directory shows when it pushes its people. */
@ApiTags('federation')
@Controller('api/v1/tenants/:tenantId/scim-tokens')
export class ScimTokensController {
  constructor(
    private readonly tokens: ScimTokensService,
    private readonly addresses: ScimAddresses,
  ) {}

  @Get()
  @Allow('scim-token.read')
  @ApiOkResponse({ type: ScimTokenListDto })
  async list(@Param('tenantId', IdParam) tenantId: string): Promise<ScimTokenListDto> {
    return { baseUrl: this.addresses.of(tenantId), items: (await this.tokens.list(tenantId)).map((row) => ScimTokenDto.of(row)) };
  }

  @Post()
  @Allow('scim-token.write')
  @Creates({ once: ['token'] })
  @ApiCreatedResponse({ type: NewScimTokenDto })
  async create(@Param('tenantId', IdParam) tenantId: string, @Body() dto: CreateScimTokenDto): Promise<NewScimTokenDto> {
    const { token, row } = await this.tokens.create(tenantId, dto.name, dto.days);
    return { ...ScimTokenDto.of(row), token };
  }

  @Delete(':id')
  @Allow('scim-token.write')
  @ApiOkResponse({ type: ScimTokenDto })
  async revoke(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<ScimTokenDto> {
    return ScimTokenDto.of(await this.tokens.revoke(tenantId, id));
  }
}
