import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow } from '#shuyuan/kernel';
import { RotationDto } from '../clients/oidc-clients.controller.js';
import type { IssuerKey, KeyPurpose, KeyState } from './issuer-key.entity.js';
import { IssuerKeysService } from './issuer-keys.service.js';

export class IssuerKeyDto {
  @ApiProperty({ description: 'kid' })
  id: string;

  @ApiProperty({ enum: ['sign', 'seal', 'pairwise'] })
  purpose: KeyPurpose;

  @ApiProperty()
  alg: string;

  @ApiProperty({ enum: ['next', 'current', 'retired'] })
  state: KeyState;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  currentFrom: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  retiredAt: string | null;

  static of({ id, purpose, alg, state, createdAt, currentFrom, retiredAt }: IssuerKey): IssuerKeyDto {
    return Object.assign(new IssuerKeyDto(), {
      ...{ id, purpose, alg, state, createdAt: createdAt.toISOString() },
      ...{ currentFrom: currentFrom?.toISOString() ?? null, retiredAt: retiredAt?.toISOString() ?? null },
    });
  }
}

@ApiTags('issuer')
@Controller('api/v1/issuer-keys')
export class IssuerKeysController {
  constructor(private readonly keys: IssuerKeysService) {}

  /** 签发密钥 of the sign-in service; never the keys themselves. */
  @Get()
  @Allow('key.read')
  @ApiOkResponse({ type: [IssuerKeyDto] })
  async list(): Promise<IssuerKeyDto[]> {
    return (await this.keys.list()).map((key) => IssuerKeyDto.of(key));
  }

  /** 轮换: what was published as next signs from now on. Nobody notices, unless the former ones were compromised. */
  @Post('rotate')
  @Allow('key.rotate')
  @HttpCode(200)
  @ApiOkResponse({ type: [IssuerKeyDto] })
  async rotate(@Body() dto: RotationDto): Promise<IssuerKeyDto[]> {
    return (await this.keys.rotate(dto)).map((key) => IssuerKeyDto.of(key));
  }
}
