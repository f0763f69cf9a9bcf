import * as argon2 from 'argon2';
import { createHash, randomBytes } from 'node:crypto';
import type { FieldError } from '#shuyuan/kernel';

/** argon2id with OWASP's lower-memory parameters: 19 MiB, two passes. */
const PARAMETERS = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => argon2.hash(password.normalize('NFKC'), PARAMETERS);

export const verifyPassword = (hash: string, password: string): Promise<boolean> => argon2.verify(hash, password.normalize('NFKC'));

/** A hash nobody knows the password of: checking against it costs the same as against a real one. */
export const UNKNOWN_HASH = hashPassword(randomBytes(32).toString('hex'));

/** 等保 L3 practice: length and three of four character classes; the login name must not be part of it. */
export function passwordProblem(password: string, loginName: string): FieldError | undefined {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((c) => c.test(password)).length;
  if ([...password].length < 10 || classes < 3) return { field: 'password', code: 'password-weak' };
  if (loginName && password.toLowerCase().includes(loginName.toLowerCase())) return { field: 'password', code: 'password-has-login' };
  return undefined;
}

/** A 256-bit token for a link or a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
