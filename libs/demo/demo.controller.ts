import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates } from '#shuyuan/kernel';
import { DemoDto } from './demo.dto.js';
import { DemoService } from './demo.service.js';

@ApiTags('demo')
@Controller('api/v1/demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get()
  @Allow('demo.run')
  @ApiOkResponse({ type: DemoDto })
  status(): Promise<DemoDto> {
    return this.demo.status();
  }

  /** Loads the province and plays the year 2019 with invented applications. */
  @Post()
  @Allow('demo.run')
  @Creates()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DemoDto })
  start(): Promise<DemoDto> {
    return this.demo.start();
  }

  /** Stops after the steps under way. A new start goes on from there. */
  @Delete()
  @Allow('demo.run')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DemoDto })
  stop(): Promise<DemoDto> {
    return this.demo.stop();
  }
}
