import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, Database, IdParam, kernelErrors } from '#shuyuan/kernel';
import { ClassSheetsService } from './class-sheets.service.js';
import { classOf } from './own-pupils.js';
import {
  AccountsQuery,
  ClassCodeDto,
  ClassSheetDto,
  CreateAccountDto,
  DisableAccountDto,
  InitialPasswordDto,
  PlatformAccountDto,
  PlatformAccountPage,
} from './platform-accounts.dto.js';
import { PlatformAccountsService } from './platform-accounts.service.js';

/** 账号 of one platform's people. */
@ApiTags('platform accounts')
@Controller('api/v1/tenants/:tenantId')
export class PlatformAccountsController {
  constructor(
    private readonly database: Database,
    private readonly accounts: PlatformAccountsService,
    private readonly sheets: ClassSheetsService,
  ) {}

  @Get('accounts')
  @Allow('account.read')
  @ApiOkResponse({ type: PlatformAccountPage })
  async list(@Param('tenantId', IdParam) tenantId: string, @Query() query: AccountsQuery): Promise<PlatformAccountPage> {
    const page = await this.accounts.list(tenantId, query);
    return { ...page, items: page.items.map((account) => PlatformAccountDto.of(account)) };
  }

  /** An account for a person who has none; the initial password is in the answer, this once. */
  @Post('accounts')
  @Allow('account.write')
  @Creates({ once: ['password'] })
  @ApiCreatedResponse({ type: InitialPasswordDto })
  async create(@Param('tenantId', IdParam) tenantId: string, @Body() dto: CreateAccountDto): Promise<InitialPasswordDto> {
    return InitialPasswordDto.of(await this.accounts.create(tenantId, dto));
  }

  /** 重置密码: a new initial password, and an end to every session. */
  @Post('accounts/:id/password-reset')
  @Allow('account.reset')
  @HttpCode(200)
  @ApiOkResponse({ type: InitialPasswordDto })
  async resetPassword(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<InitialPasswordDto> {
    return InitialPasswordDto.of(await this.accounts.resetPassword(tenantId, id));
  }

  /** 重置图形密码 of one child. */
  @Post('accounts/:id/picture-reset')
  @Allow('account.reset')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassSheetDto })
  async resetPictures(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<ClassSheetDto> {
    const classId = await this.database.tx(async (manager) => {
      const { personId } = await this.accounts.reachable(manager, tenantId, id);
      return personId ? classOf(manager, personId) : undefined;
    });
    if (!classId) throw kernelErrors['resource.not-found']();
    return this.sheets.pictures(tenantId, classId, [id]);
  }

  @Post('accounts/:id/disable')
  @Allow('account.write')
  @HttpCode(200)
  @ApiOkResponse({ type: PlatformAccountDto })
  async disable(
    @Param('tenantId', IdParam) tenantId: string,
    @Param('id', IdParam) id: string,
    @Body() { reason }: DisableAccountDto,
  ): Promise<PlatformAccountDto> {
    return PlatformAccountDto.of(await this.accounts.disable(tenantId, id, reason));
  }

  @Post('accounts/:id/enable')
  @Allow('account.write')
  @HttpCode(200)
  @ApiOkResponse({ type: PlatformAccountDto })
  async enable(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<PlatformAccountDto> {
    return PlatformAccountDto.of(await this.accounts.enable(tenantId, id));
  }

  /** 账号单 of a class: accounts for those without, initial passwords for all who have not chosen their own. */
  @Post('classes/:classId/initial-passwords')
  @Allow('account.reset')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassSheetDto })
  initialPasswords(@Param('tenantId', IdParam) tenantId: string, @Param('classId', IdParam) classId: string): Promise<ClassSheetDto> {
    return this.sheets.initialPasswords(tenantId, classId);
  }

  /** 图形密码 for a whole class. */
  @Post('classes/:classId/pictures')
  @Allow('account.reset')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassSheetDto })
  pictures(@Param('tenantId', IdParam) tenantId: string, @Param('classId', IdParam) classId: string): Promise<ClassSheetDto> {
    return this.sheets.pictures(tenantId, classId);
  }

  /** A new class code (班级码). */
  @Post('classes/:classId/code')
  @Allow('account.reset')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassCodeDto })
  async renewCode(@Param('tenantId', IdParam) tenantId: string, @Param('classId', IdParam) classId: string): Promise<ClassCodeDto> {
    return { code: await this.sheets.renewCode(tenantId, classId) };
  }
}
