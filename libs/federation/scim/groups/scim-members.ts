import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { ScimAddresses } from '../scim-addresses.js';
import { notValid, type ScimData } from '../scim.js';
import { ScimUser } from '../users/scim-user.entity.js';
import type { ScimGroup } from './scim-group.entity.js';

const MOST_MEMBERS = 5000;

/** Who is in a group, and which class or department of the platform a group is. */
@Injectable()
export class ScimMembers {
  constructor(private readonly addresses: ScimAddresses) {}

  async of(manager: EntityManager, group: ScimGroup): Promise<ScimData[]> {
    const users = await manager.query<{ id: string }[]>(`SELECT user_id AS id FROM scim_members WHERE group_id = $1 ORDER BY user_id`, [
      group.id,
    ]);
    const base = this.addresses.of(group.tenantId);
    return users.map(({ id }) => ({ value: id, type: 'User', $ref: `${base}/Users/${id}` }));
  }

  /** Members are users of the same platform; groups within groups are not taken. */
  async set(manager: EntityManager, group: ScimGroup, members: readonly string[]): Promise<void> {
    const ids = [...new Set(members)];
    if (ids.length > MOST_MEMBERS) throw notValid(`A group has at most ${MOST_MEMBERS} members`);
    const known = ids.every((id) => isUUID(id)) && (await manager.createQueryBuilder(ScimUser, 'u').whereInIds(ids).getCount());
    if (ids.length > 0 && known !== ids.length) throw notValid('A member is not a user of this platform');
    await manager.query(`DELETE FROM scim_members WHERE group_id = $1 AND user_id <> ALL ($2::uuid[])`, [group.id, ids]);
    await manager.query(
      `INSERT INTO scim_members (group_id, user_id, tenant_id) SELECT $1, id, $3 FROM unnest($2::uuid[]) id ON CONFLICT DO NOTHING`,
      [group.id, ids, group.tenantId],
    );
  }

  /** The class or department whose reference in the roster the directory uses as externalId. */
  async organisationOf(manager: EntityManager, group: ScimGroup): Promise<string | null> {
    if (group.externalId === null) return null;
    const found = await manager.query<{ id: string }[]>(
      `SELECT id FROM organisations WHERE tenant_id = $1 AND kind IN ('class', 'department') AND (id::text = lower($2) OR source_ref = $2)`,
      [group.tenantId, group.externalId],
    );
    return found.length === 1 ? found[0]!.id : null;
  }
}
