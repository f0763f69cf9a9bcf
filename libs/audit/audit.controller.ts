import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Allow, ScopeMissingError, currentContext, type Scope } from '#shuyuan/kernel';
import { AuditAnchors } from './audit-anchors.js';
import { exported } from './audit-export.js';
import { AuditLog } from './audit-log.js';
import type { AuditRecord } from './audit-record.entity.js';
import { AuditSearch } from './audit-search.js';
import { AuditVerification } from './audit-verification.js';
import {
  AuditAnchorList,
  AuditExportQuery,
  AuditPage,
  AuditQuery,
  AuditVerificationDto,
  VerifyAuditDto,
  type AuditRecordDto,
} from './audit.dto.js';

/** What one call looks at, so that it answers within seconds. */
const ROWS_A_CALL = 200_000;
const ANCHORS_SHOWN = 100;
const TYPE = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson; charset=utf-8' };

@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly search: AuditSearch,
    private readonly anchors: AuditAnchors,
    private readonly verification: AuditVerification,
    private readonly log: AuditLog,
  ) {}

  /** 审计查询, newest first. `total` stops counting at 10 000. */
  @Get()
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditPage })
  async list(@Query() query: AuditQuery): Promise<AuditPage> {
    const page = await this.search.page(query);
    return { ...page, items: page.items.map(dto) };
  }

  /** 审计导出, as a file. Is itself on record. */
  @Get('export')
  @Allow('audit.export')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } }, 'application/x-ndjson': { schema: { type: 'string' } } } })
  async export(@Query() query: AuditExportQuery, @Res() reply: FastifyReply): Promise<void> {
    await this.log.record({ action: 'audit.export', object: { type: 'audit', id: null }, detail: { ...query } });
    await reply
      .header('content-type', TYPE[query.format])
      .header('content-disposition', `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.${query.format}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(exported(this.search.all(scope(), query), query.format)));
  }

  /** 锚点: seals on the ends of all chains, newest first. */
  @Get('anchors')
  @Allow('audit.read')
  @ApiOkResponse({ type: AuditAnchorList })
  async sealed(): Promise<AuditAnchorList> {
    const found = await this.anchors.latest(ANCHORS_SHOWN);
    return {
      items: found.map(({ id, at, heads, digest, keyId }) => ({
        ...{ id, at: at.toISOString(), chains: heads.length, digest: digest.toString('hex'), keyId },
      })),
    };
  }

  /** 核验: whether every row that you can see is as it was appended, and none is missing. */
  @Post('verify')
  @Allow('audit.verify')
  @HttpCode(200)
  @ApiOkResponse({ type: AuditVerificationDto })
  verify(@Body() { tenantId }: VerifyAuditDto): Promise<AuditVerificationDto> {
    return this.verification.verify(scope(), tenantId, ROWS_A_CALL);
  }
}

function scope(): Scope {
  const found = currentContext()?.scope;
  if (!found) throw new ScopeMissingError();
  return found;
}

const dto = (r: AuditRecord): AuditRecordDto => ({
  ...{ id: r.id, at: r.at.toISOString(), tenantId: r.tenantId, scopePath: r.scopePath, ip: r.ip, userAgent: r.userAgent, action: r.action },
  ...{ actor: { id: r.actorId, name: r.actorName, roles: r.actorRoles }, object: { type: r.objectType, id: r.objectId } },
  ...{ result: r.result, detail: r.detail, correlationId: r.correlationId, seq: r.seq, hash: r.hash.toString('hex') },
});
