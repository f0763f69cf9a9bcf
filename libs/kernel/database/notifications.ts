import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.schema.js';
import { databaseUrls } from './database-urls.js';

const RECONNECT_MS = 1000;

/**
 * PostgreSQL NOTIFY as a local event. One connection listens and comes back by itself; `reconnected` tells
 * listeners that something may have been missed while it was away (`lost` says when that begins, `any` tells of every one).
 */
@Injectable()
export class Notifications extends EventEmitter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly channels = new Set<string>();
  private client?: pg.Client;
  private timer?: NodeJS.Timeout;
  private listening: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
    this.setMaxListeners(0);
  }

  /** Calls `listener` with the payload of each notification on `channel`. Returns the function that stops it. */
  listen(channel: string, listener: (payload: string) => void): () => void {
    this.on(channel, listener);
    if (!this.channels.has(channel)) {
      this.channels.add(channel);
      // One after the other: a client takes one statement at a time. One that fails is repeated on reconnecting.
      this.listening = this.listening.then(() => this.client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`)).catch(() => undefined);
    }
    return () => this.off(channel, listener);
  }

  /** Whether whatever happens now will be heard. */
  get connected(): boolean {
    return this.client !== undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrls(this.settings).app,
      application_name: 'shuyuan-listen',
      keepAlive: true,
      connectionTimeoutMillis: 3000,
    });
    client.on('notification', (message) => {
      this.emit('any');
      this.emit(message.channel, message.payload ?? '');
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      this.client = client;
      this.emit('reconnected');
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  private lost(client: pg.Client, error?: Error): void {
    if (this.closed || this.timer || (this.client && this.client !== client)) return;
    this.client = undefined;
    this.emit('lost');
    if (error) this.logger.warn(`listening connection lost (${error.message}); trying again`);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.connect();
    }, RECONNECT_MS);
  }
}
