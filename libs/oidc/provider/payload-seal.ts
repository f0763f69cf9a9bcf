import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sha256 } from '#shuyuan/kernel';

const ALGORITHM = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
/** Which key sealed it: the beginning of the hash of its id. */
const MARK = 4;

export interface SealKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** Seals what is kept in the database, so that a copy of it opens no session and no token. The first key seals, all open. */
export class PayloadSeal {
  private readonly keys: { readonly mark: Buffer; readonly key: Buffer }[];

  constructor(keys: readonly SealKey[]) {
    this.keys = keys.map(({ id, secret }) => ({
      mark: sha256(id).subarray(0, MARK),
      key: Buffer.from(hkdfSync('sha256', secret, '', 'shuyuan oidc payload', 32)),
    }));
  }

  /** `model` is bound in: what was sealed as one thing does not open as another. */
  seal(model: string, payload: object): Buffer {
    const { mark, key } = this.keys[0]!;
    const iv = randomBytes(IV);
    const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(model));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()]);
    return Buffer.concat([mark, iv, cipher.getAuthTag(), sealed]);
  }

  /** Undefined where the key is gone or something was changed: then it is as if there were nothing. */
  open(model: string, sealed: Buffer): Record<string, unknown> | undefined {
    const found = this.keys.find(({ mark }) => mark.equals(sealed.subarray(0, MARK)));
    if (!found) return undefined;
    const [iv, tag] = [sealed.subarray(MARK, MARK + IV), sealed.subarray(MARK + IV, MARK + IV + TAG)];
    const decipher = createDecipheriv(ALGORITHM, found.key, iv).setAAD(Buffer.from(model)).setAuthTag(tag);
    try {
      return JSON.parse(`${decipher.update(sealed.subarray(MARK + IV + TAG), undefined, 'utf8')}${decipher.final('utf8')}`) as never;
    } catch {
      return undefined;
    }
  }
}

/** Ids are random and long: a plain hash finds them again and gives nothing away. */
export const idHash = sha256;

/** A person's name for one sector: the same each time, and unrelated to the one another sector gets. */
export const pairwiseSubject = (salt: Buffer, sector: string, accountId: string): string =>
  createHmac('sha256', salt).update(`${sector}\n${accountId}`).digest('base64url');
