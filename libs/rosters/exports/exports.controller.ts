import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Allow, IdParam } from '#shuyuan/kernel';
import { EXPORT_FILES, ExportsService, type ExportFile } from './exports.service.js';

export class ExportQuery {
  @ApiPropertyOptional({
    enum: ['masked', 'full'],
    default: 'masked',
    description: 'full: with the numbers by which people are known, so that an import can read it back',
  })
  @IsOptional()
  @IsIn(['masked', 'full'])
  numbers?: 'masked' | 'full';
}

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** 名册导出, in the forms that an import reads. Each is a row of the audit log. */
@ApiTags('rosters')
@Controller('api/v1/tenants/:tenantId/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('students.csv')
  @Allow('roster.export')
  @ApiProduces('text/csv')
  @ApiOkResponse(BINARY)
  students(@Param('tenantId', IdParam) tenantId: string, @Query() query: ExportQuery): Promise<StreamableFile> {
    return this.file(tenantId, 'students.csv', query);
  }

  @Get('teachers.csv')
  @Allow('roster.export')
  @ApiProduces('text/csv')
  @ApiOkResponse(BINARY)
  teachers(@Param('tenantId', IdParam) tenantId: string, @Query() query: ExportQuery): Promise<StreamableFile> {
    return this.file(tenantId, 'teachers.csv', query);
  }

  @Get('roster.xlsx')
  @Allow('roster.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse(BINARY)
  workbook(@Param('tenantId', IdParam) tenantId: string, @Query() query: ExportQuery): Promise<StreamableFile> {
    return this.file(tenantId, 'roster.xlsx', query);
  }

  /** OneRoster 1.2, all files in bulk. */
  @Get('oneroster.zip')
  @Allow('roster.export')
  @ApiProduces('application/zip')
  @ApiOkResponse(BINARY)
  bundle(@Param('tenantId', IdParam) tenantId: string, @Query() query: ExportQuery): Promise<StreamableFile> {
    return this.file(tenantId, 'oneroster.zip', query);
  }

  private async file(tenantId: string, file: ExportFile, { numbers }: ExportQuery): Promise<StreamableFile> {
    const stream = await this.exports.open(tenantId, file, numbers === 'full');
    return new StreamableFile(stream, { type: EXPORT_FILES[file], disposition: `attachment; filename="${file}"` });
  }
}
