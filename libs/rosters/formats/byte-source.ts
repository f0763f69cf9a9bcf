import type { Readable } from 'node:stream';

/** Bytes of an uploaded file, wherever they lie. Never all of them in memory. */
export interface ByteSource {
  readonly size: number;
  /** From `start` up to but not including `end`. */
  stream(start: number, end: number): Readable;
}

/** The first `length` bytes, or fewer where there are not so many. */
export async function head(source: ByteSource, length: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.stream(0, Math.min(length, source.size))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
