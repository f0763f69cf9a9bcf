import { AppError } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';

/** Runs a step of a protocol; whatever it finds wrong becomes one answer that tells a stranger nothing. The cause is logged. */
export async function refused<T>(step: () => Promise<T> | T): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw ownError(cause) ?? federationErrors['federation.answer-refused']({}, { cause });
  }
}

function ownError(error: unknown): AppError | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof AppError) return e;
  return undefined;
}

/** Throws with what is wrong, for the log. */
export function mustHold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
