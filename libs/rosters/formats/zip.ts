import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import yauzl from 'yauzl';
import { AppError, isUnavailable } from '#shuyuan/kernel';
import type { ByteSource } from './byte-source.js';
import { formatErrors } from './format.errors.js';

const MOST_PARTS = 1000;
/** A part may always have as much; a larger one no more than RATIO times what it takes in the file. */
const ALWAYS_ALLOWED = 64 * 1024 * 1024;
/** Sheets of a roster take 10 to 40 times their size. */
const RATIO = 200;

export interface ZipPart {
  readonly name: string;
  /** Unpacked; fails with `roster.zip-bomb` or `roster.zip-broken`. */
  open(): Promise<Readable>;
}

class SourceReader extends yauzl.RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.source.stream(start, end);
  }
}

/** What a ZIP holds, by its directory at the end. Nothing is unpacked yet; names that reach outside are refused. */
export async function openZip(source: ByteSource): Promise<ReadonlyMap<string, ZipPart>> {
  const zip = await broken('directory', () =>
    yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false }),
  );
  if (zip.entryCount > MOST_PARTS) throw formatErrors['roster.zip-parts']({ limit: MOST_PARTS });
  const parts = new Map<string, ZipPart>();
  await broken('directory', async () => {
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, { name: entry.fileName, open: () => openPart(zip, entry) });
  });
  return parts;
}

async function openPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  if (entry.isEncrypted()) throw formatErrors['roster.zip-locked']();
  const limit = Math.max(ALWAYS_ALLOWED, entry.compressedSize * RATIO);
  const bomb = (): Error => formatErrors['roster.zip-bomb']({ part: entry.fileName, limit });
  if (entry.uncompressedSize > limit) throw bomb();
  const unpacked = await broken(entry.fileName, () => zip.openReadStreamPromise(entry));
  // The directory may lie about a part's size.
  let length = 0;
  const bounded = new Transform({
    transform: (chunk: Buffer, _encoding, done) => ((length += chunk.length) > limit ? done(bomb()) : done(null, chunk)),
  });
  unpacked.once('error', (cause) => bounded.destroy(asBroken(entry.fileName, cause)));
  bounded.once('close', () => unpacked.destroy());
  return unpacked.pipe(bounded);
}

async function broken<T>(part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw asBroken(part, cause);
  }
}

/** A database that is away says nothing about the file. */
const asBroken = (part: string, cause: unknown): Error =>
  isUnavailable(cause) || cause instanceof AppError ? (cause as Error) : formatErrors['roster.zip-broken']({ part }, { cause });
