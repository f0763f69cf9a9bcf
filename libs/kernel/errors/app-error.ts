import { localised } from '../context/text.js';

/** One kind of failure: HTTP status and what to tell people, in both languages. `{name}` is filled from the parameters. */
export interface ErrorDefinition {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** What to do next. */
  readonly hint?: { readonly zh: string; readonly en: string };
}

export interface FieldError {
  /** Path in the request body, e.g. `form.leader.mobile`. */
  readonly field: string;
  readonly code: string;
  readonly params?: Record<string, unknown>;
}

const registry = new Map<string, ErrorDefinition>();

/** Registers a library's errors and gives a function per code that makes the error to throw. */
export function defineErrors<const T extends Record<string, ErrorDefinition>>(
  definitions: T,
): { [K in keyof T]: (params?: Record<string, unknown>, extra?: AppErrorExtra) => AppError } {
  const make: Record<string, (params?: Record<string, unknown>, extra?: AppErrorExtra) => AppError> = {};
  for (const [code, definition] of Object.entries(definitions)) {
    if (registry.has(code) && registry.get(code) !== definition) throw new Error(`error code ${code} is defined twice`);
    registry.set(code, definition);
    make[code] = (params, extra) => new AppError(code, definition, params, extra);
  }
  return make as never;
}

export const errorCatalogue = (): ReadonlyMap<string, ErrorDefinition> => registry;

export interface AppErrorExtra {
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A failure that a client is told about, with a stable code. */
export class AppError extends Error {
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: string,
    readonly definition: ErrorDefinition,
    readonly params: Record<string, unknown> = {},
    extra: AppErrorExtra = {},
  ) {
    super(said(definition.en, params, 'en'), { cause: extra.cause });
    this.fields = extra.fields ?? [];
    this.retryAfterSeconds = extra.retryAfterSeconds;
  }

  get status(): number {
    return this.definition.status;
  }

  text(language: 'zh' | 'en'): string {
    return said(this.definition[language], this.params, language);
  }
}

/** A parameter may itself be a Text. */
const said = (template: string, params: Record<string, unknown>, language: 'zh' | 'en'): string =>
  fill(template, localised(params, language) as Record<string, unknown>);

export function fill(template: string, params: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
