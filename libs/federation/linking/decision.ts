/** What becomes of someone who comes from an identity source. */
export type Decision =
  /** Came before, or was linked by hand. */
  | { readonly kind: 'known'; readonly accountId: string }
  /** The one person here with the same agreed number, who has an account or gets one. */
  | { readonly kind: 'agreed'; readonly personId: string; readonly accountId: string | undefined }
  /** Matches nobody; the source may bring new people. */
  | { readonly kind: 'new' }
  /** Has to sign in with the account they have, and confirm. */
  | { readonly kind: 'ask' }
  /** More than one person, or one who is linked as somebody else already: people have to look. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'disabled'; readonly accountId: string }
  /** The source did not say, under a lasting name, who came. */
  | { readonly kind: 'no-subject' };

export const DECISIONS = ['known', 'agreed', 'new', 'ask', 'ambiguous', 'disabled', 'no-subject'] as const;
