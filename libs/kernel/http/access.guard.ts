import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentContext } from '../context/context.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { ACCESS, type Access } from './access.js';

/** Holds every route to its declaration. A route without one is closed, and a test names it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access?.kind === 'public') return true;
    const { principal, authenticationFailure } = currentContext() ?? {};
    if (authenticationFailure) throw authenticationFailure as Error;
    if (!principal) throw kernelErrors['auth.required']();
    if (access?.kind === 'signed-in') return true;
    if (access && principal.permissions.includes(access.action)) return true;
    throw kernelErrors['auth.forbidden']();
  }
}
