import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, type Repository } from 'typeorm';
import { Notifications, keysetPage, kernelErrors } from '#shuyuan/kernel';
import { Region } from './region.entity.js';
import type { RegionsQuery } from './region.dto.js';

/** How a unit files its application: 省辖市, 省直管县 (and city-equivalents), or 县(市、区) under a city. */
export type ApplicantKind = 'city' | 'direct' | 'county';

/** Tells every process that a unit has moved. */
export const REGIONS_CHANNEL = 'shuyuan_regions';

const CACHE_MS = 60_000;

/** The divisions. Public knowledge, small, and read by nearly every request, so the ones in force are kept in memory. */
@Injectable()
export class RegionsService implements OnModuleInit {
  private cache?: { at: number; byCode: Promise<Map<string, Region>> };

  // Not tenant-scoped: the one table that anyone may read.
  constructor(
    @InjectRepository(Region) private readonly regions: Repository<Region>,
    private readonly notifications: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    const anew = (): void => void this.reload().catch(() => undefined); // what is known stays known, for CACHE_MS at most
    this.notifications.listen(REGIONS_CHANNEL, anew);
    this.notifications.on('reconnected', anew);
    await this.inForce();
  }

  /** Reads the divisions anew. Not within a transaction: it takes a connection of its own. */
  async reload(): Promise<void> {
    const byCode = await this.load();
    this.cache = { at: Date.now(), byCode: Promise.resolve(byCode) };
  }

  async list(query: RegionsQuery): Promise<{ items: Region[]; nextCursor: string | null; total: number }> {
    const day = query.at ?? new Date().toISOString().slice(0, 10);
    const find = this.regions.createQueryBuilder('r').where('r.valid_from <= :day AND (r.valid_to IS NULL OR r.valid_to > :day)', { day });
    if (query.level) find.andWhere('r.level = :level', { level: query.level });
    if (query.reportsTo) find.andWhere('r.reports_to = :reportsTo', { reportsTo: query.reportsTo });
    if (query.q)
      find.andWhere(
        new Brackets((or) => or.where('strpos(r.name, :q) > 0', { q: query.q }).orWhere('starts_with(r.code, :q)', { q: query.q })),
      );
    const { rows, nextCursor, total } = await keysetPage(find, 'r.code', { column: 'r.code', type: 'text', descending: false }, query);
    return { items: rows, nextCursor, total };
  }

  /** The division in force under `code`. Throws 404. */
  async get(code: string): Promise<Region> {
    const region = (await this.inForce()).get(code);
    if (!region) throw kernelErrors['resource.not-found']();
    return region;
  }

  async find(code: string): Promise<Region | undefined> {
    return (await this.inForce()).get(code);
  }

  async all(): Promise<Region[]> {
    return [...(await this.inForce()).values()];
  }

  async province(): Promise<Region> {
    const province = (await this.all()).find((r) => r.level === 'province');
    if (!province) throw new Error('No divisions are loaded: run the migrations');
    return province;
  }

  /** Reporting path of a unit, e.g. `/410000/410100/410102/`: what row-level security compares with a scope. */
  async scopePath(code: string): Promise<string> {
    const byCode = await this.inForce();
    const steps: string[] = [];
    for (let node = byCode.get(code); node; node = node.reportsTo ? byCode.get(node.reportsTo) : undefined) steps.unshift(node.code);
    if (steps.length === 0) throw kernelErrors['resource.not-found']();
    return `/${steps.join('/')}/`;
  }

  /** The city a county reports to; undefined for cities and 省直管县. */
  async reportingCity(unit: Region): Promise<Region | undefined> {
    return applicantKind(unit) === 'county' && unit.reportsTo ? this.get(unit.reportsTo) : undefined;
  }

  /**
   * The known ones at once, newer ones from the next call on: asked from within a transaction, a read of one's own would
   * wait for a second connection that nobody may be able to give.
   */
  private inForce(): Promise<Map<string, Region>> {
    const known = this.cache;
    if (known && Date.now() - known.at <= CACHE_MS) return known.byCode;
    const byCode = this.load();
    const next = { at: Date.now(), byCode: known?.byCode ?? byCode };
    this.cache = next;
    byCode.then(
      () => (next.byCode = byCode),
      () => (this.cache = known),
    );
    return next.byCode;
  }

  private async load(): Promise<Map<string, Region>> {
    const rows = await this.regions
      .createQueryBuilder('r')
      .where('r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to > current_date)')
      .orderBy('r.code')
      .getMany();
    return new Map(rows.map((r) => [r.code, r]));
  }
}

export function applicantKind(unit: Region): ApplicantKind {
  if (unit.level === 'city') return 'city';
  return unit.directlyAdministered || unit.cityEquivalent ? 'direct' : 'county';
}
