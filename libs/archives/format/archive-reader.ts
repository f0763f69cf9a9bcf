import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { AppError, type Vault } from '#shuyuan/kernel';
import { archiveErrors } from '../archives.errors.js';
import type { ArchiveStore } from '../stores/archive-store.js';
import {
  FORMAT,
  FORMAT_FILE,
  FORMAT_VERSION,
  LARGEST_ENTRY_BYTES,
  MANIFEST_FILE,
  type FormatHeader,
  type Manifest,
  type Part,
} from './manifest.js';

export interface Expected {
  readonly archiveId: string;
  readonly tenantId: string;
  /** Of the file as it lies in the store; null while it is not yet known. */
  readonly sha256: string | null;
}

type Visitor = (path: string, data: Buffer) => Promise<void> | void;

/**
 * Reads an archive to its end and checks all of it: file, header, each part, and that nothing is missing or too much.
 * `visit` sees each part before the whole has been checked: what it does must be undone when this throws. Throws
 * archive.missing, archive.corrupt, archive.format-unknown or vault.unreadable of the archive itself; an
 * ArchiveStoreError where the store is away.
 */
export async function readArchive(store: ArchiveStore, vault: Vault, key: string, expected: Expected, visit?: Visitor): Promise<Manifest> {
  const stored = await store.read(key);
  if (!stored) throw archiveErrors['archive.missing']({ location: store.locate(key) });
  const hash = createHash('sha256');
  async function* measured(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = Readable.from(measured(stored), { objectMode: false });
  // Failures that are not the archive's: they reach us as those of whatever was reading at the moment.
  const causes: unknown[] = [];
  stored.once('error', (error) => causes.push(error));
  const parts = new Parts(expected);
  try {
    const plain = await vault.decryptStream(Readable.toWeb(file) as ReadableStream<Uint8Array>);
    const tar = extract();
    await Promise.all([
      pipeline(Readable.fromWeb(plain as never), createGunzip(), tar),
      (async () => {
        for await (const entry of tar) {
          const { name } = entry.header;
          const data = await contentOf(name, entry as AsyncIterable<Buffer>);
          parts.take(name, data);
          if (name === FORMAT_FILE || name === MANIFEST_FILE) continue;
          try {
            await visit?.(name, data);
          } catch (cause) {
            causes.push(cause);
            throw cause;
          }
        }
      })(),
    ]);
  } catch (error) {
    if (causes.length > 0) throw causes[0];
    if (error instanceof AppError) throw error;
    throw archiveErrors['archive.corrupt']({ detail: (error as Error).message }, { cause: error });
  } finally {
    file.destroy();
    stored.destroy();
  }
  const sha256 = hash.digest('hex');
  if (expected.sha256 && sha256 !== expected.sha256)
    throw archiveErrors['archive.corrupt']({ detail: `the file's SHA-256 is ${sha256} instead of ${expected.sha256}` });
  return parts.manifest();
}

async function contentOf(name: string, entry: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of entry) {
    size += chunk.length;
    if (size > LARGEST_ENTRY_BYTES) throw new Error(`${name} is larger than anything this program writes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Checks the parts of an archive against its own header and manifest. */
class Parts {
  private readonly seen = new Map<string, Part>();
  private header?: FormatHeader;
  private last?: Manifest;

  constructor(private readonly expected: Expected) {}

  take(path: string, data: Buffer): void {
    if (!this.header) {
      if (path !== FORMAT_FILE) throw archiveErrors['archive.format-unknown']({ found: 'none' });
      this.header = JSON.parse(data.toString()) as FormatHeader;
      this.check(this.header);
    } else if (path === MANIFEST_FILE) this.last = JSON.parse(data.toString()) as Manifest;
    else this.seen.set(path, { path, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') });
  }

  manifest(): Manifest {
    const manifest = this.last;
    if (!manifest) throw archiveErrors['archive.corrupt']({ detail: 'it has no manifest' });
    this.check(manifest);
    const listed = [...manifest.objects, ...manifest.tables.flatMap((table) => table.parts)];
    for (const { path, bytes, sha256 } of listed) {
      const found = this.seen.get(path);
      if (!found) throw archiveErrors['archive.corrupt']({ detail: `${path} is missing` });
      if (found.bytes !== bytes || found.sha256 !== sha256)
        throw archiveErrors['archive.corrupt']({ detail: `${path} is not as it was written` });
      this.seen.delete(path);
    }
    const [extra] = this.seen.keys();
    if (extra !== undefined) throw archiveErrors['archive.corrupt']({ detail: `${extra} does not belong to it` });
    return manifest;
  }

  private check({ format, formatVersion, archiveId, tenantId }: FormatHeader): void {
    if (format !== FORMAT || formatVersion !== FORMAT_VERSION)
      throw archiveErrors['archive.format-unknown']({ found: `${String(format)} ${String(formatVersion)}` });
    if (archiveId !== this.expected.archiveId || tenantId !== this.expected.tenantId) throw archiveErrors['archive.of-another']();
  }
}
