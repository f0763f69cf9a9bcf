import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** A question on the terminal; the answer to a `hidden` one is not shown while it is typed. */
export async function ask(question: string, { hidden = false } = {}): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: hidden ? silent : process.stderr, terminal: true });
  // Asked only now that the terminal no longer echoes: who types at once is not shown either.
  process.stderr.write(question);
  lines.once('SIGINT', () => process.exit(130));
  try {
    return await lines.question('');
  } finally {
    lines.close();
    if (hidden) process.stderr.write('\n');
  }
}

export const isAsked = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** All of standard input, without the line end that `echo` adds. */
export async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
