import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam, PageQuery, SignedIn } from '#shuyuan/kernel';
import type { SupportSession } from './support-session.entity.js';
import { SupportSessionsService } from './support-sessions.service.js';
import { AskSupportDto, SupportSessionDto, SupportSessionPage } from './support.dto.js';

/** 代看: each step is a row of the audit log, and so is what is read meanwhile under its own action. */
@ApiTags('access')
@Controller('api/v1/support-sessions')
export class SupportController {
  constructor(private readonly support: SupportSessionsService) {}

  /** Those one has asked for, those through one's own eyes, and those of one's platform. */
  @Get()
  @Allow('support.read')
  @ApiOkResponse({ type: SupportSessionPage })
  async list(@Query() query: PageQuery): Promise<SupportSessionPage> {
    const page = await this.support.list(query);
    return { ...page, items: page.items.map((row) => this.view(row)) };
  }

  @Post()
  @Allow('support.request')
  @Creates()
  @ApiCreatedResponse({ type: SupportSessionDto })
  async request(@Body() dto: AskSupportDto): Promise<SupportSessionDto> {
    return this.view(await this.support.request(dto));
  }

  @Post(':id/consent')
  @Allow('support.consent')
  @HttpCode(200)
  @ApiOkResponse({ type: SupportSessionDto })
  async consent(@Param('id', IdParam) id: string): Promise<SupportSessionDto> {
    return this.view(await this.support.decide(id, 'consented'));
  }

  @Post(':id/refuse')
  @Allow('support.consent')
  @HttpCode(200)
  @ApiOkResponse({ type: SupportSessionDto })
  async refuse(@Param('id', IdParam) id: string): Promise<SupportSessionDto> {
    return this.view(await this.support.decide(id, 'refused'));
  }

  /** From now on the operator's session sees what the account sees, and changes nothing. */
  @Post(':id/start')
  @Allow('support.request')
  @HttpCode(200)
  @ApiOkResponse({ type: SupportSessionDto })
  async start(@Param('id', IdParam) id: string): Promise<SupportSessionDto> {
    return this.view(await this.support.start(id));
  }

  @Post(':id/end')
  @SignedIn({ whileViewing: true })
  @HttpCode(200)
  @ApiOkResponse({ type: SupportSessionDto })
  async end(@Param('id', IdParam) id: string): Promise<SupportSessionDto> {
    return this.view(await this.support.end(id));
  }

  private view(row: SupportSession): SupportSessionDto {
    return SupportSessionDto.of(row, this.support.mayConsent(row));
  }
}
