/** What becomes of a table's rows when their tenant is archived (归档). */
export type TenantTable =
  /** Its data: exported, gone from here once the archive holds it, and brought back by a restore. */
  | { readonly keep: 'moved'; readonly key: readonly string[] }
  /** Exported for the record, with columns that are secrets left out; the rows stay. */
  | { readonly keep: 'recorded'; readonly key: readonly string[]; readonly where?: string; readonly omit?: readonly string[] }
  /** Neither, and why. */
  | { readonly keep: 'excused'; readonly why: string };

const registry = new Map<string, TenantTable>();

/**
 * Says for each table with rows of tenants what an archive does with them. Every table that has a tenant_id must be here:
 * an archive of a tenant that could forget something is refused. Tables that others refer to come first. `where` is
 * SQL over `t` with the tenant's id as $1; left out: `t.tenant_id = $1`.
 */
export function defineTenantTables(tables: Record<string, TenantTable>): void {
  for (const [name, table] of Object.entries(tables)) registry.set(name, table);
}

export const tenantTables = (): ReadonlyMap<string, TenantTable> => registry;

defineTenantTables({
  events: { keep: 'excused', why: 'announcements to live screens, thrown away after days' },
  data_keys: { keep: 'excused', why: 'wrapped keys, which stay here: what an archive holds under seal opens with them after a restore' },
});
