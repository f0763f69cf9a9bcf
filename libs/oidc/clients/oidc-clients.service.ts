import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  Database,
  caller,
  checkVersion,
  kernelErrors,
  keysetPage,
  refuse,
  requiredVersion,
  uniqueViolation,
  type Page,
  type PageQuery,
} from '#shuyuan/kernel';
import { oidcErrors } from '../oidc.errors.js';
import { GRANTS_CHANNEL } from '../provider/payload-adapter.js';
import { idHash } from '../provider/payload-seal.js';
import { ClientDto, type ClientWithSecretDto, type CreateClientDto, type UpdateClientDto } from './oidc-client.dto.js';
import { OidcClient, type ClientKind } from './oidc-client.entity.js';
import { backchannelFaults, redirectFaults } from './redirect-rules.js';

/** How long the former secret goes on working after a change. */
const FORMER_SECRET_HOURS = 72;

/** The applications (接入应用) of one platform. Runs in the scope that the route's `:tenantId` opened. */
@Injectable()
export class OidcClientsService {
  constructor(private readonly database: Database) {}

  list(tenantId: string, query: PageQuery): Promise<Page<ClientDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(OidcClient, 'c').where('c.tenant_id = :tenantId', { tenantId });
      const { rows, nextCursor, total } = await keysetPage(find, 'c.id', { column: 'c.name', type: 'text', descending: false }, query);
      return { items: rows.map((row) => ClientDto.of(row)), nextCursor, total };
    });
  }

  /** Throws 404. */
  get(tenantId: string, id: string): Promise<ClientDto> {
    return this.database.tx(async (manager) => ClientDto.of(await found(manager, tenantId, id)));
  }

  async create(tenantId: string, input: CreateClientDto): Promise<ClientWithSecretDto> {
    const row = { ...checked(input.kind, input), kind: input.kind };
    const secret = input.kind === 'web' ? newSecret() : null;
    return this.database.tx(async (manager) => {
      const id = `app-${randomBytes(8).toString('hex')}`;
      const secretHash = secret === null ? null : idHash(secret);
      await named(input.name, manager.insert(OidcClient, { ...row, id, tenantId, secretHash, createdBy: caller().id }));
      return { ...ClientDto.of(await found(manager, tenantId, id)), secret };
    });
  }

  update(tenantId: string, id: string, ifMatch: string | undefined, input: UpdateClientDto): Promise<ClientDto> {
    requiredVersion(ifMatch);
    return this.database.tx(async (manager) => {
      const row = await found(manager, tenantId, id, { lock: true });
      checkVersion(ifMatch, row.version);
      await named(input.name, manager.update(OidcClient, { id }, { ...checked(row.kind, input), ...touched(row) }));
      return ClientDto.of(await found(manager, tenantId, id));
    });
  }

  /** 更换密钥: the former one works on for three days, or not at all where it got out. */
  rotateSecret(tenantId: string, id: string, { compromised }: { compromised: boolean }): Promise<ClientWithSecretDto> {
    return this.database.tx(async (manager) => {
      const row = await found(manager, tenantId, id, { lock: true });
      if (!row.secretHash) throw oidcErrors['client.has-no-secret']();
      const secret = newSecret();
      await manager.update(
        OidcClient,
        { id },
        {
          secretHash: idHash(secret),
          formerSecretHash: compromised ? null : row.secretHash,
          formerSecretUntil: compromised ? null : new Date(Date.now() + FORMER_SECRET_HOURS * 3_600_000),
          ...touched(row),
        },
      );
      return { ...ClientDto.of(await found(manager, tenantId, id)), secret };
    });
  }

  /** What it was given goes with it: its tokens are good for nothing from now on. */
  async remove(tenantId: string, id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      await found(manager, tenantId, id, { lock: true });
      await manager.query('DELETE FROM oidc_payloads WHERE client_id = $1', [id]);
      await manager.delete(OidcClient, { id });
      await manager.query(`SELECT pg_notify($1, '')`, [GRANTS_CHANNEL]);
    });
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');

const touched = (row: OidcClient) => ({ version: row.version + 1, updatedAt: new Date() });

function checked(kind: ClientKind, input: UpdateClientDto) {
  refuse([
    ...(input.redirectUris.length === 0 ? [{ field: 'redirectUris', code: 'redirect-missing' }] : []),
    ...redirectFaults(kind, input.redirectUris, 'redirectUris'),
    ...redirectFaults(kind, input.postLogoutRedirectUris, 'postLogoutRedirectUris').filter(({ code }) => code !== 'redirect-hosts'),
    ...backchannelFaults(input.backchannelLogoutUri),
  ]);
  const { name, redirectUris, postLogoutRedirectUris, backchannelLogoutUri, idTokenAlg, disabled } = input;
  const scopes = [...new Set(['openid', ...input.scopes])];
  return { name, redirectUris, postLogoutRedirectUris, backchannelLogoutUri, idTokenAlg, disabled, scopes };
}

async function found(manager: EntityManager, tenantId: string, id: string, { lock = false } = {}): Promise<OidcClient> {
  const row = await manager.findOne(OidcClient, { where: { id, tenantId }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
  if (!row) throw kernelErrors['resource.not-found']();
  return row;
}

async function named(name: string, write: Promise<unknown>): Promise<void> {
  await write.catch((error: unknown) => {
    throw uniqueViolation(error) === undefined ? error : oidcErrors['client.name-taken']({ name });
  });
}
