import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Principal } from './principal.js';
import type { Scope } from './scope.js';

/** A transaction in progress, and what must happen once it has committed, or was undone. */
export interface Unit {
  readonly manager: EntityManager;
  readonly scope: Scope;
  readonly afterRollback: (() => Promise<void> | void)[];
  readonly afterCommit: (() => Promise<void> | void)[];
}

/** What travels with one request or job, without being passed by hand. */
export interface Context {
  readonly correlationId: string;
  readonly language: 'zh' | 'en';
  principal?: Principal;
  /** Why it could not be found out who is calling, as when the database is away. Public routes work all the same. */
  authenticationFailure?: unknown;
  /** Who may be seen; a database call without one throws. */
  scope?: Scope;
  /** What is being answered; undefined in jobs. */
  readonly request?: FastifyRequest;
  unit?: Unit;
}

const storage = new AsyncLocalStorage<Context>();

export const currentContext = (): Context | undefined => storage.getStore();

export const runInContext = <T>(context: Context, fn: () => T): T => storage.run(context, fn);

/** Runs `fn` with parts of the present context replaced. */
export const withContext = <T>(patch: Partial<Context>, fn: () => T): T =>
  storage.run({ correlationId: 'none', language: 'zh', ...storage.getStore(), ...patch }, fn);
