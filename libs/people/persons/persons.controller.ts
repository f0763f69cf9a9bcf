import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, etagOf } from '#shuyuan/kernel';
import { CreatePersonDto, PersonSearchQuery, PersonsQuery, RevealDto, UpdatePersonDto } from './person-input.dto.js';
import { PersonSearch } from './person-search.js';
import { PersonDto, PersonPage, PersonSearchDto, RevealedDto } from './person-view.dto.js';
import { PersonsService } from './persons.service.js';

@ApiTags('people')
@Controller('api/v1/tenants/:tenantId/persons')
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    private readonly search: PersonSearch,
  ) {}

  @Get()
  @Allow('person.read')
  @ApiOkResponse({ type: PersonPage })
  list(@Query() query: PersonsQuery): Promise<PersonPage> {
    return this.persons.list(query);
  }

  @Get('search')
  @Allow('person.read')
  @ApiOkResponse({ type: PersonSearchDto })
  find(@Query() { q }: PersonSearchQuery): Promise<PersonSearchDto> {
    return this.search.search(q);
  }

  @Get(':id')
  @Allow('person.read')
  @ApiOkResponse({ type: PersonDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonDto> {
    return answered(await this.persons.get(id), reply);
  }

  /** 登记人员. */
  @Post()
  @Allow('person.write')
  @Creates()
  @ApiCreatedResponse({ type: PersonDto })
  async create(@Body() dto: CreatePersonDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonDto> {
    return answered(await this.persons.create(dto), reply);
  }

  @Patch(':id')
  @Allow('person.write')
  @IfMatch()
  @ApiOkResponse({ type: PersonDto })
  async update(
    @Param('id', IdParam) id: string,
    @Body() dto: UpdatePersonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonDto> {
    return answered(await this.persons.update(id, dto, ifMatch), reply);
  }

  /** 查看完整号码. Each time a row of the audit log. */
  @Post(':id/reveal')
  @Allow('person.reveal')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedDto })
  reveal(@Param('id', IdParam) id: string, @Body() dto: RevealDto): Promise<RevealedDto> {
    return this.persons.reveal(id, dto);
  }
}

function answered(person: PersonDto, reply: FastifyReply): PersonDto {
  void reply.header('etag', etagOf(person.version)).header('cache-control', 'no-store');
  return person;
}
