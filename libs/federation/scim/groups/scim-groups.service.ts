import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database } from '#shuyuan/kernel';
import { ScimAddresses } from '../scim-addresses.js';
import { described, weakTag, type ScimPage } from '../scim-answers.js';
import { filterSql, type Columns } from '../scim-filter.js';
import type { ScimQuery } from '../scim-query.js';
import { SCIMMY, notFound, notValid, patched, shownAs, staleVersion, storable, type ScimData } from '../scim.js';
import { ScimGroup } from './scim-group.entity.js';
import { ScimMembers } from './scim-members.js';

const COLUMNS: Columns = {
  id: { sql: 'id', type: 'uuid', caseExact: true },
  displayName: { sql: 'display_name', type: 'text' },
  externalId: { sql: 'external_id', type: 'text', caseExact: true },
  'meta.created': { sql: 'created_at', type: 'time' },
  'meta.lastModified': { sql: 'updated_at', type: 'time' },
};
type Shown = ScimQuery['attributes'];

/** 班级、部门 and other groups as a platform's directory pushes them (RFC 7643 §4.2). Runs under that platform's scope. */
@Injectable()
export class ScimGroupsService {
  constructor(
    private readonly database: Database,
    private readonly members: ScimMembers,
    private readonly addresses: ScimAddresses,
  ) {}

  async list(tenantId: string, query: ScimQuery): Promise<ScimPage> {
    return this.database.tx(async (manager) => {
      const where = query.filter ? filterSql(query.filter, SCIMMY.Schemas.Group.definition, COLUMNS, 2) : { sql: 'true', values: [] };
      const find = `FROM scim_groups WHERE tenant_id = $1 AND ${where.sql}`;
      const [counted] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${find}`, [tenantId, ...where.values]);
      const ids = await manager.query<{ id: string }[]>(
        `SELECT id ${find} ORDER BY created_at, id OFFSET ${query.startIndex - 1} LIMIT ${query.count}`,
        [tenantId, ...where.values],
      );
      const items: ScimData[] = [];
      for (const { id } of ids) items.push(await this.view(manager, await this.one(manager, tenantId, id), query.attributes));
      return { items, total: counted!.total, startIndex: query.startIndex };
    });
  }

  async get(tenantId: string, id: string, shown: Shown): Promise<ScimData> {
    return this.database.tx(async (manager) => this.view(manager, await this.one(manager, tenantId, id), shown));
  }

  async create(tenantId: string, body: ScimData, shown: Shown): Promise<ScimData> {
    return this.database.tx(async (manager) => {
      const { members, ...fields } = fieldsOf(body);
      const group = manager.create(ScimGroup, { id: randomUUID(), tenantId, ...fields, version: 1 });
      group.organisationId = await this.members.organisationOf(manager, group);
      await manager.insert(ScimGroup, group as never);
      await this.members.set(manager, group, members);
      return this.view(manager, await this.one(manager, tenantId, group.id), shown);
    });
  }

  async replace(tenantId: string, id: string, body: ScimData, shown: Shown, ifMatch: string | undefined): Promise<ScimData> {
    return this.change(tenantId, id, ifMatch, shown, () => Promise.resolve(body));
  }

  async patch(tenantId: string, id: string, body: ScimData, shown: Shown, ifMatch: string | undefined): Promise<ScimData> {
    return this.change(tenantId, id, ifMatch, shown, async (manager, group) => {
      const members = await this.members.of(manager, group);
      const before = new SCIMMY.Schemas.Group(described(group, 'Group', { members }), 'out', this.addresses.of(tenantId));
      return patched(before, body);
    });
  }

  /** The group ends here too; what the platform keeps of its classes stays. */
  async remove(tenantId: string, id: string, ifMatch: string | undefined): Promise<void> {
    await this.database.tx(async (manager) => {
      const group = await this.one(manager, tenantId, id, true);
      mustMatch(group, ifMatch);
      await manager.delete(ScimGroup, { id });
    });
  }

  private async change(
    tenantId: string,
    id: string,
    ifMatch: string | undefined,
    shown: Shown,
    make: (manager: EntityManager, group: ScimGroup) => Promise<ScimData | undefined>,
  ): Promise<ScimData> {
    return this.database.tx(async (manager) => {
      const group = await this.one(manager, tenantId, id, true);
      mustMatch(group, ifMatch);
      const body = await make(manager, group);
      if (body === undefined) return this.view(manager, group, shown);
      const { members, ...fields } = fieldsOf(body);
      Object.assign(group, fields, { version: group.version + 1, updatedAt: new Date() });
      group.organisationId = await this.members.organisationOf(manager, group);
      await manager.save(ScimGroup, group);
      await this.members.set(manager, group, members);
      return this.view(manager, group, shown);
    });
  }

  private async one(manager: EntityManager, tenantId: string, id: string, forUpdate = false): Promise<ScimGroup> {
    const find = manager.createQueryBuilder(ScimGroup, 'g').where({ id, tenantId });
    const group = await (forUpdate ? find.setLock('pessimistic_write') : find).getOne();
    if (!group) throw notFound(id);
    return group;
  }

  private async view(manager: EntityManager, group: ScimGroup, shown: Shown): Promise<ScimData> {
    const members = await this.members.of(manager, group);
    const data = described(group, 'Group', members.length > 0 ? { members } : {});
    const base = this.addresses.of(group.tenantId);
    return shownAs(new SCIMMY.Schemas.Group(data, 'out', `${base}/Groups`, shown), {
      id: group.id,
      schemas: [SCIMMY.Schemas.Group.id],
    });
  }
}

function fieldsOf(body: ScimData): Pick<ScimGroup, 'displayName' | 'externalId' | 'resource'> & { members: string[] } {
  const group = new SCIMMY.Schemas.Group(body, 'in');
  const { id: _id, meta: _meta, externalId, members, ...resource } = JSON.parse(JSON.stringify(storable(group))) as ScimData;
  const displayName = resource['displayName'];
  if (typeof displayName !== 'string' || displayName === '' || displayName.length > 200)
    throw notValid('displayName is missing or too long');
  if (typeof externalId === 'string' && externalId.length > 500) throw notValid('externalId is too long');
  const values = ((members ?? []) as { value?: string }[]).map(({ value }) => value ?? '');
  return { displayName, externalId: (externalId as string | undefined) ?? null, resource, members: values };
}

function mustMatch(group: ScimGroup, ifMatch: string | undefined): void {
  if (ifMatch && ifMatch !== '*' && !ifMatch.split(',').some((tag) => tag.trim() === weakTag(group.version))) throw staleVersion();
}
