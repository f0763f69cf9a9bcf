/** By which number a source and a platform may agree that two records are one person. Never an e-mail: those are given anew, and typed in. */
export const AGREED_KEYS = ['student-number', 'teacher-number'] as const;
export type AgreedKey = (typeof AGREED_KEYS)[number];

export const LINKED_BY = ['agreed-key', 'confirmed', 'just-in-time'] as const;
export type LinkedBy = (typeof LINKED_BY)[number];

/** Linking rules (关联规则) of a source, for someone who comes for the first time. */
export interface Linking {
  /** The one person of this platform who has the same number, if the source is trusted to say it. */
  readonly agreedKey?: AgreedKey;
  /** Whoever matches nobody gets an account at once. Else they confirm by signing in with the account they have. */
  readonly justInTime?: boolean;
}
