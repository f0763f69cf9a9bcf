import { isIP } from 'node:net';
import type { Settings } from '#shuyuan/kernel';

/** What a Host header asks for. */
export type PortalHost =
  | { readonly kind: 'portal'; readonly label: string }
  /** Under the portal domain, but no name a platform can have. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** Not a host name at all. */
  | { readonly kind: 'bad' }
  /** The console, an address, or a foreign name: not ours to answer when the port is shared. */
  | { readonly kind: 'other'; readonly name: string };

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const HOST_NAME = /^[a-z0-9._-]{1,253}$/;
/** A host name has at most 253 characters; a port and a dot may follow. */
const MAX_LENGTH = 260;
const BAD: PortalHost = { kind: 'bad' };

/** Reads Host headers: case, port and one trailing dot do not matter; only `Host` counts, never a forwarded one. */
export function hostReader(settings: Pick<Settings, 'PORTAL_DOMAIN' | 'PUBLIC_URL'>): (host: string | undefined) => PortalHost {
  const domain = settings.PORTAL_DOMAIN.toLowerCase();
  const suffix = `.${domain}`;
  const consoleName = URL.canParse(settings.PUBLIC_URL) ? new URL(settings.PUBLIC_URL).hostname : '';
  return (host) => {
    if (!host) return BAD;
    const name = nameOf(host);
    if (name === consoleName || name === domain || !name.endsWith(suffix)) {
      const sane = host.length <= MAX_LENGTH && (HOST_NAME.test(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0);
      return sane ? { kind: 'other', name } : BAD;
    }
    if (host.length > MAX_LENGTH) return BAD;
    const label = name.slice(0, -suffix.length);
    if (LABEL.test(label)) return { kind: 'portal', label };
    return HOST_NAME.test(name) ? { kind: 'unknown', name } : BAD;
  };
}

/** Whether a request on a shared port is for a portal, even if only to be told that there is none. */
export function portalHostTest(settings: Pick<Settings, 'PORTAL_DOMAIN' | 'PUBLIC_URL'>): (host: string | undefined) => boolean {
  const read = hostReader(settings);
  const suffix = `.${settings.PORTAL_DOMAIN.toLowerCase()}`;
  return (host) => {
    if (!host) return false;
    const { kind } = read(host);
    return kind === 'portal' || kind === 'unknown' || (kind === 'bad' && nameOf(host).endsWith(suffix));
  };
}

function nameOf(host: string): string {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, '');
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
