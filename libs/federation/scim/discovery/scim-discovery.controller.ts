import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#shuyuan/kernel';
import { ScimAddresses } from '../scim-addresses.js';
import { listResponse, send, type ScimPage } from '../scim-answers.js';
import { ScimErrorFilter } from '../scim-error.filter.js';
import { ScimTokenGuard, scimCaller } from '../scim-token.guard.js';
import { ScimGroupsService } from '../groups/scim-groups.service.js';
import { readQuery } from '../scim-query.js';
import { SCIMMY, ScimError, notFound, type ScimData } from '../scim.js';
import { ScimUsersService } from '../users/scim-users.service.js';

const READ_ONLY = new Set(['ServiceProviderConfig', 'ResourceTypes', 'Schemas']);

/** What the service can do, and of what (RFC 7644 §4). */
@ApiExcludeController()
@Controller('scim/v2/:tenantId')
@Public()
@UseGuards(ScimTokenGuard)
@UseFilters(ScimErrorFilter)
export class ScimDiscoveryController {
  constructor(
    private readonly addresses: ScimAddresses,
    private readonly users: ScimUsersService,
    private readonly groups: ScimGroupsService,
  ) {}

  @Get('ServiceProviderConfig')
  async config(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const base = `${this.base(request)}/ServiceProviderConfig`;
    await send(reply, plain(new SCIMMY.Schemas.ServiceProviderConfig(SCIMMY.Config.get() as never, base)));
  }

  @Get('ResourceTypes')
  async resourceTypes(@Query('filter') filter: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseFilter(filter);
    await sendList(reply, this.types(request));
  }

  @Get('ResourceTypes/:id')
  async resourceType(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, this.types(request), id);
  }

  @Get('Schemas')
  async schemas(@Query('filter') filter: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseFilter(filter);
    await sendList(reply, this.definitions(request));
  }

  @Get('Schemas/:id')
  async schema(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, this.definitions(request), id);
  }

  /** Over users and groups alike, users first (RFC 7644 §3.4.3). */
  @Post('.search')
  @HttpCode(200)
  async search(@Body() body: ScimData, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { tenantId } = scimCaller(request);
    const query = readQuery(body ?? {});
    const users = await orNone(() => this.users.list(tenantId, query));
    const startIndex = Math.max(query.startIndex - users.total, 1);
    const groups = await orNone(() => this.groups.list(tenantId, { ...query, startIndex, count: query.count - users.items.length }));
    const items = [...users.items, ...groups.items];
    await send(reply, listResponse({ items, total: users.total + groups.total, startIndex: query.startIndex }));
  }

  @Get('*')
  noSuchRead(): never {
    throw noEndpoint();
  }

  @Post('*')
  noSuchPost(@Req() request: FastifyRequest): never {
    throw noWrite(request);
  }

  @Put('*')
  noSuchPut(@Req() request: FastifyRequest): never {
    throw noWrite(request);
  }

  @Patch('*')
  noSuchPatch(@Req() request: FastifyRequest): never {
    throw noWrite(request);
  }

  @Delete('*')
  noSuchDelete(@Req() request: FastifyRequest): never {
    throw noWrite(request);
  }

  private base = (request: FastifyRequest): string => this.addresses.of(scimCaller(request).tenantId);

  private types(request: FastifyRequest): ScimData[] {
    const base = `${this.base(request)}/ResourceTypes`;
    return [SCIMMY.Resources.User, SCIMMY.Resources.Group].map((resource) =>
      plain(new SCIMMY.Schemas.ResourceType(resource.describe() as never, base)),
    );
  }

  private definitions(request: FastifyRequest): ScimData[] {
    const base = `${this.base(request)}/Schemas`;
    return SCIMMY.Schemas.declared().map((definition) => plain((definition as { describe(base: string): object }).describe(base)));
  }
}

const noEndpoint = (): Error => new ScimError(404, undefined as never, 'There is no such endpoint');

/** Of what is there to be read only, a wrong method; of anything else, a wrong address. */
function noWrite(request: FastifyRequest): Error {
  const [, , , , resource = ''] = request.url.split(/[/?]/);
  return READ_ONLY.has(resource) ? new ScimError(405, undefined as never, 'This is only read') : noEndpoint();
}

const plain = (value: object): ScimData => JSON.parse(JSON.stringify(value)) as ScimData;

async function sendList(reply: FastifyReply, items: ScimData[]): Promise<void> {
  await send(reply, listResponse({ items, total: items.length, startIndex: 1 }));
}

async function sendOne(reply: FastifyReply, items: ScimData[], id: string): Promise<void> {
  const found = items.find((item) => item['id'] === id || item['name'] === id);
  if (!found) throw notFound(id);
  await send(reply, found);
}

/** What has no such attribute does not match. */
async function orNone(list: () => Promise<ScimPage>): Promise<ScimPage> {
  try {
    return await list();
  } catch (error) {
    if ((error as { scimType?: string }).scimType === 'invalidFilter') return { items: [], total: 0, startIndex: 1 };
    throw error;
  }
}

/** RFC 7644 §4: 403 to a filter here. */
function refuseFilter(filter: unknown): void {
  if (filter !== undefined) throw new ScimError(403, undefined as never, 'Not retrieved by filter');
}
