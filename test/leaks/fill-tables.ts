import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { canaryOf } from './canary.js';

export interface SeededTenant {
  readonly number: number;
  readonly id: string;
  readonly unitCode: string;
  readonly scopePath: string;
  /** Ids of its rows, by table. */
  readonly ids: Map<string, string[]>;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly defaulted: boolean;
  /** First value of a CHECK (… IN (…)), where there is one. */
  readonly allowed: string | null;
}

interface ForeignKey {
  readonly table: string;
  readonly columns: string[];
  readonly target: string;
  readonly targetColumns: string[];
}

/** Written by the world itself, or by functions alone. */
const NOT_FILLED = new Set([
  'tenants',
  'applications',
  'administrators',
  'accounts',
  'memberships',
  'sessions',
  'audit_log',
  'data_keys',
  'budgets',
]);

type Value = string | number | boolean | Buffer | null;
type Override = (tenant: SeededTenant, canary: string) => Record<string, Value>;

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What the catalogue cannot say: values that a CHECK ties to each other, and rows that two tenants share by design. */
const OVERRIDES: Record<string, Override> = {
  organisations: (_, canary) => ({ kind: 'school', name: canary, code: null }),
  persons: (_, canary) => ({ name: canary, name_key: canary, name_tail: canary.slice(1), birth_on: '2012-05-01' }),
  enrolments: () => ({ class_id: null, to_on: null, end_reason: null }),
  person_pairs_apart: () => ({ a: '00000000-0000-4000-8000-000000000001', b: randomUUID().replace(/^./, 'f') }),
  // Both sides see it, names and all.
  person_transfers: (tenant) => ({
    from_tenant_id: tenant.id,
    person_name: '共同可见',
    from_tenant_name: '-',
    to_tenant_name: '-',
    reason: '转学',
    answer: null,
  }),
  archives: () => ({ state: 'expired' }),
  alerts: () => ({ kind: 'not-ready' }),
  elevations: () => ({ minutes: 60 }),
  support_sessions: ({ ids }) => ({
    minutes: 60,
    operator_id: ids.get('accounts')![0]!,
    account_id: ids.get('accounts')![1]!,
    decided_by: null,
  }),
  oidc_clients: () => ({ kind: 'browser', secret_hash: null, former_secret_hash: null }),
};

