import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database, Public } from '#shuyuan/kernel';
import { ScimAudit } from '../scim-audit.js';
import { listResponse, send } from '../scim-answers.js';
import { ScimErrorFilter } from '../scim-error.filter.js';
import { readQuery, readShown } from '../scim-query.js';
import { ScimTokenGuard, scimCaller } from '../scim-token.guard.js';
import { readId, type ScimData } from '../scim.js';
import { ScimUsersService } from './scim-users.service.js';

/** Users of a platform for its directory (RFC 7644). Described by itself under /Schemas, not in the OpenAPI. */
@ApiExcludeController()
@Controller('scim/v2/:tenantId/Users')
@Public()
@UseGuards(ScimTokenGuard)
@UseFilters(ScimErrorFilter)
export class ScimUsersController {
  constructor(
    private readonly users: ScimUsersService,
    private readonly database: Database,
    private readonly audit: ScimAudit,
  ) {}

  @Get()
  async list(@Query() query: ScimData, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, listResponse(await this.users.list(scimCaller(request).tenantId, readQuery(query))));
  }

  @Post('.search')
  @HttpCode(200)
  async search(@Body() body: ScimData, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, listResponse(await this.users.list(scimCaller(request).tenantId, readQuery(body ?? {}))));
  }

  @Get(':id')
  async get(@Param('id') id: string, @Query() query: ScimData, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.users.get(scimCaller(request).tenantId, readId(id), readShown(query)));
  }

  @Post()
  async create(
    @Body() body: ScimData,
    @Query() query: ScimData,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = scimCaller(request);
    const made = await this.database.tx(async () => {
      const user = await this.users.create(caller.tenantId, body, readShown(query));
      await this.audit.record(caller, 'create', 'scim-user', user['id'] as string);
      return user;
    });
    await send(reply, made, 201);
  }

  @Put(':id')
  async replace(
    @Param('id') id: string,
    @Body() body: ScimData,
    @Query() query: ScimData,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = scimCaller(request);
    const change = () => this.users.replace(caller.tenantId, readId(id), body, readShown(query), ifMatch);
    await send(reply, await this.audited(request, id, change));
  }

  @Patch(':id')
  async patch(
    @Param('id') id: string,
    @Body() body: ScimData,
    @Query() query: ScimData,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = scimCaller(request);
    const change = () => this.users.patch(caller.tenantId, readId(id), body, readShown(query), ifMatch);
    await send(reply, await this.audited(request, id, change));
  }

  @Delete(':id')
  async remove(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = scimCaller(request);
    await this.database.tx(async () => {
      await this.users.remove(caller.tenantId, readId(id), ifMatch);
      await this.audit.record(caller, 'delete', 'scim-user', id);
    });
    await send(reply, undefined, 204);
  }

  private audited(request: FastifyRequest, id: string, change: () => Promise<ScimData>): Promise<ScimData> {
    return this.database.tx(async () => {
      const changed = await change();
      await this.audit.record(scimCaller(request), 'update', 'scim-user', id);
      return changed;
    });
  }
}
