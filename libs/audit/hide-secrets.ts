const SECRET_NAME = /passw|secret|token|credential|kubeconfig|private|otp|recovery|cookie|authorization|^code$|key$|idDocument|idNumber/i;
/** 居民身份证号 (18 or 15 digits), mobile numbers, age keys, JSON web tokens, PEM blocks and long random strings. */
const SECRET_VALUE =
  /\b\d{17}[\dXx]\b|\b\d{15}\b|\b1[3-9]\d{9}\b|AGE-SECRET-KEY-1[A-Z0-9]+|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|-----BEGIN[\s\S]*?-----END[^-]*-----|\b(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}\b/g;
const HIDDEN = '[hidden]';
const LONGEST = 500;
const DEEPEST = 4;

/** A copy fit for a record that many may read and nobody can correct: what is named or looks like a secret is not in it. */
export function hideSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') {
    // PostgreSQL keeps no NUL in text.
    const plain = value.replaceAll('\u0000', '').replace(SECRET_VALUE, HIDDEN);
    return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || depth >= DEEPEST) return value === undefined ? undefined : HIDDEN;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => hideSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAME.test(name) ? HIDDEN : hideSecrets(item, depth + 1)]),
  );
}
