import { ClusterError } from '../cluster.errors.js';
import type { ClusterErrorCode } from '../cluster.errors.js';

/** The body of every refusal of the API server (`kind: Status`). */
interface Status {
  message?: string;
  reason?: string;
  details?: { causes?: { reason?: string; message?: string; field?: string }[]; retryAfterSeconds?: number };
}

export interface Refusal {
  status: number;
  body: string;
  retryAfter?: string | undefined;
}

/** A refusal in the terms of the port. `what` says what was asked for ("apply Deployment a/b"). */
export function clusterErrorOf(refusal: Refusal, what: string): ClusterError {
  const status = parseStatus(refusal.body);
  const code = codeOf(refusal.status, status);
  const words = status.message ?? refusal.body.slice(0, 500);
  const retryAfterSeconds = Number(refusal.retryAfter ?? status.details?.retryAfterSeconds ?? NaN);
  return new ClusterError(code, `Cannot ${what}: ${words || `HTTP ${refusal.status}`}`, {
    status: refusal.status,
    ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}),
    ...(code === 'conflict' ? contested(status) : {}),
  });
}

function codeOf(httpStatus: number, status: Status): ClusterErrorCode {
  const message = status.message ?? '';
  const causes = status.details?.causes ?? [];
  switch (httpStatus) {
    case 400:
    case 413:
    case 415:
    case 422:
      return 'invalid';
    case 401:
      return 'unauthorized';
    case 403:
      if (causes.some(({ reason }) => reason === 'NamespaceTerminating') || message.includes('being terminated')) {
        return 'terminating';
      }
      return message.includes('exceeded quota') ? 'quota-exceeded' : 'forbidden';
    case 404:
      return 'not-found';
    case 409:
      return /being (deleted|terminated)|ensuring all content is removed/.test(message) ? 'terminating' : 'conflict';
    case 429:
      return 'throttled';
    case 500:
      // Server-side apply answers 500 for a body that does not fit the schema.
      return /failed to create typed patch object|unable to convert|field not declared in schema/.test(message) ? 'invalid' : 'unknown';
    case 502:
    case 503:
    case 504:
      return 'unreachable';
    default:
      return 'unknown';
  }
}

/** Who holds which of the fields: `conflict with "kubectl-edit" using v1`, field `.data.title`. */
function contested(status: Status): { managers: string[]; fields: string[] } {
  const causes = (status.details?.causes ?? []).filter(({ reason }) => reason === 'FieldManagerConflict');
  const managers = causes.map(({ message = '' }) => /^conflict with "([^"]+)"/.exec(message)?.[1]);
  return {
    managers: [...new Set(managers.filter((manager) => manager !== undefined))],
    fields: [...new Set(causes.flatMap(({ field }) => (field ? [field.replace(/^\./, '')] : [])))],
  };
}

/** Another manager owns a field: waiting does not help. Any other 409 is two writers meeting, and the next attempt wins. */
export function isFieldConflict(refusal: Refusal): boolean {
  const causes = parseStatus(refusal.body).details?.causes ?? [];
  return causes.some(({ reason }) => reason === 'FieldManagerConflict');
}

function parseStatus(body: string): Status {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
