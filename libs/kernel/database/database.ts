import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { currentContext, withContext, type Unit } from '../context/context.js';
import type { Scope } from '../context/scope.js';
import { ConnectionLine } from './connection-line.js';
import { readScoped } from './scoped-read.js';

/** Readiness, divisions and the embedded cluster reach the pool by themselves. */
const LEFT_TO_OTHERS = 2;
const PATIENCE_MS = 15_000;

const SET_SCOPE = `SELECT set_config('shuyuan.scope', $1, true), set_config('shuyuan.tenant', $2, true), set_config('shuyuan.principal', $3, true)`;
const scopeValues = (scope: Scope): string[] => [scope.path ?? '', scope.tenantId ?? '', scope.principalId ?? ''];

/** What is to be done at the end of a transaction, given what its work came to. */
export type LastWords = (unit: Unit, result: unknown) => Promise<void>;

/** A database call was made by code that does not say what it may see. A defect, never a client's fault. */
export class ScopeMissingError extends Error {
  constructor() {
    super('No scope: wrap the call in database.as(scope, …) or call it inside a request');
  }
}

/**
 * The only way to the database. A transaction carries the scope of its caller into PostgreSQL, where
 * row-level security holds it; nested calls join the transaction; effects outside wait for its commit.
 */
@Injectable()
export class Database {
  private readonly line: ConnectionLine;
  private readonly lastWords: LastWords[] = [];

  constructor(private readonly dataSource: DataSource) {
    const { max } = dataSource.options.extra as { max: number };
    this.line = new ConnectionLine(Math.max(2, max - LEFT_TO_OTHERS), PATIENCE_MS);
  }

  /** Runs `fn` in the present transaction, or in a new one under the caller's scope. */
  async tx<T>(fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    const context = currentContext();
    if (context?.unit) return fn(context.unit.manager);
    if (!context?.scope) throw new ScopeMissingError();
    return this.begin(context.scope, fn);
  }

  /**
   * Runs `fn` under another, explicit scope, in a transaction of its own. Not from within a transaction: it would hold one
   * connection while it waits for a second, and enough callers at once would wait for each other. What lies outside the
   * scope is then read by a function of the schema that names its own (see city_facts).
   */
  async as<T>(scope: Scope, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return withContext({ scope, unit: undefined }, () => this.begin(scope, fn));
  }

  /**
   * One query that writes nothing, in one round trip: a transaction with its scope costs four. In the present transaction
   * where there is one. `scope` stands for the caller's, as in `as`, and is then not for use within a transaction.
   */
  async read<T extends object>(text: string, values: readonly unknown[] = [], scope?: Scope): Promise<T[]> {
    const context = currentContext();
    if (context?.unit && !scope) return context.unit.manager.query<T[]>(text, [...values]);
    const bound = scope ?? context?.scope;
    if (!bound) throw new ScopeMissingError();
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    return this.line.hold(() => readScoped<T>(pool, scopeValues(bound), text, values));
  }

  /** Runs `effect` once the present transaction has committed; at once when there is none. */
  async afterCommit(effect: () => Promise<void> | void): Promise<void> {
    const unit = currentContext()?.unit;
    if (unit) unit.afterCommit.push(effect);
    else await effect();
  }

  /** Has `last` run at the end of each transaction's work, within it: what it throws undoes the transaction. */
  beforeEachCommit(last: LastWords): void {
    this.lastWords.push(last);
  }

  private async begin<T>(scope: Scope, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    const after = { afterCommit: [] as Unit['afterCommit'], afterRollback: [] as Unit['afterRollback'] };
    const result = await this.line
      .hold(() =>
        this.dataSource.transaction(async (manager) => {
          await manager.query(SET_SCOPE, scopeValues(scope));
          const unit: Unit = { manager, scope, ...after };
          return withContext({ unit }, async () => {
            const result = await fn(manager);
            for (const last of this.lastWords) await last(unit, result);
            return result;
          });
        }),
      )
      .catch((error: unknown) =>
        withContext({ unit: undefined }, async () => {
          for (const effect of after.afterRollback) await effect();
          throw error;
        }),
      );
    // The row is the truth and sweeps find what an effect lost, so a failing effect must not undo the answer.
    await withContext({ unit: undefined }, async () => {
      for (const effect of after.afterCommit) await effect();
    });
    return result;
  }
}
