import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { EntityManager } from 'typeorm';
import { type Database, ROOT_SCOPE, currentContext } from '#shuyuan/kernel';
import type { ClientDirectory } from '../clients/client-directory.js';
import { idHash, type PayloadSeal } from './payload-seal.js';

/** Told when something granted is taken back. */
export const GRANTS_CHANNEL = 'shuyuan_grants';

/** Takes back grants, by the hashes of their ids, and everything that came from them; all processes hear of it. */
export async function revokeGrants(manager: EntityManager, hashes: readonly Buffer[]): Promise<void> {
  await manager.query(`DELETE FROM oidc_payloads WHERE grant_hash = ANY ($1) OR (model = 'Grant' AND id_hash = ANY ($1))`, [hashes]);
  await manager.query(`SELECT pg_notify($1, '')`, [GRANTS_CHANNEL]);
}

/** Of these, one use is all there is. */
const ONCE: Record<string, string> = {
  AuthorizationCode: 'authorization code already consumed',
  RefreshToken: 'refresh token already used',
  DeviceCode: 'device code already consumed',
};

interface Row {
  readonly payload: Buffer;
  readonly consumed: number | null;
}

const READ = `SELECT payload, extract(epoch FROM consumed_at)::integer AS consumed FROM oidc_payloads WHERE model = $1 AND (expires_at IS NULL OR expires_at > now())`;
const WRITE = `
  INSERT INTO oidc_payloads (model, id_hash, uid_hash, user_code_hash, grant_hash, account_id, client_id, tenant_id, session_id, payload, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now() + make_interval(secs => $11))
  ON CONFLICT (model, id_hash) DO UPDATE SET uid_hash = $3, user_code_hash = $4, grant_hash = $5, account_id = $6, client_id = $7,
    tenant_id = $8, session_id = coalesce($9, oidc_payloads.session_id), payload = $10, expires_at = now() + make_interval(secs => $11)`;

export interface AdapterParts {
  readonly database: Database;
  readonly clients: ClientDirectory;
  readonly seal: PayloadSeal;
  /** What was granted has been taken back; tells this process at once, the others by GRANTS_CHANNEL. */
  readonly revoked: () => void;
}

/**
 * Where the provider keeps what it must remember. It works before anyone's platform is known, as sign-in does, so it
 * names the root scope; each row still says whose it is.
 */
export class PayloadAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly parts: AdapterParts,
  ) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.model === 'Client') return this.parts.clients.find(id);
    return this.read('id_hash', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.read('uid_hash', uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.read('user_code_hash', userCode);
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { accountId, clientId, uid, userCode, grantId } = payload;
    const client = clientId ? await this.parts.clients.find(clientId) : undefined;
    const signedIn = currentContext()?.principal;
    await this.query(WRITE, [
      ...[this.model, idHash(id), hashed(uid), hashed(userCode), hashed(grantId)],
      ...[accountId ?? null, clientId ?? null, client?.platform_id ?? null],
      this.model === 'Session' && accountId && signedIn?.id === accountId ? signedIn.sessionId : null,
      this.parts.seal.seal(this.model, payload),
      expiresIn ?? null,
    ]);
  }

  /**
   * The provider looks first and consumes later, and two at the same moment would both find it unused. Here only one of
   * them can be the first (RFC 6749 4.1.2).
   */
  async consume(id: string): Promise<void> {
    const rows = await this.query(
      'UPDATE oidc_payloads SET consumed_at = now() WHERE model = $1 AND id_hash = $2 AND consumed_at IS NULL RETURNING 1',
      [this.model, idHash(id)],
    );
    if (rows.length === 0 && ONCE[this.model]) throw new errors.InvalidGrant(ONCE[this.model]);
  }

  async destroy(id: string): Promise<void> {
    await this.query('DELETE FROM oidc_payloads WHERE model = $1 AND id_hash = $2', [this.model, idHash(id)]);
    if (this.model !== 'Grant') return;
    await this.query(`SELECT pg_notify($1, '')`, [GRANTS_CHANNEL]);
    this.parts.revoked();
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.query('DELETE FROM oidc_payloads WHERE model = $1 AND grant_hash = $2', [this.model, idHash(grantId)]);
  }

  private async read(column: string, value: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.parts.database.read<Row>(`${READ} AND ${column} = $2`, [this.model, idHash(value)], ROOT_SCOPE);
    const payload = row && this.parts.seal.open(this.model, row.payload);
    return payload && { ...payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
  }

  private query<T>(sql: string, values: unknown[]): Promise<T[]> {
    return this.parts.database.as(ROOT_SCOPE, async (manager) => {
      const answer = await manager.query<T[] | [T[], number]>(sql, values);
      // TypeORM answers an UPDATE with its rows and their number.
      return (Array.isArray(answer[0]) ? answer[0] : answer) as T[];
    });
  }
}

const hashed = (value: string | undefined): Buffer | null => (value === undefined ? null : idHash(value));
