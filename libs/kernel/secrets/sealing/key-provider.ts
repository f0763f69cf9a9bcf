/** A wrapped key, and which key it was wrapped with. */
export interface Wrapped {
  readonly bytes: Buffer;
  readonly keyId: string;
}

/** Holds the keys that wrap all others (密钥加密密钥) where the database does not: a file, the environment, a vault. */
export abstract class KeyProvider {
  /** The key that wraps at present. */
  abstract currentKeyId(): Promise<string>;
  abstract wrap(key: Buffer): Promise<Wrapped>;
  abstract unwrap(wrapped: Wrapped): Promise<Buffer>;
  /** A seal on something that anyone may read: proof that whoever holds the key saw it so. */
  abstract mac(data: Buffer): Promise<{ mac: Buffer; keyId: string }>;
  abstract macHolds(data: Buffer, mac: Buffer, keyId: string): Promise<boolean>;
}
