import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../context/context.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { ACCESS, TenantGate, type Access } from './access.js';

const READING = /^(GET|HEAD)$/;

/**
 * Holds every route to its declaration. A route without one is closed, and a test names it. What runs behind a route with
 * a `:tenantId` sees that platform's rows and no others, however far the caller's own scope reaches.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [execution.getHandler(), execution.getClass()]);
    if (access?.kind === 'public') return true;
    const context = currentContext();
    if (context?.authenticationFailure) throw context.authenticationFailure as Error;
    if (!context?.principal) throw kernelErrors['auth.required']();
    const [owed] = access?.kind === 'signed-in' && access.anyway ? [] : context.principal.obligations;
    if (owed) throw kernelErrors[owed === 'password' ? 'auth.password-change-required' : 'auth.second-factor-required']();
    const { method, params } = execution.switchToHttp().getRequest<FastifyRequest>();
    // 代看 changes nothing, whatever the one who is looked through may do.
    if (context.principal.viewAs && !READING.test(method) && !(access?.kind === 'signed-in' && access.whileViewing))
      throw kernelErrors['auth.view-only']();
    if (access?.kind === 'signed-in') return true;
    if (!access || !context.principal.permissions.includes(access.action)) throw kernelErrors['auth.forbidden']();
    const { tenantId } = params as { tenantId?: string };
    if (tenantId !== undefined)
      context.scope = await this.modules.get(TenantGate, { strict: false }).enter(context.principal, access.action, tenantId);
    else context.scope = context.principal.elsewhere?.get(access.action) ?? context.scope;
    return true;
  }
}
