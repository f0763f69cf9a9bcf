import type { FieldError } from '#shuyuan/kernel';
import type { ClientKind } from './oidc-client.entity.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** A scheme made from a domain name turned round (RFC 8252 7.1): nobody else can claim it by accident. */
const OWN_SCHEME = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/;

/**
 * Where an application is told that somebody signed in. Compared letter by letter later, so only one spelling is taken:
 * what a browser and we could read differently is refused here (RFC 9700 2.1).
 */
export function redirectFaults(kind: ClientKind, uris: readonly string[], field: string): FieldError[] {
  const faults = uris.flatMap((uri, index) => {
    const code = fault(kind, uri);
    return code ? [{ field: `${field}.${index}`, code }] : [];
  });
  if (faults.length > 0 || kind === 'native') return faults;
  return new Set(uris.map((uri) => new URL(uri).host)).size > 1 ? [{ field, code: 'redirect-hosts' }] : [];
}

export const backchannelFaults = (uri: string | null): FieldError[] => {
  const code = uri === null ? undefined : fault('web', uri);
  return code ? [{ field: 'backchannelLogoutUri', code }] : [];
};

function fault(kind: ClientKind, uri: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (!URL.canParse(uri) || /[\u0000-\u0020\u007f-\uffff\\*#]/.test(uri)) return 'redirect-form';
  const url = new URL(uri);
  if (url.username || url.password) return 'redirect-form';
  if (kind === 'native' && url.protocol !== 'https:') {
    if (OWN_SCHEME.test(url.protocol)) return undefined;
    if (url.protocol !== 'http:' || !LOOPBACK.has(url.hostname)) return 'redirect-scheme';
  } else if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return 'redirect-insecure';
  return url.href === uri || url.href === `${uri}/` ? undefined : 'redirect-form';
}
