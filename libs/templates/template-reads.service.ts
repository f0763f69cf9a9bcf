import { Injectable } from '@nestjs/common';
import { Database, currentContext, kernelErrors, keysetPage, type KeysetOrder, type Page } from '#shuyuan/kernel';
import { diffFiles, type FileDiff } from './template-diff.js';
import { DEFAULTS_FILE, SCHEMA_FILE } from './template-files.js';
import { StoredTemplate, type TemplateState } from './template-version.entity.js';
import { TemplateCheckDto, TemplateDto, TemplateSummaryDto, templateViewOf, type TemplatesQuery } from './template.dto.js';
import { DEFAULT_TEMPLATE, TemplatesService } from './templates.service.js';

const NEWEST: KeysetOrder = { column: 't.createdAt', type: 'timestamptz', descending: true };

const POSSIBLE: Record<TemplateState, readonly (readonly [action: string, permission: string])[]> = {
  draft: [
    ['check', 'template.write'],
    ['propose', 'template.write'],
  ],
  proposed: [
    ['check', 'template.write'],
    ['publish', 'template.publish'],
    ['reject', 'template.publish'],
  ],
  published: [
    ['check', 'template.write'],
    ['withdraw', 'template.publish'],
  ],
  withdrawn: [],
};

/** Template versions as they are shown. */
@Injectable()
export class TemplateReads {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesService,
  ) {}

  list(query: TemplatesQuery): Promise<Page<TemplateSummaryDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(StoredTemplate, 't').where('true');
      if (query.state) find.andWhere('t.state = :state', { state: query.state });
      if (query.name) find.andWhere('t.name = :name', { name: query.name });
      const { rows, nextCursor, total } = await keysetPage(find, 't.id', NEWEST, query);
      const tenants = await this.tenantsOf(rows.map(({ id }) => id));
      return { items: rows.map((row) => summaryOf(row, tenants.get(row.id) ?? 0)), nextCursor, total };
    });
  }

  /** Throws 404. */
  get(id: string): Promise<TemplateDto> {
    return this.database.tx(async (manager) => {
      const row = await manager.findOneBy(StoredTemplate, { id });
      if (!row) throw kernelErrors['resource.not-found']();
      const files = await this.templates.files(id);
      const json = (path: string): object => JSON.parse(files.find((f) => f.path === path)?.content ?? '{}') as object;
      const tenants = await this.tenantsOf([id]);
      return Object.assign(new TemplateDto(), summaryOf(row, tenants.get(id) ?? 0), {
        files,
        valuesSchema: json(SCHEMA_FILE),
        defaults: json(DEFAULTS_FILE),
        checks: (row.checks ?? []).map((check) => TemplateCheckDto.of(check)),
        checkedAt: row.checkedAt?.toISOString() ?? null,
      });
    });
  }

  /** Throws 404 unless both exist. */
  async diff(from: string, to: string): Promise<FileDiff[]> {
    return diffFiles(await this.templates.files(from), await this.templates.files(to));
  }

  /** Counted where tenants are, by SQL: they stand above this library. Only those that the caller may see. */
  private tenantsOf(ids: readonly string[]): Promise<Map<string, number>> {
    return this.database.tx(async (manager) => {
      const rows: { id: string; count: number }[] = await manager.query(
        `SELECT template_version AS id, count(*)::int AS count FROM tenants
          WHERE template_version = ANY ($1) AND kind = 'virtual' AND state <> 'deleted' GROUP BY 1`,
        [ids],
      );
      return new Map(rows.map(({ id, count }) => [id, count]));
    });
  }
}

function summaryOf(row: StoredTemplate, tenants: number): TemplateSummaryDto {
  const principal = currentContext()?.principal;
  const actions = POSSIBLE[row.state]
    .filter(([, permission]) => principal?.permissions.includes(permission))
    .map(([action]) => action)
    .filter((action) => !(action === 'publish' && (row.createdBy?.id === principal?.id || row.proposedBy?.id === principal?.id)))
    .filter((action) => !(action === 'withdraw' && row.id === DEFAULT_TEMPLATE));
  return Object.assign(new TemplateSummaryDto(), templateViewOf(row), { tenants, actions, isDefault: row.id === DEFAULT_TEMPLATE });
}
