import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, IdParam } from '#shuyuan/kernel';
import { AcknowledgeDto, AlertDto, AlertPage, AlertsQuery } from './alert.dto.js';
import { AlertsService } from './alerts.service.js';

@ApiTags('alerts')
@Controller('api/v1/alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsService) {}

  /** 告警: platforms that are not ready though their time is over, newest first. */
  @Get()
  @Allow('alert.read')
  @ApiOkResponse({ type: AlertPage })
  list(@Query() query: AlertsQuery): Promise<AlertPage> {
    return this.alerts.list(query);
  }

  @Post(':id/acknowledge')
  @Allow('alert.acknowledge')
  @HttpCode(200)
  @ApiOkResponse({ type: AlertDto })
  acknowledge(@Param('id', IdParam) id: string, @Body() dto: AcknowledgeDto): Promise<AlertDto> {
    return this.alerts.acknowledge(id, dto.comment);
  }
}
