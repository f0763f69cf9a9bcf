import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#shuyuan/kernel';
import { ScimAddresses } from '../scim-addresses.js';
import { listResponse, send } from '../scim-answers.js';
import { ScimErrorFilter } from '../scim-error.filter.js';
import { ScimTokenGuard, scimCaller } from '../scim-token.guard.js';
import { SCIMMY, ScimError, notFound, type ScimData } from '../scim.js';

/** What the service can do, and of what (RFC 7644 §4). */
@ApiExcludeController()
@Controller('scim/v2/:tenantId')
@Public()
@UseGuards(ScimTokenGuard)
@UseFilters(ScimErrorFilter)
export class ScimDiscoveryController {
  constructor(private readonly addresses: ScimAddresses) {}

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

const plain = (value: object): ScimData => JSON.parse(JSON.stringify(value)) as ScimData;

async function sendList(reply: FastifyReply, items: ScimData[]): Promise<void> {
  await send(reply, listResponse({ items, total: items.length, startIndex: 1 }));
}

async function sendOne(reply: FastifyReply, items: ScimData[], id: string): Promise<void> {
  const found = items.find((item) => item['id'] === id || item['name'] === id);
  if (!found) throw notFound(id);
  await send(reply, found);
}

/** RFC 7644 §4: 403 to a filter here. */
function refuseFilter(filter: unknown): void {
  if (filter !== undefined) throw new ScimError(403, undefined as never, 'Not retrieved by filter');
}
