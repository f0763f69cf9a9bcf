import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { getMetadataStorage, registerDecorator, type ValidationOptions, type ValidatorOptions } from 'class-validator';
import type { FieldError } from '../errors/app-error.js';
import { kernelErrors } from '../errors/kernel.errors.js';
import { invalidFields } from '../errors/refuse.js';
import { forbiddenNulls } from './nulls.js';

class DocumentedValidation extends ValidationPipe {
  /** A body that is null is not one that was left out. */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (value === null && metadata.type === 'body') throw kernelErrors['request.malformed']();
    return super.transform(value, metadata);
  }

  protected override async validate(object: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    return [...(await super.validate(object, options)), ...forbiddenNulls(object)];
  }
}

/** Refuses unknown keys by name and turns every complaint of class-validator into a field error with a code. */
export const validationPipe = (): ValidationPipe =>
  new DocumentedValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((e) => fieldErrors(e, ''));
      // A null that was refused already is not told twice.
      const told = new Set(fields.filter(({ code }) => code !== 'isNotNull').map(({ field }) => field));
      return invalidFields(fields.filter(({ field, code }) => code !== 'isNotNull' || !told.has(field)));
    },
  });

function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const field = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((name) => ({ field, code: name, params: constraintParams(error, name) }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function constraintParams(error: ValidationError, name: string): Record<string, unknown> {
  if (!error.target) return {};
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find((m) => m.propertyName === error.property && (m.name ?? m.type) === name);
  const values: unknown[] = metadata?.constraints ?? [];
  return Object.fromEntries(values.map((v, i) => [String(i), Array.isArray(v) ? v.join(', ') : v]));
}

/** Control characters and invisible formatting (zero-width, bidi overrides); line breaks only where asked for. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/;
const LINE_BREAKS = /[\n\r\t]/;

/** Text that shows all it holds: no control, zero-width or direction-changing characters, no half characters. */
export function IsPlainText(options: ValidationOptions & { multiline?: boolean } = {}): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isPlainText',
      target: target.constructor,
      propertyName: propertyName as string,
      options,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          value.isWellFormed() &&
          !INVISIBLE.test(value) &&
          (options.multiline === true || !LINE_BREAKS.test(value)),
      },
    });
}
