import { randomUUID } from 'node:crypto';
import { type Dice } from './canary.js';
import type { SeededTenant } from './fill-tables.js';
import type { Asker } from './world.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly enum?: readonly unknown[]; readonly type?: string | string[]; readonly format?: string };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: unknown;
}

export interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
}

export interface Asked {
  readonly asker: Asker;
  readonly method: string;
  /** As the contract writes it. */
  readonly route: string;
  readonly path: string;
  readonly body: string | undefined;
}

/** Streams are opened apart; signing out would end the hunt of the one who does. */
const LEFT_OUT = /^\/api\/v1\/(events|openapi\.json|session|account)\b/;
/** Common to every tenant's canaries, so that a search that forgets whose it is finds others'. */
const WORDS = ['canary', 'c', '测', 'canary-0'];

/** Draws requests from the contract: every read, and writes to what is somebody else's. */
export class Requests {
  private readonly reads: [route: string, operation: Operation][] = [];
  private readonly writes: [method: string, route: string, operation: Operation][] = [];

  constructor(
    private readonly dice: Dice,
    private readonly tenants: readonly SeededTenant[],
    private readonly askers: readonly Asker[],
    api: OpenApi,
  ) {
    for (const [route, operations] of Object.entries(api.paths)) {
      if (LEFT_OUT.test(route)) continue;
      for (const [method, operation] of Object.entries(operations)) {
        if (method === 'get') this.reads.push([route, operation]);
        else if (route.includes('{')) this.writes.push([method.toUpperCase(), route, operation]);
      }
    }
  }

  get routes(): number {
    return this.reads.length + this.writes.length;
  }

  next(): Asked {
    let asker = this.dice.of(this.askers);
    // Pupils are sent away nearly everywhere; let those ask more often who are shown something.
    if (asker.role === 'student' && this.dice.chance(0.8)) asker = this.dice.of(this.askers);
    const foreign = this.dice.of(this.tenants);
    if (this.dice.chance(0.08) && this.writes.length > 0) {
      // Only at what belongs to somebody else: it must not work, and must not say anything of it.
      const [method, route] = this.dice.of(this.writes);
      const target = asker.may.has(foreign.number) ? undefined : foreign;
      const body = method === 'DELETE' && this.dice.chance(0.5) ? undefined : JSON.stringify({ name: 'x', reason: '越权测试' });
      return { asker, method, route, path: this.path(route, target), body };
    }
    const [route, operation] = this.dice.of(this.reads);
    // Mostly one's own, often somebody else's by its right id.
    const target = this.dice.chance(0.6) ? (asker.tenant ?? foreign) : foreign;
    return { asker, method: 'GET', route, path: `${this.path(route, target)}${this.query(operation, target)}`, body: undefined };
  }

  private path(route: string, target: SeededTenant | undefined): string {
    let before = '';
    return route
      .split('/')
      .map((part) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1];
        if (!name) return (before = part);
        if (!target) return randomUUID();
        if (name === 'tenantId' || before === 'tenants') return target.id;
        if (name === 'code' || name === 'unitCode') return target.unitCode;
        const like = [...target.ids.keys()].filter((table) => table.endsWith(before.replaceAll('-', '_')));
        const tables = like.length > 0 && this.dice.chance(0.9) ? like : [...target.ids.keys()];
        return this.dice.of(target.ids.get(this.dice.of(tables)) ?? [target.id]);
      })
      .join('/');
  }

  private query({ parameters = [] }: Operation, target: SeededTenant): string {
    const query = new URLSearchParams();
    for (const { name, in: where, required, schema } of parameters) {
      if (where !== 'query' || (!required && this.dice.chance(0.6))) continue;
      if (schema?.enum) query.set(name, String(this.dice.of(schema.enum)));
      else if (name === 'limit') query.set(name, String(1 + this.dice.below(200)));
      else if (name.includes('tenantId') || schema?.format === 'uuid') query.set(name, target.id);
      else if (/^(q|query|search|name|text)$/.test(name)) query.set(name, this.dice.of(WORDS));
      else if (required) query.set(name, this.dice.of(WORDS));
    }
    return query.size > 0 ? `?${query}` : '';
  }
}
