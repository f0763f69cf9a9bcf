import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PortalView } from '#shuyuan/content';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import { PortalSource, PortalSourceAwayError, type SourceHealth } from './portal-source.js';

const TIMEOUT_MS = 3000;
/**
 * The Secret was made anew and this process still has the old key: a container started again gets the new one. Longer than
 * the reconciler's sweep, which puts right a key that the platform itself has forgotten.
 */
const REFUSED_MS = 5 * 60_000;

/**
 * One tenant's portal, in its own namespace: no database, only a key that opens this tenant's page at the control plane.
 * A database login there would reach every tenant, because it is the client that says whose rows it may see.
 */
@Injectable()
export class ControlPlaneSource extends PortalSource {
  /** Nothing tells it of changes, so it asks soon again; an unchanged page costs an answer without a body. */
  override readonly freshMs = 3000;
  private readonly logger = new Logger(ControlPlaneSource.name);
  private readonly url: string;
  private readonly label: string;
  private kept?: { readonly etag: string; readonly view: PortalView };
  private trouble?: string;
  private refusedSince?: number;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
    this.url = `${settings.PORTAL_SOURCE_URL.replace(/\/+$/, '')}/api/v1/portals/${settings.TENANT_ID}`;
    this.label = settings.PORTAL_HOST.split('.', 1)[0]!;
  }

  override async find(label: string): Promise<PortalView> {
    if (label !== this.label) return { kind: 'unknown' };
    try {
      const view = await this.ask();
      this.trouble = undefined;
      return view;
    } catch (error) {
      const { message, cause } = error as Error;
      this.note(`the control plane does not give the page: ${cause instanceof Error ? cause.message : message}`);
      throw new PortalSourceAwayError(message, { cause: error });
    }
  }

  override follow(): () => void {
    return () => undefined;
  }

  /** Portals in a tenant's namespace know nothing of each other: each hears only what the issuer tells it itself. */
  override tellSignOut(): Promise<void> {
    return Promise.resolve();
  }

  override followSignOuts(): () => void {
    return () => undefined;
  }

  /** Asks by itself until there is something to show, and while there is trouble; a probe waits for the first only. */
  override async health(): Promise<SourceHealth> {
    if (!this.kept || this.trouble !== undefined) {
      const asked = this.find(this.label).catch(() => undefined);
      if (!this.kept) await asked;
    }
    const part = this.trouble === undefined ? { status: 'up' as const } : { status: 'down' as const, detail: this.trouble };
    return { ready: this.trouble === undefined, empty: !this.kept, parts: { 'control-plane': part } };
  }

  override alive(): boolean {
    return this.refusedSince === undefined || Date.now() - this.refusedSince < REFUSED_MS;
  }

  private async ask(): Promise<PortalView> {
    const response = await fetch(this.url, {
      headers: { authorization: `Bearer ${this.settings.PORTAL_KEY}`, ...(this.kept && { 'if-none-match': this.kept.etag }) },
      // The key goes nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: Error) => {
      // Nobody there is no refusal: a new start would lose the page that is still shown.
      this.refusedSince = undefined;
      throw error;
    });
    this.refusedSince = response.status === 401 ? (this.refusedSince ?? Date.now()) : undefined;
    if (response.status === 304 && this.kept) return this.kept.view;
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new PortalSourceAwayError(response.status === 401 ? 'PORTAL_KEY is refused' : `it answers ${response.status}`);
    }
    const view = (await response.json()) as PortalView;
    this.kept = { etag: response.headers.get('etag') ?? '', view };
    return view;
  }

  /** Once for each kind of trouble, not once for each visitor. */
  private note(trouble: string): void {
    if (trouble !== this.trouble) this.logger.warn(trouble);
    this.trouble = trouble;
  }
}
