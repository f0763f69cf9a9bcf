import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { components } from '../console/src/api/schema.js';
import { usage } from './failures.js';

/** Above what the server takes, so that a folder chosen by mistake is not read to the end. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The text files of a folder by their path in it. Hidden ones and links stay behind. */
export async function readFolder(dir: string): Promise<components['schemas']['TemplateFileDto'][]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => {
    throw usage({ zh: `不能读取目录 ${dir}`, en: `The folder ${dir} cannot be read` });
  });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: components['schemas']['TemplateFileDto'][] = [];
  let bytes = 0;
  for (const path of paths.toSorted()) {
    const name = relative(dir, path).split(sep).join('/');
    if (name.split('/').some((part) => part.startsWith('.'))) continue;
    const content = await readFile(path);
    bytes += content.length;
    if (bytes > MOST_BYTES) throw usage({ zh: `目录 ${dir} 过大`, en: `The folder ${dir} is too large` });
    files.push({ path: name, content: text(content, name) });
  }
  return files;
}

function text(content: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw usage({ zh: `${name} 不是 UTF-8 文本`, en: `${name} is not UTF-8 text` });
  }
}
