import { createHmac, type KeyObject } from 'node:crypto';
import { vaultErrors } from '../vault.errors.js';
import { aesOpen, aesSeal } from './aes.js';

const FORMAT = 1;
const HEAD = 17;

/** Keys of one tenant (or of the platform itself), unwrapped. */
export interface Keys {
  readonly tenantId: string | null;
  /** The first seals, all open. */
  readonly data: readonly { readonly id: string; readonly key: KeyObject }[];
  readonly index: KeyObject;
}

/**
 * Seals and opens for one tenant without waiting for anything, as an import of a hundred thousand rows needs it. What is
 * sealed for one purpose or tenant does not open for another. One byte of format, 16 of the key's id, then AES-256-GCM.
 */
export class Box {
  constructor(private readonly keys: Keys) {}

  seal(purpose: string, plain: string): Buffer {
    const { id, key } = this.keys.data[0]!;
    return Buffer.concat([
      Buffer.of(FORMAT),
      Buffer.from(id.replaceAll('-', ''), 'hex'),
      aesSeal(key, Buffer.from(plain), this.bond(purpose)),
    ]);
  }

  /** Throws vault.unreadable where it was sealed for something else, or is damaged. */
  open(purpose: string, sealed: Uint8Array): string {
    const bytes = Buffer.from(sealed);
    const key = this.keys.data.find(({ id }) => id === keyIdOf(bytes));
    if (!key) throw vaultErrors['vault.unreadable']();
    try {
      return aesOpen(key.key, bytes.subarray(HEAD), this.bond(purpose)).toString();
    } catch {
      throw vaultErrors['vault.unreadable']();
    }
  }

  /** The same sealed under the newest key; undefined when it already is. */
  renewed(purpose: string, sealed: Uint8Array): Buffer | undefined {
    return keyIdOf(Buffer.from(sealed)) === this.keys.data[0]!.id ? undefined : this.seal(purpose, this.open(purpose, sealed));
  }

  knows(sealed: Uint8Array): boolean {
    return this.keys.data.some(({ id }) => id === keyIdOf(Buffer.from(sealed)));
  }

  /** 盲索引: finds equal texts of one purpose without showing them; the same in every tenant, so that a person is found across the province. */
  blindIndex(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.keys.index).update(`${purpose}\u0000${text}`).digest();
  }

  private bond(purpose: string): string {
    return `${purpose}\u0000${this.keys.tenantId ?? ''}`;
  }
}

function keyIdOf(sealed: Buffer): string {
  if (sealed.length <= HEAD || sealed[0] !== FORMAT) throw vaultErrors['vault.unreadable']();
  return sealed.toString('hex', 1, HEAD).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
