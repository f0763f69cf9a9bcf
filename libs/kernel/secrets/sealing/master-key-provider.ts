import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Settings } from '../../config/settings.schema.js';
import { loadMasterKey } from '../master-key.js';
import { vaultErrors } from '../vault.errors.js';
import { aesOpen, aesSeal } from './aes.js';
import { KeyProvider, type Wrapped } from './key-provider.js';

interface Derived {
  readonly id: string;
  readonly wrap: Buffer;
  readonly mac: Buffer;
}

/** Wraps under MASTER_KEY, or under the file master.key of the data folder: the first identity there wraps, all unwrap. */
export class MasterKeyProvider extends KeyProvider {
  private keys?: Promise<Derived[]>;

  constructor(private readonly settings: Pick<Settings, 'MASTER_KEY' | 'DATA_DIR'>) {
    super();
  }

  async currentKeyId(): Promise<string> {
    return (await this.derived())[0]!.id;
  }

  async wrap(key: Buffer): Promise<Wrapped> {
    const { id, wrap } = (await this.derived())[0]!;
    return { bytes: aesSeal(wrap, key, id), keyId: id };
  }

  async unwrap({ bytes, keyId }: Wrapped): Promise<Buffer> {
    const key = await this.byId(keyId);
    try {
      return aesOpen(key.wrap, bytes, keyId);
    } catch {
      throw vaultErrors['vault.unreadable']();
    }
  }

  async mac(data: Buffer): Promise<{ mac: Buffer; keyId: string }> {
    const { id, mac } = (await this.derived())[0]!;
    return { mac: createHmac('sha256', mac).update(data).digest(), keyId: id };
  }

  async macHolds(data: Buffer, mac: Buffer, keyId: string): Promise<boolean> {
    const should = createHmac('sha256', (await this.byId(keyId)).mac)
      .update(data)
      .digest();
    return should.length === mac.length && timingSafeEqual(should, mac);
  }

  private async byId(id: string): Promise<Derived> {
    const found = (await this.derived()).find((key) => key.id === id);
    if (!found) throw vaultErrors['vault.unreadable']();
    return found;
  }

  /** A failure is not kept: the key file may come later. */
  private derived(): Promise<Derived[]> {
    this.keys ??= loadMasterKey(this.settings).then(
      ({ identities }) => identities.map(derive),
      (error: Error) => {
        this.keys = undefined;
        throw error;
      },
    );
    return this.keys;
  }
}

/** Keys of their own for each use, none of which tells anything of the identity or of another. */
function derive(identity: string): Derived {
  const key = (use: string): Buffer => Buffer.from(hkdfSync('sha256', identity, '', `shuyuan ${use}`, 32));
  return { id: `master:${createHash('sha256').update(key('id')).digest('hex').slice(0, 16)}`, wrap: key('wrap'), mac: key('mac') };
}
