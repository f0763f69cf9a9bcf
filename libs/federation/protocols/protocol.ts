import type { SourceConfig, SourceKind } from '../sources/source-config.js';

/** A source with its secret opened, for the length of one step of a sign-in. */
export interface OpenSource {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: SourceKind;
  readonly config: SourceConfig;
  readonly secret?: string;
  readonly version: number;
}

/** What one attempt carries: where the source sends people back to, and a value nobody can guess. */
export interface Attempt {
  readonly state: string;
  readonly callbackUrl: string;
  /** Our name at the source (SAML entity id). */
  readonly entityId: string;
}

export interface Begun {
  /** Where the browser goes. */
  readonly url: string;
  /** What the finish needs to check the answer against; kept sealed. */
  readonly keep: Readonly<Record<string, string>>;
}

/** How the browser came back. */
export interface Arrival {
  readonly url: URL;
  readonly form: Readonly<Record<string, string>>;
}

/** Who came, in the words of the source. Nothing of it is believed beyond that the source says so. */
export interface Arrived {
  readonly subject: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Hash to remember until the time given, so that the same answer is of no use twice. */
  readonly once?: { readonly id: string; readonly until: Date };
}

/** One way of asking another system who someone is. Throws `federation.*` errors only. */
export interface Protocol {
  begin(source: OpenSource, attempt: Attempt): Promise<Begun>;
  finish(source: OpenSource, attempt: Attempt, keep: Begun['keep'], arrival: Arrival): Promise<Arrived>;
}
