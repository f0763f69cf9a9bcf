/** Resources that are shared out, as numbers of one unit each. */
export interface Amount {
  readonly cpuMillis: number;
  readonly memoryMiB: number;
  readonly storageGiB: number;
}

export const RESOURCES = ['cpuMillis', 'memoryMiB', 'storageGiB'] as const;
export type Resource = (typeof RESOURCES)[number];

/** Above what a province has, and far enough below what a column holds that a sum of two cannot run over. */
export const LARGEST_AMOUNT = 1_000_000_000;

/** Plan `standard@1`: what shares of cities and of the province are measured in. */
export const STANDARD_AMOUNT: Amount = { cpuMillis: 2000, memoryMiB: 4096, storageGiB: 50 };
export const NO_AMOUNT: Amount = { cpuMillis: 0, memoryMiB: 0, storageGiB: 0 };

const each = (fn: (resource: Resource) => number): Amount => ({
  cpuMillis: fn('cpuMillis'),
  memoryMiB: fn('memoryMiB'),
  storageGiB: fn('storageGiB'),
});

/** Only the three numbers of whatever carries them. */
export const amountOf = (a: Amount): Amount => each((r) => a[r]);
export const times = (a: Amount, n: number): Amount => each((r) => a[r] * n);
export const minus = (a: Amount, b: Amount): Amount => each((r) => a[r] - b[r]);
export const isWithin = (a: Amount, most: Amount): boolean => RESOURCES.every((r) => a[r] <= most[r]);

export const describe = (a: Amount): string => `CPU ${a.cpuMillis / 1000}, ${a.memoryMiB} MiB, ${a.storageGiB} GiB`;
