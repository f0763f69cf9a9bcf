import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** Reading the file and moving a unit take turns. Any constant does, as long as every process uses the same. */
export const LOADING_LOCK = 5_320_190_218;

interface RegionNode {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  reportsTo: string | null;
  directlyAdministered: boolean;
  cityEquivalent?: boolean;
  validFrom: string;
  validTo: string | null;
  predecessors: string[];
  slug: string;
  grid?: { col: number; row: number } | null;
}

/** PROVINCE names no division file. */
export class UnknownProvinceError extends Error {
  constructor(province: string) {
    super(`PROVINCE is "${province}", but there is no division file libs/regions/data/${province}.json`);
  }
}

/** Divisions of one province as vendored; another province is only another file beside it. */
async function readRegionFile(province: string): Promise<RegionNode[]> {
  const file = new URL(`./data/${province}.json`, import.meta.url);
  const content = await readFile(file, 'utf8').catch(() => {
    throw new UnknownProvinceError(province);
  });
  return (JSON.parse(content) as { nodes: RegionNode[] }).nodes;
}

/**
 * Brings the table in line with the vendored file. Runs with the migrations, as the owner; rows are never removed. A unit
 * that was moved here (划转) stays where it was put, whatever the file says of its parent.
 */
export async function loadRegions(ownerUrl: string, province: string): Promise<number> {
  const nodes = await readRegionFile(province);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Held by row-level security like everyone: the moves of all units are wanted.
    await client.query(`BEGIN; SELECT set_config('shuyuan.scope', '/', true), pg_advisory_xact_lock(${LOADING_LOCK})`);
    await client.query(
      `INSERT INTO regions (code, name, level, parent, reports_to, directly_administered, city_equivalent, valid_from, valid_to, predecessors, slug, grid_col, grid_row)
       SELECT n.code, n.name, n.level, n.parent, coalesce(moved.reports_to, "reportsTo"), coalesce(moved.direct, "directlyAdministered"), coalesce("cityEquivalent", false), "validFrom", "validTo",
              ARRAY(SELECT jsonb_array_elements_text(predecessors)), slug, (grid->>'col')::int, (grid->>'row')::int
         FROM jsonb_to_recordset($1::jsonb) AS n(code text, name text, level text, parent text, "reportsTo" text, "directlyAdministered" boolean,
              "cityEquivalent" boolean, "validFrom" date, "validTo" date, predecessors jsonb, slug text, grid jsonb)
         LEFT JOIN LATERAL (SELECT m.reports_to, p.level = 'province' AS direct FROM region_moves m JOIN regions p ON p.code = m.reports_to
                             WHERE m.unit_code = n.code ORDER BY m.id DESC LIMIT 1) moved ON true
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent, reports_to = excluded.reports_to,
         directly_administered = excluded.directly_administered, city_equivalent = excluded.city_equivalent, valid_from = excluded.valid_from,
         valid_to = excluded.valid_to, predecessors = excluded.predecessors, slug = excluded.slug, grid_col = excluded.grid_col, grid_row = excluded.grid_row`,
      [JSON.stringify(nodes)],
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return nodes.length;
}
