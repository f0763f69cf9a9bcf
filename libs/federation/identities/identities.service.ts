import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, caller, kernelErrors, sha256, tenantScope, type Principal } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import { FederatedIdentity } from '../linking/federated-identity.entity.js';
import { LinkingService } from '../linking/linking.service.js';
import { mapPerson } from '../mapping/mapping.js';
import { FederationAttempt } from '../sign-in/attempt.entity.js';
import { AttemptsService } from '../sign-in/attempts.service.js';
import { returnTo } from '../sign-in/return-to.js';
import { IdentitySource } from '../sources/identity-source.entity.js';
import type { LinkedIdentityDto } from './identity.dto.js';

/** A person's own links to identity sources, and the sources a platform offers. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptsService,
    private readonly linking: LinkingService,
    private readonly audit: AuditLog,
  ) {}

  /** Sources on the sign-in page of a platform. Asked for by people who are not signed in. */
  async offered(tenantId: string): Promise<IdentitySource[]> {
    return this.database.as(tenantScope(tenantId), (manager) =>
      manager.find(IdentitySource, { where: { tenantId, enabled: true }, order: { name: 'ASC' } }),
    );
  }

  async mine(): Promise<LinkedIdentityDto[]> {
    const { id, tenantId } = person();
    return this.database.as(tenantScope(tenantId), async (manager) => {
      const links = await manager.find(FederatedIdentity, { where: { accountId: id, tenantId }, order: { linkedAt: 'ASC' } });
      const sources = await manager.findBy(IdentitySource, { tenantId });
      return links.map((link) => ({
        ...{ id: link.id, sourceId: link.sourceId, linkedBy: link.linkedBy },
        sourceName: sources.find((source) => source.id === link.sourceId)?.name ?? '',
        linkedAt: link.linkedAt.toISOString(),
        lastSignInAt: link.lastSignInAt?.toISOString() ?? null,
      }));
    });
  }

  async begin(sourceId: string, browser: string, wish: string | undefined): Promise<{ url: string }> {
    const { id, tenantId } = person();
    const source = await this.attempts.source(sourceId);
    if (source.tenantId !== tenantId) throw federationErrors['federation.not-offered']();
    const { url } = await this.attempts.begin(source, { purpose: 'link', browser, accountId: id, returnTo: returnTo(wish) });
    return { url };
  }

  /** Whoever came from a source and matched nobody says, signed in, that it was they: in the same browser, minutes later. */
  async confirm(arrivalId: string, browser: string): Promise<void> {
    const { id, tenantId } = person();
    const attempt = await this.database.as(tenantScope(tenantId), async (manager) => {
      const found = await manager
        .createQueryBuilder(FederationAttempt, 'a')
        .where({ id: arrivalId, tenantId, purpose: 'sign-in', stage: 'finished' })
        .andWhere('a.expires_at > now() AND a.arrived_sealed IS NOT NULL')
        .setLock('pessimistic_write')
        .getOne();
      const hash = sha256(browser);
      if (!found || !timingSafeEqual(found.browserHash, hash)) throw federationErrors['federation.attempt-unknown']();
      await manager.update(FederationAttempt, { id: found.id }, { arrivedSealed: null });
      return found;
    });
    const source = await this.attempts.source(attempt.sourceId);
    await this.linking.confirm(source, mapPerson(await this.attempts.arrivedOf(attempt), source.mapping), id);
  }

  async unlink(linkId: string): Promise<void> {
    const { id, tenantId } = person();
    await this.database.as(tenantScope(tenantId), async (manager) => {
      const { affected } = await manager.delete(FederatedIdentity, { id: linkId, accountId: id, tenantId });
      if (!affected) throw kernelErrors['resource.not-found']();
      await this.audit.record({ action: 'federation.unlink', tenantId, object: { type: 'account', id }, detail: { linkId } });
    });
  }

  /** A platform by its id or its name in addresses; undefined for one that is not there. */
  async platform(named: string): Promise<string | undefined> {
    const rows: { id: string }[] = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(`SELECT id FROM tenants WHERE (id::text = $1 OR slug = $1) AND desired_state = 'active'`, [named]),
    );
    return rows[0]?.id;
  }
}

/** Only people have identity sources: a platform's source says nothing about administrators of units. */
function person(): Principal & { readonly tenantId: string } {
  const principal = caller();
  if (principal.kind !== 'person' || principal.tenantId === null) throw kernelErrors['auth.forbidden']();
  return principal as Principal & { readonly tenantId: string };
}
