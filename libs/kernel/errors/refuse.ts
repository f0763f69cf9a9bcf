import type { AppError, FieldError } from './app-error.js';
import { kernelErrors } from './kernel.errors.js';

/** 400 that names every field that is wrong. */
export const invalidFields = (fields: readonly FieldError[]): AppError =>
  kernelErrors['request.invalid']({ count: fields.length }, { fields });

/** Throws when any field is wrong. */
export function refuse(fields: readonly FieldError[]): void {
  if (fields.length > 0) throw invalidFields(fields);
}
