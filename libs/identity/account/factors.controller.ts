import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn, caller } from '#shuyuan/kernel';
import { FactorsService } from '../factors/factors.service.js';
import { PasskeysService } from '../factors/passkeys.service.js';
import { RecoveryCodesService } from '../factors/recovery-codes.service.js';
import { SmsService } from '../factors/sms.service.js';
import { TotpService } from '../factors/totp.service.js';
import { identityErrors } from '../identity.errors.js';
import {
  AddPasskeyDto,
  CodeDto,
  FactorsDto,
  MobileDto,
  PasskeyCreationDto,
  PasskeyDto,
  RecoveryCodesDto,
  SmsCodeDto,
  SmsSentDto,
  TotpSecretDto,
} from './account.dto.js';
import { OwnSessionsService } from './own-sessions.service.js';

/** One's own second factors (第二因素). Changing them asks for a password shown in the last fifteen minutes. */
@ApiTags('account')
@SignedIn({ anyway: true })
@Controller('api/v1/account')
export class FactorsController {
  constructor(
    private readonly factors: FactorsService,
    private readonly totp: TotpService,
    private readonly passkeys: PasskeysService,
    private readonly sms: SmsService,
    private readonly recovery: RecoveryCodesService,
    private readonly sessions: OwnSessionsService,
  ) {}

  @Get('factors')
  @ApiOkResponse({ type: FactorsDto })
  async list(): Promise<FactorsDto> {
    return FactorsDto.of(await this.factors.held(caller().id));
  }

  /** Begins with an authenticator app; it counts once a code of it is confirmed. */
  @Post('factors/totp')
  @HttpCode(200)
  @ApiOkResponse({ type: TotpSecretDto })
  async beginTotp(): Promise<TotpSecretDto> {
    await this.fresh();
    return this.totp.begin();
  }

  @Post('factors/totp/confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirmTotp(@Body() { code }: CodeDto): Promise<void> {
    await this.totp.confirm(code);
    await this.factors.added('totp');
  }

  @Delete('factors/totp')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeTotp(): Promise<void> {
    await this.fresh();
    await this.factors.removeTotp();
  }

  @Post('factors/passkeys/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyCreationDto })
  async beginPasskey(): Promise<PasskeyCreationDto> {
    await this.fresh();
    return this.passkeys.begin();
  }

  @Post('factors/passkeys')
  @ApiCreatedResponse({ type: PasskeyDto })
  async addPasskey(@Body() { challengeId, response, name }: AddPasskeyDto): Promise<PasskeyDto> {
    const passkey = await this.passkeys.confirm(challengeId, response, name);
    await this.factors.added('passkey');
    return PasskeyDto.of(passkey);
  }

  @Delete('factors/passkeys/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removePasskey(@Param('id') id: string): Promise<void> {
    await this.fresh();
    await this.factors.removePasskey(id);
  }

  /** Sends a code to a mobile number; it counts once the code is confirmed. */
  @Post('factors/sms')
  @HttpCode(200)
  @ApiOkResponse({ type: SmsSentDto })
  async beginSms(@Body() { mobile }: MobileDto): Promise<SmsSentDto> {
    await this.fresh();
    return this.sms.begin(mobile);
  }

  @Post('factors/sms/confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirmSms(@Body() { challengeId, code }: SmsCodeDto): Promise<void> {
    await this.sms.confirm(challengeId, code);
    await this.factors.added('sms');
  }

  @Delete('factors/sms')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeSms(): Promise<void> {
    await this.fresh();
    await this.factors.removeSms();
  }

  /** Ten new recovery codes, shown this once. */
  @Post('recovery-codes')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesDto })
  async renewCodes(): Promise<RecoveryCodesDto> {
    await this.fresh();
    return { codes: await this.recovery.renew() };
  }

  private async fresh(): Promise<void> {
    if (!(await this.sessions.isFresh())) throw identityErrors['auth.confirm-first']();
  }
}
