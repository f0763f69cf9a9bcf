import { Inject, Injectable } from '@nestjs/common';
import { Decrypter, Encrypter } from 'age-encryption';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.schema.js';
import { loadMasterKey, type MasterKey } from './master-key.js';
import { vaultErrors } from './vault.errors.js';

/**
 * Encrypts what is kept at rest and must not be read there (credentials, archives), as age files under MASTER_KEY: any
 * age program opens them with the key. A process without a key starts and works; only what needs one is refused.
 *
 * Rotation: put a new identity before the old one. New secrets go under the first, old ones still open, and `renewed`
 * brings them under the first; then the old identity can go.
 */
@Injectable()
export class Vault {
  private key?: Promise<MasterKey>;

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'MASTER_KEY' | 'DATA_DIR'>) {}

  async encrypt(plain: string | Uint8Array): Promise<Uint8Array> {
    return (await this.encrypter()).encrypt(plain);
  }

  async decrypt(secret: Uint8Array): Promise<Uint8Array> {
    return readable(async () => (await this.decrypter()).decrypt(secret));
  }

  /** As `decrypt`, for what was text. */
  async decryptText(secret: Uint8Array): Promise<string> {
    return readable(async () => (await this.decrypter()).decrypt(secret, 'text'));
  }

  async encryptStream(plain: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
    return (await this.encrypter()).encrypt(plain);
  }

  /** The header is checked at once; a damaged or shortened part makes the stream fail where it is reached. */
  async decryptStream(secret: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
    return readable(async () => (await this.decrypter()).decrypt(secret));
  }

  /** The secret encrypted under the first identity; undefined when it already is. */
  async renewed(secret: Uint8Array): Promise<Uint8Array | undefined> {
    const { identities } = await this.masterKey();
    const first = new Decrypter();
    first.addIdentity(identities[0]!);
    const current = await first.decrypt(secret).then(
      () => true,
      () => false,
    );
    return current ? undefined : this.encrypt(await this.decrypt(secret));
  }

  private async encrypter(): Promise<Encrypter> {
    const encrypter = new Encrypter();
    encrypter.addRecipient((await this.masterKey()).recipient);
    return encrypter;
  }

  private async decrypter(): Promise<Decrypter> {
    const decrypter = new Decrypter();
    for (const identity of (await this.masterKey()).identities) decrypter.addIdentity(identity);
    return decrypter;
  }

  /** A failure is not kept: the key file may come later. */
  private masterKey(): Promise<MasterKey> {
    this.key ??= loadMasterKey(this.settings).catch((error: Error) => {
      this.key = undefined;
      throw error;
    });
    return this.key;
  }
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw cause;
    throw vaultErrors['vault.unreadable']({}, { cause });
  }
}
