import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParam, Public } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import { SamlProtocol } from '../protocols/saml.js';
import type { IdentitySource } from '../sources/identity-source.entity.js';
import { IdentitySourcesService } from '../sources/identity-sources.service.js';
import { SourceAddresses } from '../sources/source-addresses.js';
import { AttemptsService } from './attempts.service.js';
import { browserOf, markBrowser } from './browser-cookie.js';
import { FinishService } from './finish.service.js';
import { FederationPageFilter } from './page.filter.js';
import { returnTo } from './return-to.js';

/** Where browsers go and come back on a sign-in by a platform's own identity source. Pages and redirects, no API. */
@ApiExcludeController()
@UseFilters(FederationPageFilter)
@Controller('federation/:sourceId')
export class FederatedSignInController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly sources: IdentitySourcesService,
    private readonly finishing: FinishService,
    private readonly saml: SamlProtocol,
    private readonly addresses: SourceAddresses,
  ) {}

  @Get('start')
  @Public()
  async start(
    @Param('sourceId', IdParam) sourceId: string,
    @Query('returnTo') wish: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const source = await this.attempts.source(sourceId);
    const browser = markBrowser(request, reply, this.addresses.secure);
    const { url } = await this.attempts.begin(source, { purpose: 'sign-in', browser, returnTo: returnTo(wish) });
    await reply.header('cache-control', 'no-store').redirect(url, 303);
  }

  /** OIDC, OAuth 2 and CAS come back here. */
  @Get('callback')
  @Public()
  async callback(@Param('sourceId', IdParam) sourceId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const source = await this.attempts.source(sourceId);
    if (source.kind === 'saml') throw federationErrors['federation.not-offered']();
    const url = new URL(request.url, 'http://here.invalid');
    const states = url.searchParams.getAll('state');
    await this.attempts.arrive(
      source,
      states.length === 1 ? states[0] : undefined,
      { url, form: {} },
      browserOf(request, this.addresses.secure),
    );
    await this.end(source, states[0], request, reply);
  }

  /** SAML's answer comes as a form from another site, without our cookies; the next step is a GET, which brings them. */
  @Post('acs')
  @Public()
  @RouteConfig({ form: true, crossSite: true, bodyLimit: 512 * 1024 })
  @HttpCode(303)
  async acs(@Param('sourceId', IdParam) sourceId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const source = await this.attempts.source(sourceId);
    if (source.kind !== 'saml') throw federationErrors['federation.not-offered']();
    const form = (request.body ?? {}) as Record<string, string>;
    const state = form['RelayState'];
    await this.attempts.arrive(source, state, { url: new URL('http://here.invalid'), form });
    await reply.redirect(`/federation/${source.id}/finish?state=${encodeURIComponent(state!)}`, 303);
  }

  @Get('finish')
  @Public()
  async finish(
    @Param('sourceId', IdParam) sourceId: string,
    @Query('state') state: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const source = await this.attempts.source(sourceId);
    await this.end(source, typeof state === 'string' ? state : undefined, request, reply);
  }

  /** What a SAML source needs to know about us; its address is our entityID. */
  @Get('metadata')
  @Public()
  async metadata(@Param('sourceId', IdParam) sourceId: string, @Res() reply: FastifyReply): Promise<void> {
    const source = await this.attempts.source(sourceId);
    if (source.kind !== 'saml') throw federationErrors['federation.not-offered']();
    const attempt = { state: '', callbackUrl: this.addresses.callback(source), entityId: this.addresses.entityId(source) };
    const xml = this.saml.metadata(await this.sources.open(source), attempt);
    await reply.header('content-type', 'application/samlmetadata+xml; charset=utf-8').send(xml);
  }

  private async end(source: IdentitySource, state: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { attempt, arrived } = await this.attempts.finish(source, state, browserOf(request, this.addresses.secure));
    await this.finishing.finish(source, attempt, arrived, request, reply);
  }
}
