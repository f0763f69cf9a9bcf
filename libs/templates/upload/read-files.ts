import { OBJECT_PHASES } from '../template-version.js';
import { DEFAULTS_FILE, NOTES_FILE, SCHEMA_FILE, type TemplateFile } from '../template-files.js';
import type { Fault } from './fault.js';
import { placeholderFaults } from './placeholder-faults.js';
import { YAML_LIMITS, isObjectDocument, readYaml } from './read-yaml.js';
import { readSchema } from './values-schema.js';

export const UPLOAD_LIMITS = { files: 100, bytes: 1_048_576 } as const;

const MANIFEST = /^manifests\/([^/]+)\/[a-z0-9][a-z0-9-]{0,62}\.yaml$/;
/** Control characters, half characters made whole, byte order marks and what turns text round. */
const UNREADABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]/;

/** Everything that keeps an upload from being a template at all. Bounded: looks at nothing twice and stops at the limits. */
export function uploadFaults(files: readonly TemplateFile[]): Fault[] {
  const faults = [...shapeFaults(files)];
  if (faults.length > 0) return faults;
  const budget = { lexemes: YAML_LIMITS.lexemes, documents: YAML_LIMITS.documents };
  const contentOf = (path: string): string | undefined => files.find((f) => f.path === path)?.content;
  const { schema, faults: inSchema } = readSchema(contentOf(SCHEMA_FILE)!, contentOf(DEFAULTS_FILE), budget);
  const inManifests = files
    .filter(({ path }) => MANIFEST.test(path))
    .flatMap(({ path, content }) => {
      const { documents, faults: inYaml } = readYaml(path, content, budget);
      if (inYaml.length > 0) return inYaml;
      const notObjects = documents.filter(({ document }) => !isObjectDocument(document));
      if (documents.length === 0 || notObjects.length > 0)
        return [{ file: path, line: notObjects[0]?.lineOf(notObjects[0].document.contents) ?? 1, code: 'template-object' }];
      return schema ? documents.flatMap((document) => placeholderFaults(path, document, schema)) : [];
    });
  return [...inSchema, ...inManifests];
}

function* shapeFaults(files: readonly TemplateFile[]): Generator<Fault> {
  if (files.length > UPLOAD_LIMITS.files) {
    yield { file: 'files', line: 0, code: 'template-too-many-files', params: { limit: UPLOAD_LIMITS.files } };
    return;
  }
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes > UPLOAD_LIMITS.bytes) {
    yield { file: 'files', line: 0, code: 'template-too-large', params: { limit: UPLOAD_LIMITS.bytes } };
    return;
  }
  const seen = new Set<string>();
  for (const [index, { path, content }] of files.entries()) {
    const code = pathFault(path);
    if (code) yield { file: `files.${index}.path`, line: 0, code };
    else if (seen.has(path)) yield { file: path, line: 0, code: 'template-path-twice' };
    else if (!content.isWellFormed() || UNREADABLE.test(content))
      yield { file: path, line: lineOfUnreadable(content), code: 'template-text' };
    seen.add(path);
  }
  if (!seen.has(SCHEMA_FILE)) yield { file: SCHEMA_FILE, line: 0, code: 'template-schema-missing' };
}

function pathFault(path: string): string | undefined {
  if (path === SCHEMA_FILE || path === DEFAULTS_FILE || path === NOTES_FILE) return undefined;
  const phase = MANIFEST.exec(path)?.[1];
  if (phase === undefined || !/^[a-z]+$/.test(phase)) return 'template-path';
  return (OBJECT_PHASES as readonly string[]).includes(phase) ? undefined : 'template-phase-unknown';
}

function lineOfUnreadable(content: string): number {
  const lines = content.split('\n');
  return lines.findIndex((line) => !line.isWellFormed() || UNREADABLE.test(line)) + 1;
}
