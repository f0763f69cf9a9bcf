import { Injectable } from '@nestjs/common';
import { within } from './within.js';

export interface PartStatus {
  readonly status: 'up' | 'down';
  readonly detail?: string;
}

type Check = () => Promise<void>;

interface Part {
  readonly check: Check;
  readonly needed: boolean;
}

const CHECK_TIMEOUT_MS = 2500;

/** Parts a process depends on; each library registers its own. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Part>();

  /** A part that is not `needed` is shown, but the process is ready without it. */
  register(part: string, check: Check, { needed = true }: { needed?: boolean } = {}): void {
    this.checks.set(part, { check, needed });
  }

  remove(part: string): void {
    this.checks.delete(part);
  }

  /** Asks every part at once; a part that does not answer in time counts as down. */
  async check(): Promise<{ ready: boolean; parts: Record<string, PartStatus> }> {
    const parts: Record<string, PartStatus> = {};
    await Promise.all(
      [...this.checks].map(async ([part, { check }]) => {
        parts[part] = await within(CHECK_TIMEOUT_MS, check()).then(
          () => ({ status: 'up' as const }),
          (error: Error) => ({ status: 'down' as const, detail: error.message }),
        );
      }),
    );
    return { ready: Object.entries(parts).every(([part, { status }]) => status === 'up' || !this.checks.get(part)?.needed), parts };
  }
}
