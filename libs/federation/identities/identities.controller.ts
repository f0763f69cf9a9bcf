import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParam, Public, SignedIn } from '#shuyuan/kernel';
import { browserOf, markBrowser } from '../sign-in/browser-cookie.js';
import { SourceAddresses } from '../sources/source-addresses.js';
import { IdentitiesService } from './identities.service.js';
import { ConfirmIdentityDto, LinkBegunDto, LinkIdentityDto, LinkedIdentitiesDto, OfferedSourcesDto } from './identity.dto.js';

class OfferedQuery {
  @ApiProperty({ pattern: '^[a-z0-9-]{1,63}$', description: 'Platform: its id or its name in addresses' })
  @Matches(/^[a-z0-9-]{1,63}$/)
  platform: string;
}

/** Other ways to sign in, and who someone is there. */
@ApiTags('federation')
@Controller('api/v1')
export class IdentitiesController {
  constructor(
    private readonly identities: IdentitiesService,
    private readonly addresses: SourceAddresses,
  ) {}

  /** Identity sources on the sign-in page of a platform; none for one that is not there. */
  @Get('identity-sources')
  @Public()
  @ApiOkResponse({ type: OfferedSourcesDto })
  async offered(@Query() query: OfferedQuery): Promise<OfferedSourcesDto> {
    const tenantId = await this.identities.platform(query.platform);
    const sources = tenantId ? await this.identities.offered(tenantId) : [];
    return { items: sources.map(({ id, name }) => ({ id, name, startUrl: this.addresses.start({ id }) })) };
  }

  @Get('account/identities')
  @SignedIn()
  @ApiOkResponse({ type: LinkedIdentitiesDto })
  async mine(): Promise<LinkedIdentitiesDto> {
    return { items: await this.identities.mine() };
  }

  /** 绑定: the person shows at the source, now, who they are there. */
  @Post('account/identities')
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: LinkBegunDto })
  async link(
    @Body() dto: LinkIdentityDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkBegunDto> {
    return this.identities.begin(dto.sourceId, markBrowser(request, reply, this.addresses.secure), dto.returnTo);
  }

  /** Confirms that whoever just came from a source, in this browser, was the caller. */
  @Post('account/identities/confirmations')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(@Body() dto: ConfirmIdentityDto, @Req() request: FastifyRequest): Promise<void> {
    await this.identities.confirm(dto.arrivalId, browserOf(request, this.addresses.secure));
  }

  /** 解除绑定. The account keeps its other ways to sign in. */
  @Delete('account/identities/:id')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async unlink(@Param('id', IdParam) id: string): Promise<void> {
    await this.identities.unlink(id);
  }
}
