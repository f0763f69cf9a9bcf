import { Ajv, type ValidateFunction } from 'ajv';
import { readFile, readdir } from 'node:fs/promises';
import { parseAllDocuments } from 'yaml';
import type { KubeObject } from '#shuyuan/cluster';

/** Phases of provisioning that write objects, in order; each is a folder of the template. */
export const OBJECT_PHASES = ['namespace', 'quota', 'isolation', 'access', 'portal', 'domain'] as const;
export type ObjectPhase = (typeof OBJECT_PHASES)[number];

export interface Manifest {
  readonly phase: ObjectPhase;
  readonly file: string;
  readonly object: KubeObject;
}

/** One immutable version of a platform template: manifests by phase and the schema of its values. */
export interface TemplateVersion {
  /** `name@version`, e.g. `standard@1.0.0`. */
  readonly id: string;
  readonly manifests: readonly Manifest[];
  readonly validate: ValidateFunction;
}

const ROOT = new URL('./', import.meta.url);
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads a version from its folder. Manifests are parsed here, before any value is near them. */
export async function loadTemplate(id: string): Promise<TemplateVersion> {
  const [name, version] = id.split('@');
  if (!name || !version || !/^[a-z][a-z0-9-]*$/.test(name) || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`not a template version: ${id}`);
  const folder = new URL(`${name}/${version}/`, ROOT);
  const schema = JSON.parse(await readFile(new URL('values.schema.json', folder), 'utf8')) as object;
  const ajv = new Ajv({ allErrors: true, formats: { hostname: HOSTNAME, uuid: UUID } });
  const manifests: Manifest[] = [];
  for (const phase of OBJECT_PHASES) {
    const directory = new URL(`manifests/${phase}/`, folder);
    for (const file of (await readdir(directory)).filter((f) => f.endsWith('.yaml')).sort()) {
      const documents = parseAllDocuments(await readFile(new URL(file, directory), 'utf8'), { strict: true, uniqueKeys: true });
      for (const document of documents) {
        if (document.errors.length > 0) throw new Error(`${id} ${phase}/${file}: ${document.errors[0]?.message}`);
        manifests.push({ phase, file, object: document.toJS({ maxAliasCount: 0 }) as KubeObject });
      }
    }
  }
  return { id, manifests, validate: ajv.compile(schema) };
}
