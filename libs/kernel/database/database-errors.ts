/** PostgreSQL error classes that mean "away for now": connection exceptions, shutdown, start-up, too many connections. */
const AWAY = /^(08|57P0|53300|53400)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);

/** Whether a failure says that PostgreSQL (or Redis) cannot be reached just now, so that trying later makes sense. */
export function isUnavailable(error: unknown): boolean {
  for (
    let e = error as { code?: unknown; message?: string; cause?: unknown; driverError?: unknown } | undefined;
    e;
    e = (e.cause ?? e.driverError) as typeof e
  ) {
    const code = typeof e.code === 'string' ? e.code : '';
    if (AWAY.test(code) || NETWORK.has(code)) return true;
    if (
      /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Connection is closed|query runner (was )?already released/i.test(
        e.message ?? '',
      )
    )
      return true;
  }
  return false;
}

export const sqlState = (error: unknown): string | undefined =>
  (error as { code?: string; driverError?: { code?: string } }).driverError?.code ?? (error as { code?: string }).code;

/** Name of the violated constraint when `error` is a unique violation. */
export function uniqueViolation(error: unknown): string | undefined {
  const e = error as { code?: string; constraint?: string; driverError?: { code?: string; constraint?: string } };
  const cause = e.driverError ?? e;
  return cause.code === '23505' ? (cause.constraint ?? '') : undefined;
}
