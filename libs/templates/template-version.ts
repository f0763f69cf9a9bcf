import { Ajv, type ValidateFunction } from 'ajv';
import { RE2JS } from 're2js';
import { parseAllDocuments } from 'yaml';
import type { KubeObject } from '#shuyuan/cluster';
import { DEFAULTS_FILE, SCHEMA_FILE, readBuiltIn, type TemplateFile } from './template-files.js';
import { wholePlaceholder } from './placeholders.js';

/** Phases of provisioning that write objects, in order; each is a folder of the template. */
export const OBJECT_PHASES = ['namespace', 'quota', 'isolation', 'access', 'portal', 'domain'] as const;
export type ObjectPhase = (typeof OBJECT_PHASES)[number];

export type TemplateValue = string | number | boolean | null;
export type TemplateValues = Readonly<Record<string, TemplateValue>>;

export interface Manifest {
  readonly phase: ObjectPhase;
  /** Path below the template's folder. */
  readonly file: string;
  readonly object: KubeObject;
  /** Name of the value that must be true for it to be rendered. */
  readonly when?: string;
}

/** One immutable version of a platform template: manifests by phase and the schema of its values. */
export interface TemplateVersion {
  /** `name@version`, e.g. `standard@1.0.0`. */
  readonly id: string;
  readonly manifests: readonly Manifest[];
  readonly validate: ValidateFunction;
  /** Names of the values it takes. */
  readonly names: ReadonlySet<string>;
  readonly required: readonly string[];
  readonly defaults: TemplateValues;
}

/** On a manifest: rendered only where the value named is true. It never reaches the cluster. */
export const WHEN = 'shuyuan.dev/when';

const HOSTNAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export interface ValuesSchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

/** RE2 needs time in proportion to the text, whatever the pattern: one that runs away cannot be written. */
const re2 = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
  },
  { code: 're2' },
);

export const schemaCompiler = (): Ajv =>
  new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    formats: { hostname: HOSTNAME, uuid: UUID },
    code: { regExp: re2 },
  });

/** Reads a version that ships with the program. */
export async function loadTemplate(id: string): Promise<TemplateVersion> {
  return parseTemplate(id, await readBuiltIn(id));
}

/** Makes a version of its files. Manifests are parsed here, before any value is near them. */
export function parseTemplate(id: string, files: readonly TemplateFile[]): TemplateVersion {
  const contentOf = (path: string): string | undefined => files.find((f) => f.path === path)?.content;
  const schema = JSON.parse(contentOf(SCHEMA_FILE) ?? '') as ValuesSchema;
  const manifests = OBJECT_PHASES.flatMap((phase) =>
    files.filter((f) => f.path.startsWith(`manifests/${phase}/`)).flatMap((f) => manifestsOf(id, phase, f)),
  );
  return {
    id,
    manifests,
    validate: schemaCompiler().compile(schema),
    names: new Set(Object.keys(schema.properties)),
    required: schema.required,
    defaults: JSON.parse(contentOf(DEFAULTS_FILE) ?? '{}') as TemplateValues,
  };
}

function manifestsOf(id: string, phase: ObjectPhase, { path, content }: TemplateFile): Manifest[] {
  return parseAllDocuments(content, { strict: true, uniqueKeys: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${id} ${path}: ${document.errors[0]?.message}`);
    return conditional(phase, path, document.toJS({ maxAliasCount: 0 }) as KubeObject);
  });
}

function conditional(phase: ObjectPhase, file: string, object: KubeObject): Manifest {
  const condition = object.metadata.annotations?.[WHEN];
  if (condition === undefined) return { phase, file, object };
  const when = wholePlaceholder(condition);
  if (!when) throw new Error(`${file}: ${WHEN} must be one placeholder, but is ${condition}`);
  const { [WHEN]: _, ...annotations } = object.metadata.annotations!;
  const { annotations: _all, ...metadata } = object.metadata;
  const kept = Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata;
  return { phase, file, object: { ...object, metadata: kept }, when };
}
