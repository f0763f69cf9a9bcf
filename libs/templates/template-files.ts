import { readFile, readdir } from 'node:fs/promises';

/** A file of a template by its path below the template's folder, `/` between parts. */
export interface TemplateFile {
  readonly path: string;
  readonly content: string;
}

const ROOT = new URL('./', import.meta.url);

/** Every file of a version that ships with the program, by path. */
export async function readBuiltIn(id: string): Promise<TemplateFile[]> {
  const [name, version] = id.split('@');
  if (!name || !version || !/^[a-z][a-z0-9-]*$/.test(name) || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`not a template version: ${id}`);
  const folder = new URL(`${name}/${version}/`, ROOT);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(decodeURI(folder.pathname).length).replace(/^\/+/, ''));
  const read = files.sort().map(async (path) => ({ path, content: await readFile(new URL(path, folder), 'utf8') }));
  return Promise.all(read);
}
