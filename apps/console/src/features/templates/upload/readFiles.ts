import type { FieldError } from '../../../api/problem';
import type { TemplateFile } from '../types';

const AT_THE_TOP = new Set(['values.schema.json', 'values.defaults.json', 'UPGRADE.md']);

export interface PickedFile extends TemplateFile {
  /** Bytes that are no UTF-8: nothing to send. */
  unreadable?: boolean;
}

/** Where a chosen file belongs in the template: what stands above `manifests` is only the folder it was kept in. */
export function pathOf(chosen: string, known: string[]): string {
  const manifests = /(?:^|\/)(manifests\/.*)$/.exec(chosen)?.[1];
  if (manifests) return manifests;
  const name = chosen.slice(chosen.lastIndexOf('/') + 1);
  if (AT_THE_TOP.has(name)) return name;
  // Chosen alone, without its folder: it replaces the one file of that name.
  const namesakes = known.filter((path) => path.endsWith(`/${name}`));
  return namesakes.length === 1 && namesakes[0] ? namesakes[0] : `manifests/portal/${name}`;
}

async function textOf(file: File): Promise<Pick<PickedFile, 'content' | 'unreadable'>> {
  try {
    return { content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { content: '', unreadable: true };
  }
}

/** What was chosen is put over what is there; hidden files of the system are left out. */
export async function withChosen(present: PickedFile[], chosen: File[]): Promise<PickedFile[]> {
  const known = present.map(({ path }) => path);
  const files = new Map(present.map((file) => [file.path, file]));
  for (const file of chosen) {
    if (file.name.startsWith('.')) continue;
    const path = pathOf(file.webkitRelativePath || file.name, known);
    files.set(path, { path, ...(await textOf(file)) });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface FileFault {
  line: number | null;
  message: string;
}

/** The server's refusals by the file they are about (`manifests/a/b.yaml:3`, `files.2.path`); the rest is about the whole. */
export function faultsOf(errors: FieldError[], paths: string[]): { byFile: Map<string, FileFault[]>; others: FieldError[] } {
  const byFile = new Map<string, FileFault[]>();
  const others: FieldError[] = [];
  for (const error of errors) {
    const index = /^files\.(\d+)/.exec(error.field)?.[1];
    const place = /^(.*?)(?::(\d+))?$/.exec(error.field);
    const path = index === undefined ? place?.[1] : paths[Number(index)];
    if (path === undefined || !paths.includes(path)) others.push(error);
    else byFile.set(path, [...(byFile.get(path) ?? []), { line: place?.[2] ? Number(place[2]) : null, message: error.message }]);
  }
  return { byFile, others };
}
