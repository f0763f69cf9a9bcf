import { formatNumber } from '../../i18n/format';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Bytes as a person reads them: `1.4 MiB`. */
export function sizeOf(bytes: number): string {
  const power = bytes > 0 ? Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10)) : 0;
  const value = bytes / 1024 ** power;
  return `${formatNumber(power === 0 ? value : Math.round(value * 10) / 10)} ${UNITS[power]}`;
}