/** Every table with rows of tenants or units, as the catalogue has them. */
export async function tablesOfTenants(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name IN ('tenant_id', 'from_tenant_id', 'scope_path') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A row with a canary in each text of each table of each tenant. Gives the tables that could not be filled, and why. */
export async function fillTables(owner: pg.Client, tenants: readonly SeededTenant[]): Promise<string[]> {
  const tables = (await tablesOfTenants(owner)).filter((name) => !NOT_FILLED.has(name));
  const columns = await columnsOf(owner, tables);
  const keys = await foreignKeysOf(owner, tables);
  const problems: string[] = [];
  for (const table of inOrder(tables, keys)) {
    for (const tenant of tenants) {
      const other = tenants[(tenants.indexOf(tenant) + 1) % tenants.length]!;
      const own = columns.filter((column) => column.table === table);
      const problem = await insert(
        owner,
        table,
        own,
        keys.filter((key) => key.table === table),
        tenant,
        other,
      );
      if (problem) {
        problems.push(`${table}: ${problem}`);
        break;
      }
    }
  }
  return problems;
}

async function insert(
  owner: pg.Client,
  table: string,
  columns: readonly Column[],
  keys: readonly ForeignKey[],
  tenant: SeededTenant,
  other: SeededTenant,
): Promise<string | undefined> {
  const canary = canaryOf(tenant.number, table);
  const values = new Map<string, Value>();
  for (const column of columns) {
    const value = valueOf(column, tenant, canary);
    if (value !== undefined) values.set(column.name, value);
  }
  for (const key of keys) {
    const row = await referenced(owner, key, tenant);
    key.columns.forEach((name, i) => row && name !== 'tenant_id' && values.set(name, row[key.targetColumns[i]!] ?? null));
  }
  if (values.has('to_tenant_id')) values.set('to_tenant_id', other.id);
  for (const [name, value] of Object.entries(OVERRIDES[table]?.(tenant, canary) ?? {})) values.set(name, value);
  const required = new Map([...values].filter(([name]) => columns.some((c) => c.name === name && (c.required || name === 'tenant_id'))));
  // Where the whole of it is refused, as by a pattern that no canary has, what is required must do.
  for (const attempt of [values, required]) {
    try {
      await owner.query('SAVEPOINT attempt');
      const { rows } = await owner.query<Record<string, unknown>>(
        `INSERT INTO ${pg.escapeIdentifier(table)} (${[...attempt.keys()].map((k) => pg.escapeIdentifier(k)).join(', ')})
         VALUES (${[...attempt.keys()].map((_, i) => `$${i + 1}`).join(', ')}) RETURNING *`,
        [...attempt.values()],
      );
      const id = rows[0]?.['id'];
      // An id that holds a canary would be said back as part of the address that was asked for.
      if (typeof id === 'string' && !id.includes('canary')) tenant.ids.set(table, [...(tenant.ids.get(table) ?? []), id]);
      return undefined;
    } catch (error) {
      await owner.query('ROLLBACK TO attempt');
      if (attempt === required) return (error as Error).message;
    }
  }
  return undefined;
}

function valueOf(column: Column, tenant: SeededTenant, canary: string): Value | undefined {
  const { name, type, required, defaulted, allowed } = column;
  if (name === 'tenant_id' || name === 'from_tenant_id' || name === 'to_tenant_id') return tenant.id;
  if (name === 'scope_path') return tenant.scopePath;
  if (name === 'unit_code') return tenant.unitCode;
  if (allowed !== null) return required && !defaulted ? allowed : undefined;
  if (type === 'text') return defaulted ? undefined : canary;
  if (type === 'jsonb') return defaulted && required ? undefined : JSON.stringify({ zh: canary, en: canary });
  if (type === 'text[]') return defaulted ? undefined : `{${canary}}`;
  if (!required || defaulted) return undefined;
  if (type === 'uuid') return randomUUID();
  if (type === 'bytea') return randomBytes(32);
  if (type === 'boolean') return false;
  if (type === 'date') return day(0);
  if (type.startsWith('timestamp')) return new Date(Date.now() + 86_400_000).toISOString();
  return 1;
}

async function referenced(owner: pg.Client, key: ForeignKey, tenant: SeededTenant): Promise<Record<string, string> | undefined> {
  if (key.target === 'tenants') return { id: tenant.id };
  const { rows: has } = await owner.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_name = $1 AND table_schema = 'public' AND column_name IN ('tenant_id', 'scope_path') ORDER BY 1 DESC`,
    [key.target],
  );
  const [by, value] =
    has[0]?.name === 'tenant_id'
      ? ['tenant_id = $1', tenant.id]
      : has[0]
        ? ['scope_path = $1', tenant.scopePath]
        : ['$1::text <> $$$$', '-'];
  const { rows } = await owner.query<Record<string, string>>(
    `SELECT ${key.targetColumns.map((c) => `${pg.escapeIdentifier(c)}::text`).join(', ')} FROM ${pg.escapeIdentifier(key.target)}
      WHERE ${by} LIMIT 1`,
    [value],
  );
  return rows[0];
}

async function columnsOf(owner: pg.Client, tables: string[]): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AS required,
            a.atthasdef OR a.attidentity <> '' AS defaulted,
            (SELECT (regexp_match(pg_get_constraintdef(k.oid), $$\\(+"?$$ || a.attname || $$"?\\)? = ANY \\(\\(?ARRAY\\['([^']+)'$$))[1]
               FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)
                AND pg_get_constraintdef(k.oid) LIKE '%= ANY%' LIMIT 1) AS allowed
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND a.attidentity <> 'a' ORDER BY a.attnum`,
    [tables],
  );
  return rows;
}

async function foreignKeysOf(owner: pg.Client, tables: string[]): Promise<ForeignKey[]> {
  const names = (list: string, of: string): string =>
    `(SELECT array_agg(a.attname::text ORDER BY x.n) FROM unnest(k.${list}) WITH ORDINALITY x(attnum, n) JOIN pg_attribute a ON a.attrelid = k.${of} AND a.attnum = x.attnum)`;
  const { rows } = await owner.query<ForeignKey>(
    `SELECT k.conrelid::regclass::text AS table, k.confrelid::regclass::text AS target, ${names('conkey', 'conrelid')} AS columns, ${names('confkey', 'confrelid')} AS "targetColumns"
       FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid::regclass::text = ANY ($1)`,
    [tables],
  );
  return rows;
}

/** Those that others refer to come first. */
function inOrder(tables: readonly string[], keys: readonly ForeignKey[]): string[] {
  const done: string[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const free = [...left].filter((t) => keys.every((key) => key.table !== t || key.target === t || !left.has(key.target)));
    for (const table of free.length > 0 ? free : [...left]) {
      done.push(table);
      left.delete(table);
    }
  }
  return done;
}
