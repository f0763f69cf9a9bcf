import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import type { ScimCaller } from './scim-token.guard.js';

/** What a directory did, on record under the name of its token. */
@Injectable()
export class ScimAudit {
  constructor(private readonly audit: AuditLog) {}

  async record(caller: ScimCaller, action: 'create' | 'update' | 'delete', type: 'scim-user' | 'scim-group', id: string): Promise<void> {
    await this.audit.record({
      action: `${type}.${action}`,
      tenantId: caller.tenantId,
      object: { type, id },
      actor: { id: null, name: `SCIM: ${caller.name}` },
      detail: { token: caller.id },
    });
  }
}
