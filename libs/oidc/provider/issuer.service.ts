import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Client } from 'oidc-provider';
import { Database, Notifications, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';
import { ClientDirectory, type ClientMetadata } from '../clients/client-directory.js';
import { IssuerKeysService, KEYS_CHANNEL, type IssuerKeyRing } from '../keys/issuer-keys.service.js';
import { AccountClaims } from './account-claims.js';
import { issuerOf } from './addresses.js';
import { configuration } from './configuration.js';
import { IssuerWatch } from './issuer-watch.js';
import { GRANTS_CHANNEL } from './payload-adapter.js';
import { PayloadSeal, idHash } from './payload-seal.js';

const SWEEP_MS = 10 * 60_000;

/** The provider with the keys it was made with. */
export interface Issuer {
  readonly provider: Provider;
  readonly keys: IssuerKeyRing;
  readonly seal: PayloadSeal;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/**
 * The one issuer (统一认证). A provider keeps the keys it was made with, so that new keys mean a new provider: requests under way
 * end with the old one, the next begin with the new one, and nobody waits.
 */
@Injectable()
export class IssuerService implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(IssuerService.name);
  private current?: Promise<Issuer>;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly keys: IssuerKeysService,
    private readonly clients: ClientDirectory,
    private readonly accounts: AccountClaims,
    private readonly notifications: Notifications,
    private readonly watch: IssuerWatch,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const renew = (): void => void (this.current = undefined);
    this.notifications.listen(KEYS_CHANNEL, renew);
    this.notifications.on('reconnected', renew);
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Made when first asked for: a process without a master key serves everything else. */
  get(): Promise<Issuer> {
    this.current ??= this.make().catch((error: Error) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  private async make(): Promise<Issuer> {
    const keys = await this.keys.load();
    const { database, clients, accounts, settings } = this;
    const revoked = (): void => void this.notifications.emit(GRANTS_CHANNEL, '');
    const seal = new PayloadSeal(keys.seals);
    const provider = new Provider(issuerOf(settings), configuration({ database, clients, accounts, settings, keys, seal, revoked }));
    // Addresses come from PUBLIC_URL by what mount.ts sets, whatever the client sends.
    provider.proxy = true;
    compareHashes(provider);
    this.watch.attach(provider);
    const handle = provider.callback() as Issuer['handle'];
    return { provider, keys, seal, handle };
  }

  /** What has expired is only room taken. */
  private async sweep(): Promise<void> {
    await this.database
      .as(ROOT_SCOPE, (manager) => manager.query(`DELETE FROM oidc_payloads WHERE expires_at < now() - interval '1 hour'`))
      .catch((error: Error) => this.logger.warn(`expired sign-ins are still there: ${error.message}`));
  }
}

/** Secrets of applications are kept as hashes, two of them while one replaces the other. */
function compareHashes(provider: Provider): void {
  const prototype = provider.Client.prototype as { compareClientSecret(this: Client & ClientMetadata, actual: string): boolean };
  prototype.compareClientSecret = function (actual) {
    const given = idHash(actual).toString('base64url');
    const former = Number(this.former_secret_until) > Date.now() ? this.former_secret : undefined;
    return given === this.clientSecret || given === former;
  };
}
