import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull, MoreThan } from 'typeorm';
import {
  Database,
  ROOT_SCOPE,
  SETTINGS,
  caller,
  invalidFields,
  kernelErrors,
  keysetPage,
  type Page,
  type PageQuery,
  type AdministratorRole,
  type Settings,
} from '#shuyuan/kernel';
import { RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import { AdministratorsService } from './accounts/administrators.service.js';
import type { Account } from './accounts/account.entity.js';
import { identityErrors } from './identity.errors.js';
import { Invitation } from './invitation.entity.js';
import { passwordProblem } from './accounts/password-policy.js';
import { PasswordQueue } from './accounts/password-queue.js';
import { newToken, tokenHash } from './accounts/passwords.js';
import { MAY_INVITE } from './policy/policy.js';

export interface NewInvitation {
  readonly role: AdministratorRole;
  readonly unitCode: string;
  readonly tenantId?: string | null;
}

/** One-time links by which administrators come in; nobody starts with a password someone else knows. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly administrators: AdministratorsService,
    private readonly passwords: PasswordQueue,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Invites on behalf of the caller: only roles at or below their own, only units inside their scope. */
  async invite(wish: NewInvitation): Promise<{ invitation: Invitation; url: string }> {
    const principal = caller();
    if (!MAY_INVITE[principal.role]?.includes(wish.role))
      throw identityErrors['invitation.role-not-allowed']({}, { fields: [{ field: 'role', code: 'role-unit' }] });
    const unit = await this.regions.find(wish.unitCode);
    const path = unit && (await this.regions.scopePath(unit.code));
    if (!unit || !path?.startsWith(principal.scopePath)) throw invalidFields([{ field: 'unitCode', code: 'unit-unknown' }]);
    if (wish.tenantId && !(await this.tenantOfUnit(wish.tenantId, unit.code)))
      throw invalidFields([{ field: 'tenantId', code: 'unit-unknown' }]);
    if (!roleFits(wish, unit)) throw identityErrors['invitation.unit-mismatch']({}, { fields: [{ field: 'role', code: 'role-unit' }] });
    return this.issue(wish, principal.id);
  }

  /** Issues a link without asking who wishes it: for start-up and the operator's command. */
  async issue(wish: NewInvitation, invitedBy: string | null): Promise<{ invitation: Invitation; url: string }> {
    const token = newToken();
    const scopePath = await this.regions.scopePath(wish.unitCode);
    const invitation = await this.database.tx(async (manager) => {
      const row = manager.create(Invitation, {
        id: randomUUID(),
        tokenHash: tokenHash(token),
        role: wish.role,
        unitCode: wish.unitCode,
        tenantId: wish.tenantId ?? null,
        scopePath,
        invitedBy,
        expiresAt: new Date(Date.now() + this.settings.INVITATION_DAYS * 86_400_000),
      });
      await manager.insert(Invitation, row);
      return row;
    });
    return { invitation, url: `${this.settings.PUBLIC_URL}/invite#${token}` };
  }

  /** What a link stands for. Throws 410 once it cannot be used. */
  async lookup(token: string): Promise<Invitation> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const found = await manager.findOneBy(Invitation, {
        tokenHash: tokenHash(token),
        acceptedAt: IsNull(),
        revokedAt: IsNull(),
        expiresAt: MoreThan(new Date()),
      });
      if (!found) throw identityErrors['invitation.not-usable']();
      return found;
    });
  }

  /** Uses the link up and makes the administrator; both or neither, and only once however often it is sent. */
  async accept(token: string, person: { displayName: string; loginName: string; password: string }): Promise<Account> {
    await this.lookup(token);
    const problem = passwordProblem(person.password, person);
    if (problem) throw invalidFields([problem]);
    const passwordHash = await this.passwords.hash(person.password);
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const [rows]: [{ id: string }[]] = await manager.query(
        `UPDATE invitations SET accepted_at = now() WHERE token_hash = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
        [tokenHash(token)],
      );
      const invitation = rows[0] && (await manager.findOneBy(Invitation, { id: rows[0].id }));
      if (!invitation) throw identityErrors['invitation.not-usable']();
      return this.administrators.create(invitation, { displayName: person.displayName, loginName: person.loginName, passwordHash });
    });
  }

  /** Links still open. */
  async list(query: PageQuery): Promise<Page<Invitation>> {
    return this.database.tx(async (manager) => {
      const find = manager
        .createQueryBuilder(Invitation, 'i')
        .where('i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()');
      const { rows, nextCursor, total } = await keysetPage(
        find,
        'i.id',
        { column: 'i.createdAt', type: 'timestamptz', descending: true },
        query,
      );
      return { items: rows, nextCursor, total };
    });
  }

  private async tenantOfUnit(tenantId: string, unitCode: string): Promise<boolean> {
    const rows: unknown[] = await this.database.tx((manager) =>
      manager.query('SELECT 1 FROM tenants WHERE id = $1 AND unit_code = $2', [tenantId, unitCode]),
    );
    return rows.length > 0;
  }

  async revoke(id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const result = await manager.update(Invitation, { id, acceptedAt: IsNull() }, { revokedAt: new Date() });
      if (!result.affected) throw kernelErrors['resource.not-found']();
    });
  }
}

function roleFits(wish: NewInvitation, unit: Region): boolean {
  if (wish.role === 'tenant_admin') return Boolean(wish.tenantId);
  if (wish.role === 'province_admin') return unit.level === 'province';
  return wish.role === 'city_admin' ? applicantKind(unit) === 'city' && unit.level === 'city' : unit.level === 'county';
}
