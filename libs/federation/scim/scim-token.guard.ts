import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { TenantDirectory } from '#shuyuan/identity';
import { currentContext, tenantScope } from '#shuyuan/kernel';
import { ScimError } from './scim.js';
import { ScimTokensService } from './tokens/scim-tokens.service.js';

/** Lets in a platform's directory by its token, to that platform alone. No session helps here, and no token of another. */
@Injectable()
export class ScimTokenGuard implements CanActivate {
  constructor(
    private readonly tokens: ScimTokensService,
    private readonly tenants: TenantDirectory,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const { tenantId } = request.params as { tenantId: string };
    const token = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const found = token && isUUID(tenantId) ? await this.tokens.find(tenantId.toLowerCase(), token) : undefined;
    // An unknown platform and a token that is no good are answered alike.
    if (!found || (await this.tenants.find(found.tenantId))?.standing !== 'open')
      throw new ScimError(401, undefined as never, 'The token is not valid here');
    const context = currentContext()!;
    context.scope = tenantScope(found.tenantId);
    context.principal = undefined;
    scimCallers.set(request, { id: found.id, name: found.name, tenantId: found.tenantId });
    return true;
  }
}

export interface ScimCaller {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
}

const scimCallers = new WeakMap<FastifyRequest, ScimCaller>();

export function scimCaller(request: FastifyRequest): ScimCaller {
  const found = scimCallers.get(request);
  if (!found) throw new Error('A SCIM route without its guard');
  return found;
}
