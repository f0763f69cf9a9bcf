import { Injectable } from '@nestjs/common';
import { Database, caller } from '#shuyuan/kernel';
import { RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import type { CityOverviewDto, OverviewCountsDto, OverviewDto } from './overview.dto.js';

interface UnitRow {
  unit_code: string;
  state: string;
  batch: 1 | 2;
  tenant_state: string | null;
  tenant_kind: 'virtual' | 'connected' | null;
}

/** Where every unit in the caller's scope stands, counted from the same rows that the lists show. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
  ) {}

  async read(): Promise<OverviewDto> {
    const scope = caller().scopePath;
    const rows: UnitRow[] = await this.database.tx((manager) =>
      manager.query(
        `SELECT a.unit_code, a.state, a.batch, t.state AS tenant_state, t.kind AS tenant_kind
           FROM applications a LEFT JOIN tenants t ON t.id = a.tenant_id
          WHERE a.state NOT IN ('rejected', 'withdrawn', 'closed')`,
      ),
    );
    const byUnit = new Map(rows.map((r) => [r.unit_code, r]));
    const all = await this.regions.all();
    const visible: Region[] = [];
    for (const unit of all)
      if (unit.level !== 'province' && (await this.regions.scopePath(unit.code)).startsWith(scope)) visible.push(unit);

    const cities = new Map<string, CityOverviewDto>();
    const totals = { ...zero(), connected: 0, virtual: 0, suspended: 0 };
    for (const unit of visible) {
      const row = byUnit.get(unit.code);
      const area = all.find((r) => r.code === areaOf(unit));
      if (!area) continue;
      const city = cities.get(area.code) ?? newCity(area);
      cities.set(area.code, city);
      if (applicantKind(unit) === 'direct' && area !== unit) city.directUnits++;
      for (const counts of [city, totals]) add(counts, row);
      if (isOpen(row)) totals[row?.tenant_kind === 'connected' ? 'connected' : 'virtual']++;
      if (row?.tenant_state === 'suspended') totals.suspended++;
    }
    for (const city of cities.values()) city.share = city.units === 0 ? 0 : city.opened / city.units;
    const states = Map.groupBy(rows, (r) => r.state);
    return {
      totals,
      byState: [...states].map(([state, list]) => ({ state, count: list.length })).sort((a, b) => b.count - a.count),
      byBatch: [1, 2].map((batch) => {
        const inBatch = rows.filter((r) => r.batch === batch);
        return {
          batch,
          units: inBatch.length,
          approved: inBatch.filter((r) => r.state === 'approved').length,
          opened: inBatch.filter(isOpen).length,
        };
      }),
      cities: [...cities.values()].sort((a, b) => a.code.localeCompare(b.code)),
    };
  }
}

/** Tile a unit is drawn in: its own for a city-level area, else the city that its code lies in. */
const areaOf = (unit: Region): string => (unit.level === 'city' || unit.cityEquivalent || !unit.parent ? unit.code : unit.parent);

const isOpen = (row: UnitRow | undefined): boolean => row?.tenant_state === 'ready';

const zero = (): OverviewCountsDto => ({ units: 0, filed: 0, approved: 0, opened: 0, failed: 0 });

const newCity = (area: Region): CityOverviewDto => ({
  code: area.code,
  name: area.name,
  grid: area.gridCol !== null && area.gridRow !== null ? { col: area.gridCol, row: area.gridRow } : null,
  ...zero(),
  directUnits: 0,
  share: 0,
});

function add(counts: OverviewCountsDto, row: UnitRow | undefined): void {
  counts.units++;
  if (row && row.state !== 'draft') counts.filed++;
  if (row?.state === 'approved') counts.approved++;
  if (isOpen(row)) counts.opened++;
  if (row?.tenant_state === 'failed') counts.failed++;
}
