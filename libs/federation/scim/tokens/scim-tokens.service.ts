import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, caller, kernelErrors, sha256 } from '#shuyuan/kernel';
import { ScimToken } from './scim-token.entity.js';

const PREFIX = 'scim_';
const FORM = /^scim_[\w-]{43}$/;
const DAY_MS = 86_400_000;
/** Written down at most this often. */
const TOUCH_MS = 60_000;

/** SCIM 令牌 of a platform. */
@Injectable()
export class ScimTokensService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async list(tenantId: string): Promise<ScimToken[]> {
    return this.database.tx((manager) => manager.find(ScimToken, { where: { tenantId }, order: { createdAt: 'DESC' } }));
  }

  /** The token itself is told once, here. */
  async create(tenantId: string, name: string, days: number): Promise<{ token: string; row: ScimToken }> {
    const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    return this.database.tx(async (manager) => {
      const row = manager.create(ScimToken, {
        ...{ tenantId, name, tokenHash: sha256(token), hint: token.slice(-4) },
        ...{ createdBy: caller().id, createdByName: caller().displayName, expiresAt: new Date(Date.now() + days * DAY_MS) },
      });
      await manager.insert(ScimToken, row);
      await this.audit.record({
        action: 'scim-token.create',
        tenantId,
        object: { type: 'scim-token', id: row.id },
        detail: { name, days },
      });
      return { token, row: await manager.findOneByOrFail(ScimToken, { id: row.id }) };
    });
  }

  async revoke(tenantId: string, id: string): Promise<ScimToken> {
    return this.database.tx(async (manager) => {
      const row = await manager.findOne(ScimToken, { where: { id, tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw kernelErrors['resource.not-found']();
      row.revokedAt ??= new Date();
      await manager.update(ScimToken, { id }, { revokedAt: row.revokedAt });
      await this.audit.record({ action: 'scim-token.revoke', tenantId, object: { type: 'scim-token', id }, detail: { name: row.name } });
      return row;
    });
  }

  /** The token of that platform; undefined for one that is unknown, spent, or of another platform. Not from within a transaction. */
  async find(tenantId: string, token: string): Promise<ScimToken | undefined> {
    if (!FORM.test(token)) return undefined;
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const row = await manager
        .createQueryBuilder(ScimToken, 't')
        .where('t.token_hash = :hash AND t.tenant_id = :tenantId', { hash: sha256(token), tenantId })
        .andWhere('t.revoked_at IS NULL AND t.expires_at > now()')
        .getOne();
      if (row && Date.now() - (row.lastUsedAt?.getTime() ?? 0) > TOUCH_MS)
        await manager.update(ScimToken, { id: row.id }, { lastUsedAt: new Date() });
      return row ?? undefined;
    });
  }
}
