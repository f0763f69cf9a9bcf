import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, PageQuery, etagOf } from '#shuyuan/kernel';
import { ClientDto, ClientPage, ClientWithSecretDto, CreateClientDto, UpdateClientDto } from './oidc-client.dto.js';
import { OidcClientsService } from './oidc-clients.service.js';

export class RotationDto {
  @ApiProperty({ description: 'It got into other hands: the former one stops working at once' })
  @IsBoolean()
  compromised: boolean;
}

@ApiTags('clients')
@Controller('api/v1/tenants/:tenantId/clients')
export class OidcClientsController {
  constructor(private readonly clients: OidcClientsService) {}

  /** 接入应用: applications that let this platform's people sign in through it. */
  @Get()
  @Allow('client.read')
  @ApiOkResponse({ type: ClientPage })
  list(@Param('tenantId', IdParam) tenantId: string, @Query() query: PageQuery): Promise<ClientPage> {
    return this.clients.list(tenantId, query);
  }

  @Get(':id')
  @Allow('client.read')
  @ApiOkResponse({ type: ClientDto })
  async get(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientDto> {
    return withEtag(await this.clients.get(tenantId, id), reply);
  }

  /** The answer holds the secret, this once. */
  @Post()
  @Allow('client.write')
  @Creates({ once: ['secret'] })
  @ApiCreatedResponse({ type: ClientWithSecretDto })
  async create(
    @Param('tenantId', IdParam) tenantId: string,
    @Body() dto: CreateClientDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientWithSecretDto> {
    return withEtag(await this.clients.create(tenantId, dto), reply);
  }

  @Put(':id')
  @Allow('client.write')
  @IfMatch()
  @ApiOkResponse({ type: ClientDto })
  async update(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id') id: string,
    @Body() dto: UpdateClientDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientDto> {
    return withEtag(await this.clients.update(tenantId, id, ifMatch, dto), reply);
  }

  /** A new secret, shown this once. The former one works for three days more, unless it was compromised. */
  @Post(':id/secret')
  @Allow('client.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ClientWithSecretDto })
  async rotateSecret(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id') id: string,
    @Body() dto: RotationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientWithSecretDto> {
    return withEtag(await this.clients.rotateSecret(tenantId, id, dto), reply);
  }

  /** With everything it was given: its tokens stop working. */
  @Delete(':id')
  @Allow('client.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('tenantId', IdParam) tenantId: string, @Param('id') id: string): Promise<void> {
    return this.clients.remove(tenantId, id);
  }
}

function withEtag<T extends ClientDto>(client: T, reply: FastifyReply): T {
  void reply.header('etag', etagOf(client.version));
  return client;
}
