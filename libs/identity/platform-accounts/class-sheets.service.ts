import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, kernelErrors } from '#shuyuan/kernel';
import { Account } from '../accounts/account.entity.js';
import { PasswordQueue } from '../accounts/password-queue.js';
import { ClassCode } from './class-code.entity.js';
import { newClassCode, newInitialPassword, newLoginName, newPictures, spellPictures, type Picture } from './initial-password.js';
import { holdToOwnClass } from './own-pupils.js';
import { PicturePassword } from './picture-password.entity.js';
import { PlatformAccountsService } from './platform-accounts.service.js';

/** One slip of paper for one pupil. */
export interface SheetRow {
  readonly name: string;
  readonly loginName: string;
  readonly password?: string;
  readonly pictures?: Picture[];
}

export interface ClassSheet {
  readonly className: string;
  readonly schoolName: string;
  readonly classCode: string | null;
  readonly rows: SheetRow[];
}

interface Pupil {
  readonly person_id: string;
  readonly name: string;
  readonly account_id: string | null;
  readonly login_name: string | null;
  readonly own_password: boolean;
}

/** Sheets (账号单) that a school prints and cuts, class by class. What is on them is shown this once. */
@Injectable()
export class ClassSheetsService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordQueue,
    private readonly accounts: PlatformAccountsService,
    private readonly audit: AuditLog,
  ) {}

  /** Accounts for those who have none, and initial passwords for all who have not yet chosen their own. */
  async initialPasswords(tenantId: string, classId: string): Promise<ClassSheet> {
    const pupils = (await this.pupils(classId)).filter(({ own_password: own }) => !own);
    const slips = await Promise.all(
      pupils.map(async (pupil) => {
        const password = newInitialPassword();
        return { pupil, password, passwordHash: await this.passwords.hash(password) };
      }),
    );
    return this.database.tx(async (manager) => {
      await holdToOwnClass(manager, classId);
      const rows: SheetRow[] = [];
      for (const { pupil, password, passwordHash } of slips) {
        const account = await this.accountOf(pupil, tenantId);
        await manager.update(Account, { id: account.id }, { passwordHash, passwordChangedAt: new Date(), mustChangePassword: true });
        rows.push({ name: pupil.name, loginName: account.loginName, password });
      }
      await this.audit.record({
        action: 'account.initial-passwords',
        object: { type: 'class', id: classId },
        tenantId,
        detail: { accounts: rows.length },
      });
      return { ...(await this.head(classId)), rows };
    });
  }

  /** Picture passwords for the whole class, or for the pupils of `only`. */
  async pictures(tenantId: string, classId: string, only?: readonly string[]): Promise<ClassSheet> {
    const pupils = (await this.pupils(classId)).filter(({ account_id: id }) => !only || (id !== null && only.includes(id)));
    const slips = await Promise.all(
      pupils.map(async (pupil) => {
        const pictures = newPictures();
        return { pupil, pictures, hash: await this.passwords.hash(spellPictures(pictures)) };
      }),
    );
    return this.database.tx(async (manager) => {
      await holdToOwnClass(manager, classId);
      const rows: SheetRow[] = [];
      for (const { pupil, pictures, hash } of slips) {
        const account = await this.accountOf(pupil, tenantId);
        await manager.upsert(PicturePassword, { accountId: account.id, hash, createdAt: new Date() }, ['accountId']);
        rows.push({ name: pupil.name, loginName: account.loginName, pictures });
      }
      await this.audit.record({
        action: 'account.picture-passwords',
        object: { type: 'class', id: classId },
        tenantId,
        detail: { accounts: rows.length },
      });
      await this.ensureCode(tenantId, classId);
      return { ...(await this.head(classId)), rows };
    });
  }

  /** A new class code; the one before opens nothing any more. */
  async renewCode(tenantId: string, classId: string): Promise<string> {
    return this.database.tx(async (manager) => {
      await holdToOwnClass(manager, classId);
      await this.head(classId);
      const code = newClassCode();
      await manager.upsert(ClassCode, { classId, tenantId, code, createdAt: new Date() }, ['classId']);
      await this.audit.record({ action: 'account.class-code', object: { type: 'class', id: classId }, tenantId });
      return code;
    });
  }

  private async ensureCode(tenantId: string, classId: string): Promise<void> {
    await this.database.tx((manager) =>
      manager.query('INSERT INTO class_codes (class_id, tenant_id, code) VALUES ($1, $2, $3) ON CONFLICT (class_id) DO NOTHING', [
        classId,
        tenantId,
        newClassCode(),
      ]),
    );
  }

  private async accountOf(pupil: Pupil, tenantId: string): Promise<{ id: string; loginName: string }> {
    if (pupil.account_id !== null) return { id: pupil.account_id, loginName: pupil.login_name! };
    return this.database.tx((manager) =>
      this.accounts.insert(manager, {
        tenantId,
        personId: pupil.person_id,
        displayName: pupil.name,
        loginName: newLoginName(),
        passwordHash: null,
      }),
    );
  }

  private async head(classId: string): Promise<Omit<ClassSheet, 'rows'>> {
    const [row] = await this.database.tx<{ name: string; school: string | null; code: string | null }[]>((manager) =>
      manager.query(
        `SELECT c.name, s.name AS school, k.code FROM organisations c LEFT JOIN organisations s ON s.tenant_id = c.tenant_id AND s.id = c.parent_id
           LEFT JOIN class_codes k ON k.class_id = c.id WHERE c.id = $1 AND c.kind = 'class'`,
        [classId],
      ),
    );
    if (!row) throw kernelErrors['resource.not-found']();
    return { className: row.name, schoolName: row.school ?? '', classCode: row.code };
  }

  private async pupils(classId: string): Promise<Pupil[]> {
    await this.head(classId);
    return this.database.tx((manager) =>
      manager.query(
        `SELECT p.id AS person_id, p.name, a.id AS account_id, a.login_name, a.password_hash IS NOT NULL AND NOT a.must_change_password AS own_password
           FROM enrolments e JOIN persons p ON p.id = e.person_id LEFT JOIN accounts a ON a.person_id = p.id
          WHERE e.class_id = $1 AND e.to_on IS NULL AND p.merged_into IS NULL AND p.erased_at IS NULL AND a.disabled_at IS NULL
          ORDER BY p.name_key, p.id`,
        [classId],
      ),
    );
  }
}
