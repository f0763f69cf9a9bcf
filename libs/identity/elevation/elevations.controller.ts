import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam, PageQuery } from '#shuyuan/kernel';
import type { ElevationRow } from './elevation.entity.js';
import { AskElevationDto, DecideElevationDto, ElevationDto, ElevationPage } from './elevations.dto.js';
import { ElevationsService } from './elevations.service.js';

@ApiTags('access')
@Controller('api/v1/elevations')
export class ElevationsController {
  constructor(private readonly elevations: ElevationsService) {}

  /** One's own, and those within one's reach. */
  @Get()
  @Allow('elevation.read')
  @ApiOkResponse({ type: ElevationPage })
  async list(@Query() query: PageQuery): Promise<ElevationPage> {
    const page = await this.elevations.list(query);
    return { ...page, items: page.items.map((row) => this.view(row)) };
  }

  /** Asks to hold a role for a while (临时提权); at once where the policy asks for no second person. */
  @Post()
  @Allow('elevation.request')
  @Creates()
  @ApiCreatedResponse({ type: ElevationDto })
  async request(@Body() dto: AskElevationDto): Promise<ElevationDto> {
    return this.view(await this.elevations.request(dto));
  }

  @Post(':id/approve')
  @Allow('elevation.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: ElevationDto })
  async approve(@Param('id', IdParam) id: string, @Body() { note }: DecideElevationDto): Promise<ElevationDto> {
    return this.view(await this.elevations.decide(id, 'active', note ?? null));
  }

  @Post(':id/refuse')
  @Allow('elevation.decide')
  @HttpCode(200)
  @ApiOkResponse({ type: ElevationDto })
  async refuse(@Param('id', IdParam) id: string, @Body() { note }: DecideElevationDto): Promise<ElevationDto> {
    return this.view(await this.elevations.decide(id, 'refused', note ?? null));
  }

  /** Gives it back before its time, takes it away, or withdraws the wish. */
  @Post(':id/end')
  @Allow('elevation.read')
  @HttpCode(200)
  @ApiOkResponse({ type: ElevationDto })
  async end(@Param('id', IdParam) id: string): Promise<ElevationDto> {
    return this.view(await this.elevations.end(id));
  }

  private view(row: ElevationRow): ElevationDto {
    return ElevationDto.of(row, this.elevations.mayDecide(row));
  }
}
