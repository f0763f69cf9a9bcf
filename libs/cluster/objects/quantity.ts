/** Kubernetes quantities ("500m", "1Gi", "2e3"): https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const pattern = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:([eE][+-]?\d+)|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/;

/** Powers of ten above 10^-9, the smallest unit there is, so that every quantity is a whole number of nano-units. */
const decimal: Record<string, number> = { n: 0, u: 3, m: 6, '': 9, k: 12, M: 15, G: 18, T: 21, P: 24, E: 27 };
const binary: Record<string, bigint> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

/** The quantity in billionths (rounded up, as the API server does), or undefined when the text is none. */
export function parseQuantity(value: string | number): bigint | undefined {
  const match = pattern.exec(String(value).trim());
  if (!match) return undefined;
  const [, number = '', exponent, suffix = ''] = match;
  const [whole = '', fraction = ''] = number.replace(/^[+-]/, '').split('.');
  let scale = (decimal[suffix] ?? 9) - fraction.length + (exponent ? Number(exponent.slice(1)) : 0);
  if (Math.abs(scale) > 200) return undefined;
  let digits = BigInt(`${whole}${fraction}` || '0');
  const shift = binary[suffix];
  if (shift !== undefined) digits <<= shift;
  for (; scale > 0; scale--) digits *= 10n;
  const divisor = 10n ** BigInt(-scale);
  const magnitude = (digits + divisor - 1n) / divisor;
  return number.startsWith('-') ? -magnitude : magnitude;
}

export function sameQuantity(a: unknown, b: unknown): boolean {
  if (!isScalar(a) || !isScalar(b)) return false;
  const left = parseQuantity(a);
  return left !== undefined && left === parseQuantity(b);
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
