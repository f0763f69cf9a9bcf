import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '#shuyuan/kernel';
import { RegionDto, RegionPage, RegionsQuery } from './region.dto.js';
import { RegionsService } from './regions.service.js';

@ApiTags('regions')
@Controller('api/v1/regions')
export class RegionsController {
  constructor(private readonly regions: RegionsService) {}

  /** Administrative divisions in force on a day. Public knowledge. */
  @Get()
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({ type: RegionPage })
  async list(@Query() query: RegionsQuery): Promise<RegionPage> {
    const page = await this.regions.list(query);
    return { ...page, items: page.items.map((r) => RegionDto.of(r)) };
  }
}
