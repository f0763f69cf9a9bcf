import { Injectable } from '@nestjs/common';
import { Database, caller, kernelErrors } from '#shuyuan/kernel';
import { LOADING_LOCK } from './region-file.js';
import { RegionMove } from './region-move.entity.js';
import { Region } from './region.entity.js';
import { REGIONS_CHANNEL, RegionsService } from './regions.service.js';

/** Who reports to whom, as of the present transaction and held until its end; and its change (划转). */
@Injectable()
export class RegionMoves {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
  ) {}

  /** The division with its parent of this moment: it cannot move before the present transaction has ended. Throws 404. */
  async hold(code: string): Promise<Region & { scopePath: string }> {
    return this.database.tx(async (manager) => {
      await manager.query(`SELECT 1 FROM regions WHERE code = $1 FOR KEY SHARE`, [code]);
      const unit = await manager.findOneBy(Region, { code });
      if (unit?.validTo !== null) throw kernelErrors['resource.not-found']();
      const [row]: { path: string }[] = await manager.query(`SELECT region_path($1) AS path`, [code]);
      return Object.assign(unit, { scopePath: row!.path });
    });
  }

  /**
   * Puts a unit under another parent with every row that stands where it stands, in the present transaction, and gives its
   * new reporting path. Survives the next reading of the division file; all processes learn of it with the commit.
   */
  async move(unit: Region, parent: Region, reason: string): Promise<string> {
    return this.database.tx(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LOADING_LOCK]);
      const [row]: { path: string }[] = await manager.query('SELECT move_unit($1, $2) AS path', [unit.code, parent.code]);
      await manager.insert(RegionMove, {
        unitCode: unit.code,
        movedFrom: unit.reportsTo!,
        reportsTo: parent.code,
        scopePath: row!.path,
        reason,
        fromDate: () => 'current_date',
        movedBy: caller().id,
      });
      await manager.query('SELECT pg_notify($1, $2)', [REGIONS_CHANNEL, unit.code]);
      await this.database.afterCommit(() => this.regions.reload());
      return row!.path;
    });
  }
}
