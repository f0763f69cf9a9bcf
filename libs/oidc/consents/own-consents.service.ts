import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, Notifications, ROOT_SCOPE, caller, kernelErrors } from '#shuyuan/kernel';
import { SCOPES, type Scope } from '../scopes.js';
import { IssuerService } from '../provider/issuer.service.js';
import { GRANTS_CHANNEL, revokeGrants } from '../provider/payload-adapter.js';

/** What a person allowed one application. */
export interface Consent {
  readonly clientId: string;
  readonly name: string;
  readonly tenantId: string;
  readonly platform: string;
  readonly scopes: readonly Scope[];
  readonly grantedAt: Date;
}

interface Row {
  readonly client_id: string;
  readonly name: string;
  readonly tenant_id: string;
  readonly platform: string;
  readonly payload: Buffer;
}

/** Of a Grant, what is looked at here. */
interface Granted {
  readonly iat: number;
  readonly openid?: { readonly scope?: string };
  readonly resources?: Record<string, string>;
}

/** Portals and the command line ask nobody, so that only registered applications have something to take back. */
const OWN = `
  SELECT p.client_id, c.name, c.tenant_id, t.name AS platform, p.payload
    FROM oidc_payloads p JOIN oidc_clients c ON c.id = p.client_id JOIN tenants t ON t.id = c.tenant_id
    WHERE p.model = 'Grant' AND p.account_id = $1 AND p.expires_at > now()`;

const WITHDRAWN = `SELECT id_hash FROM oidc_payloads WHERE model = 'Grant' AND account_id = $1 AND client_id = $2`;

/** 应用授权: the applications to which the caller consented when signing in, and taking that back. */
@Injectable()
export class OwnConsentsService {
  constructor(
    private readonly issuer: IssuerService,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. Each browser has a grant of its own; they are one consent to whoever gave them. */
  async own(): Promise<Consent[]> {
    const rows = await this.database.read<Row>(OWN, [caller().id], ROOT_SCOPE);
    if (rows.length === 0) return [];
    const { seal } = await this.issuer.get();
    const found = new Map<string, Consent>();
    for (const row of rows) {
      const granted = seal.open('Grant', row.payload) as Granted | undefined;
      // Sealed under a key that is gone: it is of no use to the application either.
      if (granted) found.set(row.client_id, merged(found.get(row.client_id), row, granted));
    }
    return [...found.values()].sort((a, b) => b.grantedAt.getTime() - a.grantedAt.getTime());
  }

  /** 撤回授权: every token of the application for this person ends with it. Throws 404. */
  async withdraw(clientId: string): Promise<void> {
    const consent = (await this.own()).find((one) => one.clientId === clientId);
    if (!consent) throw kernelErrors['resource.not-found']();
    await this.database.as(ROOT_SCOPE, async (manager) => {
      const grants = await manager.query<{ id_hash: Buffer }[]>(WITHDRAWN, [caller().id, clientId]);
      await revokeGrants(
        manager,
        grants.map(({ id_hash: hash }) => hash),
      );
      await this.audit.record({
        action: 'oidc.consent-withdraw',
        object: { type: 'client', id: clientId },
        tenantId: consent.tenantId,
        detail: { application: consent.name },
      });
    });
    // This process need not wait to be told by the database.
    this.notifications.emit(GRANTS_CHANNEL, '');
  }
}

function merged(before: Consent | undefined, row: Row, { iat, openid, resources }: Granted): Consent {
  const given = [openid?.scope, ...Object.values(resources ?? {})].flatMap((scope) => scope?.split(' ') ?? []);
  const held = new Set<string>([...(before?.scopes ?? []), ...given]);
  const grantedAt = new Date(iat * 1000);
  return {
    ...{ clientId: row.client_id, name: row.name, tenantId: row.tenant_id, platform: row.platform },
    scopes: SCOPES.filter((scope) => held.has(scope)),
    grantedAt: before && before.grantedAt > grantedAt ? before.grantedAt : grantedAt,
  };
}
