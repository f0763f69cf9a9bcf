import { createHash } from 'node:crypto';

/** What is kept of a token or code that has too many bits to be guessed, and is only ever compared. */
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
