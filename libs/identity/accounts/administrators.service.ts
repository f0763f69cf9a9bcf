import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database, ROOT_SCOPE, keysetPage, uniqueViolation, type Page, type PageQuery } from '#shuyuan/kernel';
import { identityErrors } from '../identity.errors.js';
import type { Invitation } from '../invitation.entity.js';
import { Account } from './account.entity.js';
import { Administrator } from './administrator.entity.js';

@Injectable()
export class AdministratorsService {
  constructor(private readonly database: Database) {}

  /** Makes the administrator an invitation stands for. Must run in the transaction that uses the invitation up. */
  async create(invitation: Invitation, person: { displayName: string; loginName: string; passwordHash: string }): Promise<Account> {
    return this.database.tx(async (manager) => {
      const { role, unitCode, tenantId, scopePath } = invitation;
      const account = manager.create(Account, {
        id: randomUUID(),
        kind: 'administrator',
        ...person,
        passwordChangedAt: new Date(),
        scopePath,
        tenantId: null,
        personId: null,
      });
      try {
        await manager.insert(Account, account);
      } catch (error) {
        if (uniqueViolation(error) !== undefined)
          throw identityErrors['administrator.login-taken']({}, { fields: [{ field: 'loginName', code: 'login-taken' }] });
        throw error;
      }
      await manager.insert(Administrator, { id: account.id, role, unitCode, tenantId, scopePath });
      return account;
    });
  }

  async list(query: PageQuery): Promise<Page<Administrator>> {
    return this.database.tx(async (manager) => {
      const find = manager
        .createQueryBuilder(Administrator, 'a')
        .innerJoinAndMapOne('a.account', Account, 'c', 'c.id = a.id')
        .where('c.disabled_at IS NULL');
      const { rows, nextCursor, total } = await keysetPage(find, 'a.id', { column: 'a.unitCode', type: 'text', descending: false }, query);
      return { items: rows, nextCursor, total };
    });
  }

  /** Whether anyone can govern the province yet; until then start-up prints a first-run link. */
  async hasProvinceAdministrator(): Promise<boolean> {
    return this.database.as(ROOT_SCOPE, (manager) => manager.existsBy(Administrator, { role: 'province_admin' }));
  }
}
