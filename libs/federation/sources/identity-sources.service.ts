import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '#shuyuan/audit';
import { Database, Sealer, caller, checkVersion, kernelErrors, uniqueViolation } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import { Outgoing } from '../outgoing/outgoing.js';
import type { OpenSource } from '../protocols/protocol.js';
import type { IdentitySourceInputDto } from './identity-source.dto.js';
import { IdentitySource } from './identity-source.entity.js';
import { checkSource } from './source-checks.js';

const PURPOSE = 'identity-source.secret';

/** 身份源 of one platform. Runs under that platform's scope. */
@Injectable()
export class IdentitySourcesService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly outgoing: Outgoing,
    private readonly audit: AuditLog,
  ) {}

  async list(tenantId: string): Promise<IdentitySource[]> {
    return this.database.tx((manager) => withSecret(manager).where('s.tenant_id = :tenantId', { tenantId }).orderBy('s.name').getMany());
  }

  async get(tenantId: string, id: string): Promise<IdentitySource> {
    const found = await this.database.tx((manager) => withSecret(manager).where({ id, tenantId }).getOne());
    if (!found) throw kernelErrors['resource.not-found']();
    return found;
  }

  async create(tenantId: string, input: IdentitySourceInputDto): Promise<IdentitySource> {
    const config = checkSource(input, false, this.outgoing);
    const secretSealed = input.secret === undefined ? null : await this.sealer.seal(PURPOSE, tenantId, input.secret);
    return this.database.tx(async (manager) => {
      const source = manager.create(IdentitySource, { ...wishes(input), tenantId, config, secretSealed, createdBy: caller().id });
      await named(() => manager.insert(IdentitySource, source));
      await this.record('create', tenantId, source);
      return this.get(tenantId, source.id);
    });
  }

  async update(tenantId: string, id: string, input: IdentitySourceInputDto, ifMatch?: string): Promise<IdentitySource> {
    return this.database.tx(async (manager) => {
      const source = await this.locked(manager, tenantId, id);
      checkVersion(ifMatch, source.version);
      // The secret went with the address it was given for: it is not sent to another one.
      const keeps = source.kind === input.kind && !movedTo(source, input);
      const config = checkSource(input, keeps && source.secretSealed !== null, this.outgoing);
      const secretSealed =
        input.secret !== undefined ? await this.sealer.seal(PURPOSE, tenantId, input.secret) : keeps ? source.secretSealed : null;
      const change = { ...wishes(input), config, secretSealed, updatedAt: new Date(), version: source.version + 1 };
      await named(() => manager.update(IdentitySource, { id }, change as never));
      await this.record('update', tenantId, { ...source, ...change });
      return this.get(tenantId, id);
    });
  }

  /** Whoever signed in by it alone needs another way afterwards; the accounts stay. */
  async remove(tenantId: string, id: string, ifMatch?: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const source = await this.locked(manager, tenantId, id);
      checkVersion(ifMatch, source.version);
      await manager.delete(IdentitySource, { id, tenantId });
      await this.record('delete', tenantId, source);
    });
  }

  async open(source: IdentitySource): Promise<OpenSource> {
    const secret = source.secretSealed ? await this.sealer.open(PURPOSE, source.tenantId, source.secretSealed) : undefined;
    return { id: source.id, tenantId: source.tenantId, kind: source.kind, config: source.config, secret, version: source.version };
  }

  private async locked(manager: EntityManager, tenantId: string, id: string): Promise<IdentitySource> {
    const found = await withSecret(manager).where({ id, tenantId }).setLock('pessimistic_write').getOne();
    if (!found) throw kernelErrors['resource.not-found']();
    return found;
  }

  private record(
    act: string,
    tenantId: string,
    source: Pick<IdentitySource, 'id' | 'name' | 'kind' | 'enabled' | 'linking'>,
  ): Promise<void> {
    const { id, name, kind, enabled, linking } = source;
    return this.audit.record({
      action: `identity-source.${act}`,
      tenantId,
      object: { type: 'identity-source', id },
      detail: { name, kind, enabled, linking },
    });
  }
}

export const withSecret = (manager: EntityManager) => manager.createQueryBuilder(IdentitySource, 's').addSelect('s.secretSealed');

const wishes = ({ name, kind, enabled, mapping, linking }: IdentitySourceInputDto) => ({ name, kind, enabled, mapping, linking });

function movedTo({ config }: IdentitySource, input: IdentitySourceInputDto): boolean {
  return config.oidc?.issuer !== input.oidc?.issuer || config.oauth2?.tokenUrl !== input.oauth2?.tokenUrl;
}

async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (uniqueViolation(error) === 'identity_sources_name')
      throw federationErrors['identity-source.name-taken']({}, { fields: [{ field: 'name', code: 'unique' }] });
    throw error;
  }
}
