import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database, uniqueViolation } from '#shuyuan/kernel';
import { ScimAddresses } from '../scim-addresses.js';
import { described, weakTag, type ScimPage } from '../scim-answers.js';
import { filterSql, type Columns } from '../scim-filter.js';
import type { ScimQuery } from '../scim-query.js';
import { SCIMMY, notFound, notUnique, notValid, patched, shownAs, staleVersion, storable, type ScimData } from '../scim.js';
import { ScimAccounts } from './scim-accounts.js';
import { ScimUser } from './scim-user.entity.js';

const COLUMNS: Columns = {
  id: { sql: 'id', type: 'uuid', caseExact: true },
  userName: { sql: 'user_name', type: 'text' },
  externalId: { sql: 'external_id', type: 'text', caseExact: true },
  'meta.created': { sql: 'created_at', type: 'time' },
  'meta.lastModified': { sql: 'updated_at', type: 'time' },
};
type Shown = ScimQuery['attributes'];

/** 用户 as a platform's directory pushes them (RFC 7643 §4.1). Runs under that platform's scope. */
@Injectable()
export class ScimUsersService {
  constructor(
    private readonly database: Database,
    private readonly accounts: ScimAccounts,
    private readonly addresses: ScimAddresses,
  ) {}

  async list(tenantId: string, query: ScimQuery): Promise<ScimPage> {
    return this.database.tx(async (manager) => {
      const where = query.filter ? filterSql(query.filter, SCIMMY.Schemas.User.definition, COLUMNS, 2) : { sql: 'true', values: [] };
      const find = `FROM scim_users WHERE tenant_id = $1 AND ${where.sql}`;
      const [counted] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${find}`, [tenantId, ...where.values]);
      const ids = await manager.query<{ id: string }[]>(
        `SELECT id ${find} ORDER BY created_at, id OFFSET ${query.startIndex - 1} LIMIT ${query.count}`,
        [tenantId, ...where.values],
      );
      const users = await this.byIds(
        manager,
        ids.map(({ id }) => id),
      );
      const items = await Promise.all(users.map((user) => this.view(manager, user, query.attributes)));
      return { items, total: counted!.total, startIndex: query.startIndex };
    });
  }

  async get(tenantId: string, id: string, shown: Shown): Promise<ScimData> {
    return this.database.tx(async (manager) => this.view(manager, await this.one(manager, tenantId, id), shown));
  }

  async create(tenantId: string, body: ScimData, shown: Shown): Promise<ScimData> {
    return this.database.tx(async (manager) => {
      const user = manager.create(ScimUser, { id: randomUUID(), tenantId, ...fieldsOf(body), version: 1 });
      user.accountId = await this.accounts.open(manager, user);
      await unique(() => manager.insert(ScimUser, user as never));
      return this.view(manager, await this.one(manager, tenantId, user.id), shown);
    });
  }

  async replace(tenantId: string, id: string, body: ScimData, shown: Shown, ifMatch: string | undefined): Promise<ScimData> {
    return this.change(tenantId, id, ifMatch, shown, () => Promise.resolve(body));
  }

  async patch(tenantId: string, id: string, body: ScimData, shown: Shown, ifMatch: string | undefined): Promise<ScimData> {
    return this.change(tenantId, id, ifMatch, shown, async (manager, user) => {
      const before = new SCIMMY.Schemas.User(described(user, 'User', {}), 'out', this.base(tenantId));
      return patched(before, body);
    });
  }

  /** The directory lets go of the user: the account is disabled. The person, and what they made, stays. */
  async remove(tenantId: string, id: string, ifMatch: string | undefined): Promise<void> {
    await this.database.tx(async (manager) => {
      const user = await this.one(manager, tenantId, id, true);
      mustMatch(user, ifMatch);
      await manager.delete(ScimUser, { id });
      await this.accounts.close(manager, user);
    });
  }

  private async change(
    tenantId: string,
    id: string,
    ifMatch: string | undefined,
    shown: Shown,
    make: (manager: EntityManager, user: ScimUser) => Promise<ScimData | undefined>,
  ): Promise<ScimData> {
    return this.database.tx(async (manager) => {
      const user = await this.one(manager, tenantId, id, true);
      mustMatch(user, ifMatch);
      const body = await make(manager, user);
      if (body === undefined) return this.view(manager, user, shown);
      Object.assign(user, fieldsOf(body), { version: user.version + 1, updatedAt: new Date() });
      await this.accounts.follow(manager, user);
      await unique(() => manager.save(ScimUser, user));
      return this.view(manager, user, shown);
    });
  }

  private async one(manager: EntityManager, tenantId: string, id: string, forUpdate = false): Promise<ScimUser> {
    const find = manager.createQueryBuilder(ScimUser, 'u').where({ id, tenantId });
    const user = await (forUpdate ? find.setLock('pessimistic_write') : find).getOne();
    if (!user) throw notFound(id);
    return user;
  }

  private async byIds(manager: EntityManager, ids: string[]): Promise<ScimUser[]> {
    const users = ids.length === 0 ? [] : await manager.createQueryBuilder(ScimUser, 'u').whereInIds(ids).getMany();
    return ids.flatMap((id) => users.filter((user) => user.id === id));
  }

  private async view(manager: EntityManager, user: ScimUser, shown: Shown): Promise<ScimData> {
    const groups = await manager.query<{ id: string; display_name: string }[]>(
      `SELECT g.id, g.display_name FROM scim_members m JOIN scim_groups g ON g.id = m.group_id WHERE m.user_id = $1 ORDER BY g.display_name, g.id`,
      [user.id],
    );
    const base = this.base(user.tenantId);
    const member = groups.map(({ id, display_name: display }) => ({ value: id, display, type: 'direct', $ref: `${base}/Groups/${id}` }));
    const data = described(user, 'User', member.length > 0 ? { groups: member } : {});
    return shownAs(new SCIMMY.Schemas.User(data, 'out', `${base}/Users`, shown), {
      id: user.id,
      schemas: [SCIMMY.Schemas.User.id],
    });
  }

  private base = (tenantId: string): string => this.addresses.of(tenantId);
}

/** Checks a body by the schema and takes from it what is kept. */
function fieldsOf(body: ScimData): Pick<ScimUser, 'userName' | 'externalId' | 'resource'> {
  const user = new SCIMMY.Schemas.User(body, 'in') as unknown as { userName: string; externalId?: string };
  const { id: _id, meta: _meta, groups: _groups, externalId, ...resource } = JSON.parse(JSON.stringify(storable(user))) as ScimData;
  if (user.userName.length > 200 || !user.userName.isWellFormed()) throw notValid('userName is too long');
  if (typeof externalId === 'string' && externalId.length > 500) throw notValid('externalId is too long');
  return { userName: user.userName, externalId: (externalId as string | undefined) ?? null, resource };
}

function mustMatch(user: ScimUser, ifMatch: string | undefined): void {
  if (ifMatch && ifMatch !== '*' && !ifMatch.split(',').some((tag) => tag.trim() === weakTag(user.version))) throw staleVersion();
}

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (uniqueViolation(error) === 'scim_users_name') throw notUnique('userName');
    throw error;
  }
}
