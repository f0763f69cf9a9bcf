import { currentContext } from '#shuyuan/kernel';
import type { FastifyRequest } from 'fastify';
import type { AuditEntry, AuditResult } from './audit-entry.js';

/** A route that writes, as the record names it. */
export interface Operation {
  readonly action: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a writing request has put on record so far. */
export class Trail {
  recorded?: AuditResult;

  constructor(
    private readonly request: FastifyRequest,
    readonly operation: Operation,
  ) {}

  /** The row that a route leaves where nothing in it says more. `outcome`: what its transaction or the whole of it came to. */
  entry(result: AuditResult, outcome?: unknown): AuditEntry {
    const params = this.request.params as Record<string, string>;
    const [type = '', ...rest] = (this.request.routeOptions.url ?? '').replace('/api/v1/', '').split('/');
    const made = outcome !== null && typeof outcome === 'object' ? (outcome as Record<string, unknown>) : {};
    const named = Object.entries(params).filter(([name]) => name !== 'tenantId');
    const { principal, scope } = currentContext() ?? {};
    const target = params.tenantId ?? (type === 'tenants' ? params.id : undefined) ?? made.tenantId;
    const meant = typeof target === 'string' && UUID.test(target) ? target.toLowerCase() : undefined;
    // Who was sent away from a platform did nothing there: it stands in the log of their own, and shows the other nobody's name.
    const there = result === 'ok' || meant === scope?.tenantId ? meant : undefined;
    const below = rest.filter((part) => !part.startsWith(':'));
    return {
      action: this.operation.action,
      object: {
        type: params.tenantId ? (below[0] ?? type) : type,
        id: named.map(([, value]) => value).join('/') || (typeof made.id === 'string' ? made.id : null),
      },
      result,
      tenantId: there ?? principal?.tenantId ?? null,
      scopePath: typeof made.scopePath === 'string' ? made.scopePath : undefined,
      detail: {
        route: `${this.request.method} ${this.request.routeOptions.url}`,
        ...this.given(),
        ...(result !== 'ok' && typeof made.code === 'string' ? { code: made.code } : {}),
      },
    };
  }

  /** Names of the fields that were sent, and the reason that was given in words. What the others hold is not on record. */
  private given(): Record<string, unknown> {
    const body = this.request.body;
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return {};
    const { reason, comment } = body as Record<string, unknown>;
    const said = typeof reason === 'string' ? reason : comment;
    return { fields: Object.keys(body).slice(0, 50), ...(typeof said === 'string' ? { reason: said } : {}) };
  }
}

const trails = new WeakMap<FastifyRequest, Trail>();

export const trailOf = (request: FastifyRequest | undefined): Trail | undefined => (request ? trails.get(request) : undefined);

export function follow(request: FastifyRequest, operation: Operation): void {
  trails.set(request, new Trail(request, operation));
}
