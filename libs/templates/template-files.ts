import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file of a template by its path below the template's folder, `/` between parts. */
export interface TemplateFile {
  readonly path: string;
  readonly content: string;
}

export const SCHEMA_FILE = 'values.schema.json';
export const DEFAULTS_FILE = 'values.defaults.json';
export const NOTES_FILE = 'UPGRADE.md';

export const NAME_FORM = /^[a-z][a-z0-9-]{0,30}$/;
export const VERSION_FORM = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

const ROOT = new URL('./', import.meta.url);

/** Ids of the versions that ship with the program, one folder each. */
export const BUILT_IN = ['standard@1.0.0', 'standard@1.1.0'] as const;
/** Names the program's own versions go by; uploads take others, so that an update of the program never meets one. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(BUILT_IN.map((id) => id.split('@')[0]!));

/** Every file of a version that ships with the program. */
export async function readBuiltIn(id: string): Promise<TemplateFile[]> {
  const [name = '', version = ''] = id.split('@');
  if (!NAME_FORM.test(name) || !VERSION_FORM.test(version)) throw new Error(`not a template version: ${id}`);
  const folder = new URL(`${name}/${version}/`, ROOT);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const root = fileURLToPath(folder);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\/+/, ''));
  return inOrder(await Promise.all(paths.map(async (path) => ({ path, content: await readFile(new URL(path, folder), 'utf8') }))));
}

/** The one order of files, in which they are kept and hashed. */
export const inOrder = (files: readonly TemplateFile[]): TemplateFile[] => [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

/** SHA-256 over the canonical list of files. */
export function digestOf(files: readonly TemplateFile[]): string {
  const canonical = JSON.stringify(inOrder(files).map(({ path, content }) => [path, content]));
  return `sha256:${createHash('sha256').update(canonical).digest('hex')}`;
}
