/** Columns of one table that hold what the Sealer sealed. */
export interface SealedColumns {
  /** Primary key column. */
  readonly key: string;
  /** Column with the tenant it was sealed for; null: sealed for the platform itself. */
  readonly tenant: string | null;
  /** Column to purpose. */
  readonly columns: Readonly<Record<string, string>>;
}

const registry = new Map<string, SealedColumns>();

/** Says which columns are brought under a new key once one is made. What is not here stays under its own, which still opens it. */
export function defineSealedColumns(tables: Record<string, SealedColumns>): void {
  for (const [name, columns] of Object.entries(tables)) registry.set(name, columns);
}

export const sealedColumns = (): ReadonlyMap<string, SealedColumns> => registry;
