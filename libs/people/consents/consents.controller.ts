import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import { ConsentLists } from './consent-lists.js';
import {
  ConsentDto,
  ConsentPage,
  ConsentTextDto,
  ConsentTextsDto,
  ConsentsQuery,
  GiveConsentDto,
  PublishConsentTextDto,
  WithdrawConsentDto,
} from './consent.dto.js';
import type { Consent } from './consent.entity.js';
import { ConsentsService } from './consents.service.js';

@ApiTags('consents')
@Controller('api/v1/tenants/:tenantId')
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly lists: ConsentLists,
  ) {}

  @Get('consent-texts')
  @Allow('consent.read')
  @ApiOkResponse({ type: ConsentTextsDto })
  async texts(): Promise<ConsentTextsDto> {
    return { items: (await this.consents.texts()).map((text) => ConsentTextDto.of(text)) };
  }

  /** 发布儿童个人信息保护规则. The next version. */
  @Post('consent-texts')
  @Allow('consent.write')
  @Creates()
  @ApiCreatedResponse({ type: ConsentTextDto })
  async publish(@Body() dto: PublishConsentTextDto): Promise<ConsentTextDto> {
    return ConsentTextDto.of(await this.consents.publish(dto));
  }

  @Get('consents')
  @Allow('consent.read')
  @ApiOkResponse({ type: ConsentPage })
  list(@Query() query: ConsentsQuery): Promise<ConsentPage> {
    return this.lists.list(query);
  }

  /** 登记监护人同意. Takes the place of an earlier one. */
  @Post('consents')
  @Allow('consent.write')
  @Creates()
  @ApiCreatedResponse({ type: ConsentDto })
  async give(@Body() dto: GiveConsentDto): Promise<ConsentDto> {
    return this.shown(await this.consents.give(dto));
  }

  /** 撤回同意. */
  @Post('consents/:id/withdraw')
  @Allow('consent.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ConsentDto })
  async withdraw(@Param('id', IdParam) id: string, @Body() dto: WithdrawConsentDto): Promise<ConsentDto> {
    return this.shown(await this.consents.withdraw(id, dto));
  }

  private async shown({ id, personId }: Consent): Promise<ConsentDto> {
    const { items } = await this.lists.list({ personId, limit: 200 });
    return items.find((item) => item.id === id)!;
  }
}
