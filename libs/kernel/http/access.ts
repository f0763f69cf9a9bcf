import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Principal } from '../context/principal.js';
import type { Scope } from '../context/scope.js';

export const ACCESS = 'shuyuan:access';

export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in'; readonly anyway?: boolean; readonly whileViewing?: boolean }
  | { readonly kind: 'action'; readonly action: string };

/** The OpenAPI document says of each operation who may call it: `public`, `signed-in`, or an action of the policy. */
const told = (access: string) => ApiExtension('x-access', access);

/** Anyone may call the route. */
export const Public = () => applyDecorators(SetMetadata(ACCESS, { kind: 'public' } satisfies Access), told('public'));

/**
 * Whoever is signed in may call the route; `anyway`: even before they have met their obligations, as to meet them;
 * `whileViewing`: although it changes something and they look through another's eyes, as to end that.
 */
export const SignedIn = (options: { anyway?: boolean; whileViewing?: boolean } = {}) =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'signed-in', ...options } satisfies Access),
    told('signed-in'),
    ApiCookieAuth(),
    ApiUnauthorizedResponse(),
  );

/** Only those whose role has `action` may call the route; which rows they reach is up to their scope. */
export const Allow = (action: string) =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'action', action } satisfies Access),
    told(action),
    ApiCookieAuth(),
    ApiUnauthorizedResponse(),
    ApiForbiddenResponse(),
  );

/**
 * Decides where a caller may take an action that some grant gives them. The identity library provides it; AccessGuard
 * asks it before any handler runs.
 */
export abstract class TenantGate {
  /** Scope of a route with a `:tenantId`. Throws 404 where the caller cannot reach that platform, 403 where not with this action. */
  abstract enter(principal: Principal, action: string, tenantId: string): Promise<Scope>;
}
