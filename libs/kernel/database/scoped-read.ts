import { createHash } from 'node:crypto';
import pg from 'pg';

/** Sets who may be seen, and that nothing is written; both end with the transaction. */
const READ_SCOPE = {
  name: 'shuyuan-read-scope',
  text: `SELECT set_config('shuyuan.scope', $1, true), set_config('shuyuan.tenant', $2, true), set_config('shuyuan.principal', $3, true), set_config('transaction_read_only', 'on', true)`,
};

const names = new Map<string, string>();

/** Statements of the product are few and fixed, so each is parsed once a connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `shuyuan-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
  }
  return name;
}

/** As much of pg's connection as one round trip needs. */
interface Wire {
  readonly parsedStatements: Record<string, string | undefined>;
  parse(statement: { name: string; text: string; types?: number[] }): void;
  bind(portal: { portal: string; statement: string; values: readonly string[]; valueMapper: (value: unknown) => unknown }): void;
  execute(portal: { portal: string }): void;
}

interface Protocol {
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

const base = pg.Query.prototype as unknown as Protocol;

/**
 * One query under a scope in one round trip. Statements sent before one Sync share a transaction (extended query
 * protocol), so the scope goes ahead of the query in the same packet, holds for it and for nothing after it.
 */
class ScopedRead extends pg.Query {
  private scoped = false;

  constructor(
    private readonly scope: readonly string[],
    text: string,
    values: readonly unknown[],
    callback: (error: Error | null, result?: pg.QueryResult) => void,
  ) {
    super({ name: nameOf(text), text, values: values as unknown[] }, undefined, callback as never);
  }

  prepare(connection: Wire): void {
    if (connection.parsedStatements[READ_SCOPE.name] === undefined) connection.parse(READ_SCOPE);
    connection.bind({ portal: '', statement: READ_SCOPE.name, values: this.scope, valueMapper: (value) => value });
    connection.execute({ portal: '' });
    base.prepare.call(this, connection);
  }

  /** The scope's own row is not the reader's. */
  handleDataRow(message: unknown): void {
    if (this.scoped) base.handleDataRow.call(this, message);
  }

  handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.scoped) return base.handleCommandComplete.call(this, message, connection);
    this.scoped = true;
    connection.parsedStatements[READ_SCOPE.name] = READ_SCOPE.text;
  }

  /** Whether the connection can no longer be sure which statements it has parsed: `error` came before the query itself ran. */
  spoils(error: Error): boolean {
    return !this.scoped || /^(26|42)/.test((error as { code?: string }).code ?? '26');
  }
}

/** Runs it on a connection of its own from `pool`. */
export async function readScoped<T>(pool: pg.Pool, scope: readonly string[], text: string, values: readonly unknown[]): Promise<T[]> {
  const client = await pool.connect();
  return new Promise<T[]>((resolve, reject) => {
    const read = new ScopedRead(scope, text, values, (error, result) => {
      client.release(error !== null && read.spoils(error));
      if (error) reject(error);
      else resolve((result as unknown as { rows: T[] }).rows);
    });
    client.query(read as never);
  });
}
