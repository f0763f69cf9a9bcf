import type { KubeObject } from '../kube-object.js';

/** One line of a watch: newline-delimited JSON. */
export type WatchLine =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: KubeObject }
  | { type: 'BOOKMARK'; object: { metadata: { resourceVersion: string } } }
  | { type: 'ERROR'; object: { code?: number; message?: string; details?: { retryAfterSeconds?: number } } };

const NEWLINE = 0x0a;
/** etcd takes no object above 1.5 MiB by default; what is longer than this is no line of an API server. */
const LONGEST_LINE = 16 * 1024 * 1024;
const types = new Set(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']);

/** Lines as they become whole. What is left at the end without its newline was cut off and is dropped. Throws on anything else. */
export async function* watchLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<WatchLine> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      begun.push(chunk.subarray(from, end));
      const text = Buffer.concat(begun).toString('utf8').trim();
      begun = [];
      length = 0;
      from = end + 1;
      if (text) yield parseLine(text);
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE) throw new Error('a line of the watch has no end');
  }
}

function parseLine(text: string): WatchLine {
  let line: WatchLine;
  try {
    line = JSON.parse(text) as WatchLine;
  } catch {
    throw new Error(`a line of the watch is not JSON: ${text.slice(0, 80)}`);
  }
  const named = line?.type === 'ERROR' || typeof line?.object?.metadata === 'object';
  if (!types.has(line?.type) || !named) throw new Error(`a line of the watch is no event: ${text.slice(0, 80)}`);
  return line;
}
