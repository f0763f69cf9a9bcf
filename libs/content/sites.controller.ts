import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, IdParam, etagOf, requiredVersion } from '#shuyuan/kernel';
import { SiteDto, SitePageDto } from './site.dto.js';
import type { Site } from './site.entity.js';
import { SitesService } from './sites.service.js';

@ApiTags('tenants')
@Controller('api/v1/tenants/:id/site')
export class SitesController {
  constructor(private readonly sites: SitesService) {}

  /** The portal page as its editors see it: the draft. */
  @Get()
  @Allow('site.read')
  @ApiOkResponse({ type: SiteDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SiteDto> {
    return answer(await this.sites.get(id), reply);
  }

  /** Replaces the draft; the public sees it once it is published. */
  @Put()
  @Allow('site.edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SiteDto })
  async save(
    @Param('id', IdParam) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() page: SitePageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SiteDto> {
    return answer(await this.sites.saveDraft(id, page, requiredVersion(ifMatch)), reply);
  }

  /** Shows the draft to the public. Publishing what is published already changes nothing. */
  @Post('publish')
  @HttpCode(200)
  @Allow('site.edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SiteDto })
  async publish(
    @Param('id', IdParam) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SiteDto> {
    return answer(await this.sites.publish(id, requiredVersion(ifMatch)), reply);
  }
}

function answer(site: Site, reply: FastifyReply): SiteDto {
  void reply.header('etag', etagOf(site.version));
  return SiteDto.of(site);
}
