import { readFile } from 'node:fs/promises';
import pg from 'pg';

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

/** Brings the table in line with the vendored file. Runs with the migrations, as the owner; rows are never removed. */
export async function loadRegions(ownerUrl: string, province: string): Promise<number> {
  const nodes = await readRegionFile(province);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO regions (code, name, level, parent, reports_to, directly_administered, city_equivalent, valid_from, valid_to, predecessors, slug, grid_col, grid_row)
       SELECT code, name, level, parent, "reportsTo", "directlyAdministered", coalesce("cityEquivalent", false), "validFrom", "validTo",
              ARRAY(SELECT jsonb_array_elements_text(predecessors)), slug, (grid->>'col')::int, (grid->>'row')::int
         FROM jsonb_to_recordset($1::jsonb) AS n(code text, name text, level text, parent text, "reportsTo" text, "directlyAdministered" boolean,
              "cityEquivalent" boolean, "validFrom" date, "validTo" date, predecessors jsonb, slug text, grid jsonb)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, parent = excluded.parent, reports_to = excluded.reports_to,
         directly_administered = excluded.directly_administered, city_equivalent = excluded.city_equivalent, valid_from = excluded.valid_from,
         valid_to = excluded.valid_to, predecessors = excluded.predecessors, slug = excluded.slug, grid_col = excluded.grid_col, grid_row = excluded.grid_row`,
      [JSON.stringify(nodes)],
    );
  } finally {
    await client.end();
  }
  return nodes.length;
}
