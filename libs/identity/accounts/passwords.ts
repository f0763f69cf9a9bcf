import * as argon2 from 'argon2';
import { randomBytes } from 'node:crypto';
import { sha256 } from '#shuyuan/kernel';

/** argon2id with OWASP's lower-memory parameters: 19 MiB, two passes. */
const PARAMETERS = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => argon2.hash(password.normalize('NFKC'), PARAMETERS);

export const verifyPassword = (hash: string, password: string): Promise<boolean> => argon2.verify(hash, password.normalize('NFKC'));

/** A hash nobody knows the password of: checking against it costs the same as against a real one. */
export const UNKNOWN_HASH = hashPassword(randomBytes(32).toString('hex'));

/** A 256-bit token for a link or a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = sha256;
