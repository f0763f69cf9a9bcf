import type { PortalView } from '#shuyuan/content';
import { isUnavailable, type PartStatus } from '#shuyuan/kernel';
import type { PortalCache } from './portal-cache.js';

export interface SourceHealth {
  readonly ready: boolean;
  /** Without anything to show nobody should be sent here yet. */
  readonly empty: boolean;
  readonly parts: Record<string, PartStatus>;
}

/** Where a portal has its pages from: the database, or, in a tenant's namespace, the control plane's API. */
export abstract class PortalSource {
  /** How long an answer is shown before it is asked for again. */
  abstract readonly freshMs: number;

  abstract find(label: string): Promise<PortalView>;

  /** Tells `cache` what changes, until the function returned is called. */
  abstract follow(cache: Pick<PortalCache, 'dropTenant' | 'expireAll'>): () => void;

  /** Tells the portals beside this one that a sign-in (by its `sid`) has ended: the issuer told one of them only. */
  abstract tellSignOut(sid: string): Promise<void>;

  /** Hears what `tellSignOut` says anywhere, until the function returned is called. */
  abstract followSignOuts(ended: (sid: string) => void): () => void;

  abstract health(): Promise<SourceHealth>;

  /** False where only a new start can help. */
  abstract alive(): boolean;
}

/** The source does not answer, or not as it should; what was shown before stays. */
export class PortalSourceAwayError extends Error {}

export const isAway = (error: unknown): boolean => isUnavailable(error) || error instanceof PortalSourceAwayError;
