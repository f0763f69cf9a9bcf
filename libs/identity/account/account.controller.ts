import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam, SignedIn, caller } from '#shuyuan/kernel';
import { FactorsService } from '../factors/factors.service.js';
import { NoticesService } from '../sign-in/notices.service.js';
import { AccountDto, AccountExportDto, ChangePasswordDto, ConfirmPasswordDto, NoticeDto, OwnSessionDto } from './account.dto.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnSessionsService } from './own-sessions.service.js';

/** 我的账号. Open even to those who have still to change an initial password or to add a factor: it is where they do. */
@ApiTags('account')
@SignedIn({ anyway: true })
@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly sessions: OwnSessionsService,
    private readonly factors: FactorsService,
    private readonly notices: NoticesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: AccountDto })
  async get(): Promise<AccountDto> {
    return AccountDto.of(await this.account.get(), await this.factors.held(caller().id));
  }

  /** Changes the password; whoever is signed in to the account elsewhere is signed out. */
  @Post('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@Body() { currentPassword, password }: ChangePasswordDto): Promise<void> {
    return this.account.changePassword(currentPassword, password);
  }

  /** Shows the password again, which some changes ask for (auth.confirm-first). Counts for fifteen minutes. */
  @Post('confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@Body() { password }: ConfirmPasswordDto): Promise<void> {
    return this.account.confirmPassword(password);
  }

  /** Where one is signed in. */
  @Get('sessions')
  @ApiOkResponse({ type: [OwnSessionDto] })
  async list(): Promise<OwnSessionDto[]> {
    const { sessionId } = caller();
    return (await this.sessions.list()).map((session) => OwnSessionDto.of(session, sessionId));
  }

  /** Signs out everywhere else. */
  @Delete('sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  endOthers(): Promise<void> {
    return this.sessions.endOthers();
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@Param('id', IdParam) id: string): Promise<void> {
    return this.sessions.end(id);
  }

  /** What one should know about one's own account (安全提醒), newest first. */
  @Get('notices')
  @ApiOkResponse({ type: [NoticeDto] })
  async listNotices(): Promise<NoticeDto[]> {
    return (await this.notices.own()).map((notice) => NoticeDto.of(notice));
  }

  @Post('notices/seen')
  @HttpCode(204)
  @ApiNoContentResponse()
  seen(): Promise<void> {
    return this.notices.seen();
  }

  /** Everything kept about the account itself (个人信息副本). */
  @Post('export')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountExportDto })
  async export(): Promise<AccountExportDto> {
    return { data: await this.account.export() };
  }
}
