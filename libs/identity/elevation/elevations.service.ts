import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  Database,
  caller,
  invalidFields,
  kernelErrors,
  keysetPage,
  uniqueViolation,
  type Page,
  type PageQuery,
  type Role,
} from '#shuyuan/kernel';
import { asMembershipError } from '../memberships/memberships.service.js';
import { AccessChanges } from '../policy/access-changes.js';
import { Places, type PlaceWish } from '../policy/places.js';
import { ELEVATIONS, decidersOf } from '../policy/granting.js';
import { reachOf, type Place } from '../policy/reach.js';
import { elevationErrors } from './elevation.errors.js';
import { ElevationRow, type ElevationState } from './elevation.entity.js';

export interface ElevationWish extends PlaceWish {
  readonly role: Role;
  readonly reason: string;
  readonly minutes: number;
}

/**
 * 临时提权: a role for a while, with its reason, and where the policy asks for it only once a second person has agreed. It
 * ends by itself: the membership behind it carries the time, and nobody keeps a principal beyond that.
 */
@Injectable()
export class ElevationsService {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly changes: AccessChanges,
  ) {}

  async request(wish: ElevationWish): Promise<ElevationRow> {
    const principal = caller();
    return this.database.tx(async (manager) => {
      const place = await this.places.of(wish);
      const offer = ELEVATIONS[wish.role];
      const offered = principal.grants.some((grant) => offer?.from.includes(grant.role) && reachOf(grant, place));
      if (!offer || !offered) throw elevationErrors['elevation.not-offered']({ role: wish.role });
      if (wish.minutes > offer.longestMinutes)
        throw invalidFields([{ field: 'minutes', code: 'elevation-too-long', params: { longest: offer.longestMinutes } }]);
      const row = manager.create(ElevationRow, {
        ...{ id: randomUUID(), accountId: principal.id, accountName: principal.displayName, role: wish.role, ...place },
        ...{ reason: wish.reason, minutes: wish.minutes, requestedAt: new Date(), state: 'requested' },
        ...{
          decidedAt: null,
          decidedBy: null,
          decidedByName: null,
          decisionNote: null,
          expiresAt: null,
          endedAt: null,
          membershipId: null,
        },
      });
      if (!offer.secondPerson) this.activate(row);
      try {
        await manager.insert(ElevationRow, row);
      } catch (error) {
        if (uniqueViolation(error) !== undefined) throw elevationErrors['elevation.asked-already']();
        throw error;
      }
      await this.apply(manager, row);
      return row;
    });
  }

  /** The second person's word. Never the one's who asked: PostgreSQL refuses that too. */
  async decide(id: string, verdict: 'active' | 'refused', note: string | null): Promise<ElevationRow> {
    const principal = caller();
    return this.change(id, (row) => {
      if (row.state !== 'requested') throw elevationErrors['elevation.not-open']();
      if (!this.mayDecide(row)) throw elevationErrors['elevation.second-person']();
      Object.assign(row, { decidedAt: new Date(), decidedBy: principal.id, decidedByName: principal.displayName, decisionNote: note });
      if (verdict === 'active') this.activate(row);
      else row.state = 'refused';
    });
  }

  /** Given back, taken away or withdrawn before its time. */
  async end(id: string): Promise<ElevationRow> {
    return this.change(id, (row) => {
      if (stateOf(row) !== 'active' && row.state !== 'requested') throw elevationErrors['elevation.not-open']();
      if (row.accountId !== caller().id && !this.mayDecide(row)) throw elevationErrors['elevation.second-person']();
      row.state = row.state === 'requested' ? 'withdrawn' : 'ended';
      row.endedAt = new Date();
    });
  }

  async list(query: PageQuery): Promise<Page<ElevationRow>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(ElevationRow, 'e').where('true');
      const order = { column: 'e.requestedAt', type: 'timestamptz', descending: true } as const;
      const { rows, nextCursor, total } = await keysetPage(find, 'e.id', order, query);
      return { items: rows, nextCursor, total };
    });
  }

  /** Whether the caller is a second person who may agree, or take it away again. */
  mayDecide(row: ElevationRow): boolean {
    const { id, grants } = caller();
    const place: Place = { tenantId: row.tenantId, scopePath: row.scopePath };
    const deciders = decidersOf(row.role);
    return id !== row.accountId && grants.some((grant) => deciders.includes(grant.role) && reachOf(grant, place) !== undefined);
  }

  private activate(row: ElevationRow): void {
    row.state = 'active';
    row.expiresAt = new Date(Date.now() + row.minutes * 60_000);
  }

  private async change(id: string, apply: (row: ElevationRow) => void): Promise<ElevationRow> {
    return this.database.tx(async (manager) => {
      const row = await manager.findOne(ElevationRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw kernelErrors['resource.not-found']();
      apply(row);
      await manager.save(row);
      await this.apply(manager, row);
      return row;
    });
  }

  private async apply(manager: EntityManager, row: ElevationRow): Promise<void> {
    try {
      await manager.query('SELECT apply_elevation($1)', [row.id]);
      await this.changes.of(row.accountId);
    } catch (error) {
      throw asMembershipError(error, row.role);
    }
  }
}

/** One whose time is over has ended, though nobody has written that down. */
export const stateOf = (row: ElevationRow): ElevationState =>
  row.state === 'active' && row.expiresAt !== null && row.expiresAt <= new Date() ? 'ended' : row.state;
