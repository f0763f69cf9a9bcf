import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database, ROOT_SCOPE, keysetPage, uniqueViolation, type Page, type PageQuery } from '#shuyuan/kernel';
import { Administrator } from './administrator.entity.js';
import { identityErrors } from './identity.errors.js';
import type { Invitation } from './invitation.entity.js';
import { UNKNOWN_HASH, verifyPassword } from './passwords.js';

@Injectable()
export class AdministratorsService {
  constructor(private readonly database: Database) {}

  /** Checks a login name and password. Takes as long for an unknown name as for a wrong password. */
  async authenticate(loginName: string, password: string): Promise<Administrator> {
    const found = await this.database.as(ROOT_SCOPE, (manager) =>
      manager
        .createQueryBuilder(Administrator, 'a')
        .addSelect('a.passwordHash')
        .where('lower(a.login_name) = lower(:loginName) AND a.disabled_at IS NULL', { loginName })
        .getOne(),
    );
    const matches = await verifyPassword(found?.passwordHash ?? (await UNKNOWN_HASH), password);
    if (!found || !matches) throw identityErrors['session.credentials-wrong']();
    return found;
  }

  /** Makes the administrator an invitation stands for. Must run in the transaction that uses the invitation up. */
  async create(invitation: Invitation, person: { displayName: string; loginName: string; passwordHash: string }): Promise<Administrator> {
    return this.database.tx(async (manager) => {
      const administrator = manager.create(Administrator, {
        id: randomUUID(),
        ...person,
        role: invitation.role,
        unitCode: invitation.unitCode,
        tenantId: invitation.tenantId,
        scopePath: invitation.scopePath,
      });
      try {
        await manager.insert(Administrator, administrator);
      } catch (error) {
        if (uniqueViolation(error) !== undefined)
          throw identityErrors['administrator.login-taken']({}, { fields: [{ field: 'loginName', code: 'login-taken' }] });
        throw error;
      }
      return administrator;
    });
  }

  async list(query: PageQuery): Promise<Page<Administrator>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Administrator, 'a').where('a.disabled_at IS NULL');
      const { rows, nextCursor, total } = await keysetPage(find, 'a.id', { column: 'a.unitCode', type: 'text', descending: false }, query);
      return { items: rows, nextCursor, total };
    });
  }

  /** Whether anyone can govern the province yet; until then start-up prints a first-run link. */
  async hasProvinceAdministrator(): Promise<boolean> {
    return this.database.as(ROOT_SCOPE, (manager) => manager.existsBy(Administrator, { role: 'province_admin' }));
  }
}
