import { isIPv6 } from 'node:net';

/** From where someone tries to sign in. */
export interface Origin {
  readonly ip: string;
  readonly userAgent: string | null;
  /** Token of the browser's device cookie. */
  readonly device?: string;
}

/** The network of an address: itself, or the /64 that one IPv6 connection is given as a whole. */
export function sourceOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '').split('%')[0]!;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return `${[...left, ...Array.from({ length: zeros }, () => '0'), ...right]
    .slice(0, 4)
    .map((part) => parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}
