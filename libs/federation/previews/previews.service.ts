import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Account } from '#shuyuan/identity';
import { Database, caller, kernelErrors } from '#shuyuan/kernel';
import type { Decision } from '../linking/decision.js';
import { LinkingService } from '../linking/linking.service.js';
import { mapPerson } from '../mapping/mapping.js';
import { FederationAttempt } from '../sign-in/attempt.entity.js';
import { AttemptsService } from '../sign-in/attempts.service.js';
import { IdentitySourcesService } from '../sources/identity-sources.service.js';
import type { MappedPersonDto, SourcePreviewDto } from './preview.dto.js';

/** 预览: a sign-in that signs nobody in, to see what a source would send and what would become of it. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly database: Database,
    private readonly sources: IdentitySourcesService,
    private readonly attempts: AttemptsService,
    private readonly linking: LinkingService,
    private readonly audit: AuditLog,
  ) {}

  async begin(tenantId: string, sourceId: string, browser: string): Promise<{ id: string; url: string }> {
    const source = await this.sources.get(tenantId, sourceId);
    return this.attempts.begin(source, { purpose: 'preview', browser, accountId: caller().id });
  }

  /** Seen by whoever began it, and by nobody else: it may show a person who is not of this platform at all. */
  async get(tenantId: string, sourceId: string, id: string): Promise<SourcePreviewDto> {
    const source = await this.sources.get(tenantId, sourceId);
    const attempt = await this.database.tx((manager) =>
      manager.findOneBy(FederationAttempt, { id, tenantId, sourceId, purpose: 'preview', accountId: caller().id }),
    );
    if (!attempt || attempt.expiresAt < new Date()) throw kernelErrors['resource.not-found']();
    const { stage, failure } = attempt;
    if (!attempt.arrivedSealed) return { id, stage, failure, attributes: null, mapped: null, decision: null, accountName: null };
    const arrived = await this.attempts.arrivedOf(attempt);
    const mapped = mapPerson(arrived, source.mapping);
    const decision = await this.linking.foresee(source, mapped);
    await this.audit.record({ action: 'identity-source.preview', tenantId, object: { type: 'identity-source', id: sourceId } });
    return {
      ...{ id, stage, failure, decision: decision.kind },
      attributes: arrived.attributes,
      mapped: mapped as MappedPersonDto,
      accountName: await this.nameOf(decision),
    };
  }

  private async nameOf(decision: Decision): Promise<string | null> {
    const accountId = 'accountId' in decision ? decision.accountId : undefined;
    if (!accountId) return null;
    const account = await this.database.tx((manager) => manager.findOneBy(Account, { id: accountId }));
    return account?.displayName ?? null;
  }
}
