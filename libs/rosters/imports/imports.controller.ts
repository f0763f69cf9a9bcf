import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Creates, IdParam, IfMatch, currentContext, etagOf, kernelErrors } from '#shuyuan/kernel';
import { rosterErrors } from '../rosters.errors.js';
import { ApplyDto, CreateImportDto, ImportDto, ImportPage, ImportsQuery, MappingDto, ReviewDto } from './import.dto.js';
import { ImportRowDto, ImportRowPage, RowsQuery } from './import-row.dto.js';
import { ImportRowsService } from './import-rows.service.js';
import type { RosterImport } from './import.entity.js';
import { ImportsService } from './imports.service.js';
import { TakesUpload, UPLOAD_TYPE } from './upload-body.js';
import { TUS_VERSION, UploadsService } from './uploads.service.js';

/** 名册导入. The import first, then its file (resumable, tus 1.0), then how it is to be read, then a dry run, then the deed. */
@ApiTags('rosters')
@Controller('api/v1/tenants/:tenantId/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: ImportRowsService,
    private readonly uploads: UploadsService,
  ) {}

  @Post()
  @Allow('roster.import')
  @Creates()
  @ApiCreatedResponse({ type: ImportDto })
  async create(@Param('tenantId', IdParam) tenantId: string, @Body() dto: CreateImportDto): Promise<ImportDto> {
    return dtoOf(await this.imports.create(tenantId, dto));
  }

  @Get()
  @Allow('roster.read')
  @ApiOkResponse({ type: ImportPage })
  async list(@Query() query: ImportsQuery): Promise<ImportPage> {
    const page = await this.imports.list(query);
    return { ...page, items: page.items.map(dtoOf) };
  }

  @Get(':id')
  @Allow('roster.read')
  @ApiOkResponse({ type: ImportDto })
  async get(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportDto> {
    return answer(await this.imports.get(id), reply);
  }

  /** Where an upload goes on: HEAD as tus has it, or GET. */
  @Get(':id/file')
  @Allow('roster.import')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Upload-Offset, Upload-Length' })
  async offset(@Param('id', IdParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    tusHeaders(await this.imports.get(id), reply);
  }

  @Patch(':id/file')
  @Allow('roster.import')
  @TakesUpload()
  @HttpCode(204)
  @ApiConsumes(UPLOAD_TYPE)
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'How much has been received; 409 with the right one otherwise' })
  @ApiNoContentResponse({ description: 'Upload-Offset' })
  async upload(
    @Param('id', IdParam) id: string,
    @Headers('upload-offset') offset: string | undefined,
    @Headers('tus-resumable') version: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (version !== undefined && version !== TUS_VERSION) throw rosterErrors['roster.tus-version']();
    if (!offset || !/^\d{1,15}$/.test(offset) || !isStream(request.body)) throw rosterErrors['roster.upload-header']();
    tusHeaders(await this.uploads.receive(id, Number(offset), request.body), reply);
  }

  /** Reads the file as the sheets are said to be meant, and checks every row: a dry run that changes nobody. */
  @Post(':id/start')
  @Allow('roster.import')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: ImportDto })
  async start(@Param('id', IdParam) id: string, @Body() dto: MappingDto, @Headers('if-match') ifMatch?: string): Promise<ImportDto> {
    return dtoOf(await this.imports.start(id, dto, ifMatch));
  }

  @Get(':id/rows')
  @Allow('roster.read')
  @ApiOkResponse({ type: ImportRowPage })
  async rowsOf(@Param('id', IdParam) id: string, @Query() query: RowsQuery): Promise<ImportRowPage> {
    return this.rows.list(id, query);
  }

  @Put(':id/rows/:seq/review')
  @Allow('roster.import')
  @ApiOkResponse({ type: ImportRowDto })
  async review(@Param('id', IdParam) id: string, @Param('seq') seq: string, @Body() dto: ReviewDto): Promise<ImportRowDto> {
    if (!/^\d{1,15}$/.test(seq)) throw kernelErrors['resource.not-found']();
    return this.rows.decide(id, Number(seq), dto);
  }

  @Post(':id/apply')
  @Allow('roster.import')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: ImportDto })
  async apply(@Param('id', IdParam) id: string, @Body() dto: ApplyDto, @Headers('if-match') ifMatch?: string): Promise<ImportDto> {
    return dtoOf(await this.imports.apply(id, dto, ifMatch));
  }

  @Post(':id/stop')
  @Allow('roster.import')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportDto })
  async stop(@Param('id', IdParam) id: string): Promise<ImportDto> {
    return dtoOf(await this.imports.stop(id));
  }

  @Post(':id/resume')
  @Allow('roster.import')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportDto })
  async resume(@Param('id', IdParam) id: string): Promise<ImportDto> {
    return dtoOf(await this.imports.resume(id));
  }

  /** 撤销导入: what the import made goes, what it changed is as it was; what people built upon since stays. */
  @Post(':id/undo')
  @Allow('roster.import')
  @HttpCode(202)
  @IfMatch()
  @ApiAcceptedResponse({ type: ImportDto })
  async undo(@Param('id', IdParam) id: string, @Headers('if-match') ifMatch?: string): Promise<ImportDto> {
    return dtoOf(await this.imports.undo(id, ifMatch));
  }

  @Delete(':id')
  @Allow('roster.import')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Param('id', IdParam) id: string): Promise<void> {
    await this.imports.discard(id);
  }
}

const dtoOf = (of: RosterImport): ImportDto => ImportDto.of(of, currentContext()?.language ?? 'zh');

function answer(of: RosterImport, reply: FastifyReply): ImportDto {
  void reply.header('etag', etagOf(of.version));
  return dtoOf(of);
}

function tusHeaders({ received, fileBytes }: RosterImport, reply: FastifyReply): void {
  void reply.headers({ 'tus-resumable': TUS_VERSION, 'upload-offset': received, 'upload-length': fileBytes, 'cache-control': 'no-store' });
}

const isStream = (body: unknown): body is AsyncIterable<Buffer> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
