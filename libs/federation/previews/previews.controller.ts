import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, IdParam } from '#shuyuan/kernel';
import { markBrowser } from '../sign-in/browser-cookie.js';
import { SourceAddresses } from '../sources/source-addresses.js';
import { SourcePreviewBegunDto, SourcePreviewDto } from './preview.dto.js';
import { PreviewsService } from './previews.service.js';

@ApiTags('federation')
@Controller('api/v1/tenants/:tenantId/identity-sources/:sourceId/previews')
export class PreviewsController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly addresses: SourceAddresses,
  ) {}

  /** 预览. Works for a source that is not offered yet. */
  @Post()
  @Allow('identity-source.write')
  @ApiCreatedResponse({ type: SourcePreviewBegunDto })
  async begin(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('sourceId', IdParam) sourceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SourcePreviewBegunDto> {
    return this.previews.begin(tenantId, sourceId, markBrowser(request, reply, this.addresses.secure));
  }

  @Get(':id')
  @Allow('identity-source.write')
  @ApiOkResponse({ type: SourcePreviewDto })
  async get(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('sourceId', IdParam) sourceId: string,
    @Param('id', IdParam) id: string,
  ): Promise<SourcePreviewDto> {
    return this.previews.get(tenantId, sourceId, id);
  }
}
