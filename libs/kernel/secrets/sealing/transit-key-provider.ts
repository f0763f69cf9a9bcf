import type { Settings } from '../../config/settings.schema.js';
import { vaultErrors } from '../vault.errors.js';
import { KeyProvider, type Wrapped } from './key-provider.js';

const PATIENCE_MS = 5000;

type TransitSettings = Pick<Settings, 'VAULT_URL' | 'VAULT_TOKEN' | 'VAULT_MOUNT' | 'VAULT_KEY'>;

/**
 * Has keys wrapped by the transit engine of a Vault or OpenBao server: the key that wraps never leaves it. Its versions are
 * rotated there; what an older one wrapped still opens, and `npm run keys -- rewrap` brings it under the newest.
 */
export class TransitKeyProvider extends KeyProvider {
  constructor(private readonly settings: TransitSettings) {
    super();
  }

  async currentKeyId(): Promise<string> {
    const { latest_version } = await this.call<{ latest_version: number }>('GET', `keys/${this.settings.VAULT_KEY}`);
    return this.idOf(latest_version);
  }

  async wrap(key: Buffer): Promise<Wrapped> {
    const { ciphertext } = await this.call<{ ciphertext: string }>('POST', `encrypt/${this.settings.VAULT_KEY}`, {
      plaintext: key.toString('base64'),
    });
    return { bytes: Buffer.from(ciphertext), keyId: this.idOf(versionOf(ciphertext)) };
  }

  async unwrap({ bytes }: Wrapped): Promise<Buffer> {
    const { plaintext } = await this.call<{ plaintext: string }>('POST', `decrypt/${this.settings.VAULT_KEY}`, {
      ciphertext: bytes.toString(),
    });
    return Buffer.from(plaintext, 'base64');
  }

  async mac(data: Buffer): Promise<{ mac: Buffer; keyId: string }> {
    const { hmac } = await this.call<{ hmac: string }>('POST', `hmac/${this.settings.VAULT_KEY}/sha2-256`, {
      input: data.toString('base64'),
    });
    return { mac: Buffer.from(hmac), keyId: this.idOf(versionOf(hmac)) };
  }

  async macHolds(data: Buffer, mac: Buffer): Promise<boolean> {
    const { valid } = await this.call<{ valid: boolean }>('POST', `verify/${this.settings.VAULT_KEY}/sha2-256`, {
      input: data.toString('base64'),
      hmac: mac.toString(),
    });
    return valid;
  }

  private idOf(version: number): string {
    return `vault:${this.settings.VAULT_KEY}:${version}`;
  }

  /** What the server says of a failure is not passed on: it may quote what was sent. */
  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const { VAULT_URL, VAULT_MOUNT, VAULT_TOKEN } = this.settings;
    const unreachable = (reason: string) => vaultErrors['key-provider.unavailable']({ reason }, { retryAfterSeconds: 5 });
    let response: Response;
    try {
      response = await fetch(`${VAULT_URL.replace(/\/+$/, '')}/v1/${VAULT_MOUNT}/${path}`, {
        method,
        headers: { 'x-vault-token': VAULT_TOKEN, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      throw unreachable((error as Error).name);
    }
    if (response.status === 400) throw vaultErrors['vault.unreadable']();
    if (!response.ok) throw unreachable(`HTTP ${response.status}`);
    return ((await response.json()) as { data: T }).data;
  }
}

/** `vault:v3:…` */
const versionOf = (text: string): number => Number(/^vault:v(\d+):/.exec(text)?.[1]);
