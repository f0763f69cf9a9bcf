import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import { CreateGuardianshipDto, EndGuardianshipDto, GuardianshipDto, GuardianshipsDto } from './guardianship.dto.js';
import { GuardianshipsService } from './guardianships.service.js';

@ApiTags('people')
@Controller('api/v1/tenants/:tenantId')
export class GuardianshipsController {
  constructor(private readonly guardianships: GuardianshipsService) {}

  @Get('persons/:id/guardianships')
  @Allow('person.read')
  @ApiOkResponse({ type: GuardianshipsDto })
  of(@Param('id', IdParam) id: string): Promise<GuardianshipsDto> {
    return this.guardianships.of(id);
  }

  /** 登记监护关系. */
  @Post('guardianships')
  @Allow('person.write')
  @Creates()
  @ApiCreatedResponse({ type: GuardianshipDto })
  create(@Body() dto: CreateGuardianshipDto): Promise<GuardianshipDto> {
    return this.guardianships.create(dto);
  }

  /** 终止监护关系. */
  @Post('guardianships/:id/end')
  @Allow('person.write')
  @HttpCode(200)
  @ApiOkResponse({ type: GuardianshipDto })
  end(@Param('id', IdParam) id: string, @Body() dto: EndGuardianshipDto): Promise<GuardianshipDto> {
    return this.guardianships.end(id, dto);
  }
}
