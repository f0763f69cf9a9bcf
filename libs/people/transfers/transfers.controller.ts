import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import {
  AcceptTransferDto,
  FetchPersonDto,
  PlatformsDto,
  PlatformsQuery,
  RefuseTransferDto,
  SendPersonDto,
  TransferDto,
  TransferPage,
  TransfersQuery,
} from './transfer.dto.js';
import { TransfersService } from './transfers.service.js';

@ApiTags('transfers')
@Controller('api/v1/tenants/:tenantId/transfers')
export class TransfersController {
  constructor(private readonly transfers: TransfersService) {}

  @Get()
  @Allow('person.transfer')
  @ApiOkResponse({ type: TransferPage })
  async list(@Param('tenantId', IdParam) tenantId: string, @Query() query: TransfersQuery): Promise<TransferPage> {
    const page = await this.transfers.list(query);
    return { ...page, items: page.items.map((transfer) => TransferDto.of(transfer, tenantId)) };
  }

  /** 可转往的平台, by name. */
  @Get('platforms')
  @Allow('person.transfer')
  @ApiOkResponse({ type: PlatformsDto })
  async platforms(@Query() { q }: PlatformsQuery): Promise<PlatformsDto> {
    return { items: await this.transfers.platforms(q ?? '') };
  }

  @Get(':id')
  @Allow('person.transfer')
  @ApiOkResponse({ type: TransferDto })
  async get(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<TransferDto> {
    return TransferDto.of(await this.transfers.get(id), tenantId);
  }

  /** 申请转出. */
  @Post('out')
  @Allow('person.transfer')
  @Creates()
  @ApiCreatedResponse({ type: TransferDto })
  async send(@Param('tenantId', IdParam) tenantId: string, @Body() dto: SendPersonDto): Promise<TransferDto> {
    return TransferDto.of(await this.transfers.send(dto), tenantId);
  }

  /** 申请转入. */
  @Post('in')
  @Allow('person.transfer')
  @Creates()
  @ApiCreatedResponse({ type: TransferDto })
  async fetch(@Param('tenantId', IdParam) tenantId: string, @Body() dto: FetchPersonDto): Promise<TransferDto> {
    return TransferDto.of(await this.transfers.fetch(dto), tenantId);
  }

  /** 同意: the person moves now. */
  @Post(':id/accept')
  @Allow('person.transfer')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferDto })
  async accept(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id', IdParam) id: string,
    @Body() dto: AcceptTransferDto,
  ): Promise<TransferDto> {
    return TransferDto.of(await this.transfers.accept(id, dto), tenantId);
  }

  /** 不同意. */
  @Post(':id/refuse')
  @Allow('person.transfer')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferDto })
  async refuse(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id', IdParam) id: string,
    @Body() { reason }: RefuseTransferDto,
  ): Promise<TransferDto> {
    return TransferDto.of(await this.transfers.refuse(id, reason), tenantId);
  }

  /** 撤回. */
  @Post(':id/withdraw')
  @Allow('person.transfer')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferDto })
  async withdraw(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<TransferDto> {
    return TransferDto.of(await this.transfers.withdraw(id), tenantId);
  }
}
