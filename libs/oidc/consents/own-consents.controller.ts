import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#shuyuan/kernel';
import { SCOPES, type Scope } from '../scopes.js';
import { OwnConsentsService, type Consent } from './own-consents.service.js';

export class OwnConsentDto {
  @ApiProperty({ description: 'client_id of the application' })
  id: string;

  @ApiProperty({ description: '应用名称' })
  name: string;

  @ApiProperty({ description: 'Name of the platform that registered it' })
  platform: string;

  @ApiProperty({ enum: SCOPES, isArray: true })
  scopes: Scope[];

  @ApiProperty({ format: 'date-time', description: 'When it was last allowed' })
  grantedAt: string;

  static of({ clientId, name, platform, scopes, grantedAt }: Consent): OwnConsentDto {
    return Object.assign(new OwnConsentDto(), { id: clientId, name, platform, scopes: [...scopes], grantedAt: grantedAt.toISOString() });
  }
}

@ApiTags('account')
@SignedIn()
@Controller('api/v1/account/consents')
export class OwnConsentsController {
  constructor(private readonly consents: OwnConsentsService) {}

  /** 应用授权: the applications to which one consented. */
  @Get()
  @ApiOkResponse({ type: [OwnConsentDto] })
  async list(): Promise<OwnConsentDto[]> {
    return (await this.consents.own()).map((consent) => OwnConsentDto.of(consent));
  }

  /** 撤回授权: its tokens stop working at once, and it has to ask again. */
  @Delete(':clientId')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Param('clientId') clientId: string): Promise<void> {
    return this.consents.withdraw(clientId);
  }
}
