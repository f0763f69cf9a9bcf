import { createHash } from 'node:crypto';
import { tenantTables, type TenantTable } from '#shuyuan/kernel';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { archiveErrors } from './archives.errors.js';
import type { TableSource } from './format/archive-writer.js';
import type { Manifest } from './format/manifest.js';

type Exported = Exclude<TenantTable, { keep: 'excused' }>;

const ROWS_AT_ONCE = 500;
const id = pg.escapeIdentifier;

const exported = (): [string, Exported][] =>
  [...tenantTables()].filter((entry): entry is [string, Exported] => entry[1].keep !== 'excused');
const keyOf = (table: Exported, alias: string): string => table.key.map((column) => `${alias}.${id(column)}`).join(', ');

/** Tables with rows of tenants of which nobody said what an archive does with them. There must be none. */
export async function unregisteredTables(manager: EntityManager): Promise<string[]> {
  const rows: { name: string }[] = await manager.query(
    `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'tenant_id'`,
  );
  return rows.map(({ name }) => name).filter((name) => !tenantTables().has(name));
}

/** Everything of a tenant, table by table, read with a cursor within one transaction. */
export async function* tablesOf(manager: EntityManager, tenantId: string): AsyncGenerator<TableSource> {
  const [unknown] = await unregisteredTables(manager);
  if (unknown) throw archiveErrors['archive.table-unknown']({ table: unknown });
  for (const [name, table] of exported()) yield { name, keep: table.keep, lines: linesOf(manager, name, table, tenantId) };
}

async function* linesOf(manager: EntityManager, name: string, table: Exported, tenantId: string): AsyncGenerator<string> {
  const omit = table.keep === 'recorded' ? (table.omit ?? []) : [];
  const where = (table.keep === 'recorded' ? table.where : undefined) ?? 't.tenant_id = $1';
  await manager.query(
    `DECLARE archive_rows NO SCROLL CURSOR FOR
       SELECT (to_jsonb(t) - $2::text[])::text AS line FROM ${id(name)} t WHERE ${where} ORDER BY ${keyOf(table, 't')}`,
    [tenantId, omit],
  );
  for (;;) {
    const rows: { line: string }[] = await manager.query(`FETCH ${ROWS_AT_ONCE} FROM archive_rows`);
    for (const { line } of rows) yield line;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await manager.query('CLOSE archive_rows');
}

/**
 * Removes a tenant's data here once an archive holds it. What is removed is compared with what was archived, row by row in
 * the same transaction: false when anything changed in between, and then the transaction must not be committed.
 */
export async function removeArchived(manager: EntityManager, tenantId: string, manifest: Manifest): Promise<boolean> {
  // Those that others refer to come first in the registry, so they go last.
  for (const [name, table] of exported().reverse()) {
    if (table.keep !== 'moved') continue;
    const hash = createHash('sha256');
    for (;;) {
      const gone: { line: string }[] = await manager.query(
        `WITH due AS (SELECT t.ctid FROM ${id(name)} t WHERE t.tenant_id = $1 ORDER BY ${keyOf(table, 't')} LIMIT ${ROWS_AT_ONCE} FOR UPDATE),
              gone AS (DELETE FROM ${id(name)} t USING due WHERE t.ctid = due.ctid RETURNING t.*)
         SELECT to_jsonb(gone)::text AS line FROM gone ORDER BY ${keyOf(table, 'gone')}`,
        [tenantId],
      );
      for (const { line } of gone) hash.update(`${line}\n`);
      if (gone.length < ROWS_AT_ONCE) break;
    }
    if (hash.digest('hex') !== manifest.tables.find((entry) => entry.name === name)?.sha256) return false;
  }
  return true;
}

/** Table of a part that a restore brings back; undefined for what is only on record. */
export function restorable(path: string): string | undefined {
  const name = /^tables\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && tenantTables().get(name)?.keep === 'moved' ? name : undefined;
}

/** Puts a part's rows back. Columns that are new since then get their defaults; one that is no more is refused. */
export async function bringBack(manager: EntityManager, name: string, ndjson: Buffer): Promise<void> {
  const lines = ndjson.toString().split('\n').filter(Boolean);
  if (lines.length === 0) return;
  const columns = Object.keys(JSON.parse(lines[0]!) as object);
  const there: { column: string }[] = await manager.query(
    `SELECT column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [name],
  );
  const lost = columns.find((column) => !there.some((one) => one.column === column));
  if (lost) throw archiveErrors['archive.schema-changed']({ table: name, column: lost });
  const list = columns.map((column) => id(column)).join(', ');
  await manager.query(
    `INSERT INTO ${id(name)} (${list}) OVERRIDING SYSTEM VALUE
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${id(name)}, $1::jsonb)`,
    [`[${lines.join(',')}]`],
  );
}
