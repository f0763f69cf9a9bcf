import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { currentContext, type Unit } from '../../context/context.js';
import { ROOT_SCOPE, tenantScope } from '../../context/scope.js';
import { Database } from '../../database/database.js';
import { Notifications } from '../../database/notifications.js';
import { Box } from './box.js';
import { keysOf } from './data-keys.js';
import { KeyProvider } from './key-provider.js';

export const KEYS_CHANNEL = 'shuyuan_keys';
/** Bounds how long a key that was taken away is still held here. */
const LIFE_MS = 10 * 60_000;
const MOST_TENANTS = 1000;

/** A transaction of one tenant asked for the keys of another. A defect, never a client's fault. */
export class ForeignKeysError extends Error {
  constructor() {
    super('Keys of another tenant were asked for within a transaction of one: take the box before the transaction begins');
  }
}

/**
 * Seals single values (证件号码, 手机号, keys of clients) under a key of their tenant's own, itself wrapped by the key
 * provider (信封加密). `null` is the platform itself.
 */
@Injectable()
export class Sealer implements OnModuleInit {
  private readonly boxes = new LRUCache<string, Box>({ max: MOST_TENANTS, ttl: LIFE_MS });
  /** Made in a transaction that has not committed; nobody else may seal with them yet. */
  private readonly unborn = new WeakMap<Unit, Map<string, Box>>();

  constructor(
    private readonly database: Database,
    private readonly provider: KeyProvider,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.listen(KEYS_CHANNEL, () => this.forget());
    this.notifications.on('reconnected', () => this.forget());
  }

  /** What seals and opens for `tenantId` without waiting. Hold it for one piece of work, not longer. */
  async box(tenantId: string | null): Promise<Box> {
    const name = tenantId ?? '';
    const unit = currentContext()?.unit;
    if (unit && tenantId !== null && unit.scope.tenantId && !unit.scope.path && unit.scope.tenantId !== tenantId)
      throw new ForeignKeysError();
    const known = this.boxes.get(name) ?? (unit && this.unborn.get(unit)?.get(name));
    if (known) return known;
    if (!unit) {
      const { keys } = await this.database.as(tenantId === null ? ROOT_SCOPE : tenantScope(tenantId), (m) =>
        keysOf(m, this.provider, tenantId),
      );
      return this.keep(name, new Box(keys));
    }
    const { keys, made } = await keysOf(unit.manager, this.provider, tenantId);
    const box = new Box(keys);
    if (!made) return this.keep(name, box);
    this.unborn.set(unit, (this.unborn.get(unit) ?? new Map<string, Box>()).set(name, box));
    unit.afterCommit.push(() => void this.keep(name, box));
    return box;
  }

  async seal(purpose: string, tenantId: string | null, plain: string): Promise<Buffer> {
    return (await this.box(tenantId)).seal(purpose, plain);
  }

  async open(purpose: string, tenantId: string | null, sealed: Uint8Array): Promise<string> {
    let box = await this.box(tenantId);
    if (!box.knows(sealed)) {
      // Sealed with a key that is newer than what is held here.
      this.boxes.delete(tenantId ?? '');
      box = await this.box(tenantId);
    }
    return box.open(purpose, sealed);
  }

  async blindIndex(purpose: string, text: string): Promise<Buffer> {
    return (await this.box(null)).blindIndex(purpose, text);
  }

  /** What is held here is read anew; other processes hear of it by KEYS_CHANNEL. */
  forget(): void {
    this.boxes.clear();
  }

  private keep(name: string, box: Box): Box {
    this.boxes.set(name, box);
    return box;
  }
}
