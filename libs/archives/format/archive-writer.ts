import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import type { KubeObject } from '#shuyuan/cluster';
import type { Vault } from '#shuyuan/kernel';
import { ArchiveStoreError, type ArchiveStore } from '../stores/archive-store.js';
import {
  FORMAT,
  FORMAT_FILE,
  FORMAT_VERSION,
  MANIFEST_FILE,
  PART_BYTES,
  type Manifest,
  type ObjectEntry,
  type Part,
  type TableEntry,
} from './manifest.js';

export interface TableSource {
  readonly name: string;
  readonly keep: 'moved' | 'recorded';
  /** One JSON text a row. */
  readonly lines: AsyncIterable<string>;
}

export interface ArchiveContent {
  readonly archiveId: string;
  readonly tenantId: string;
  readonly tenant: Manifest['tenant'];
  readonly objects: readonly KubeObject[];
  readonly tables: AsyncIterable<TableSource>;
}

export interface Written {
  readonly manifest: Manifest;
  readonly bytes: number;
  /** Of the file as it lies in the store. */
  readonly sha256: string;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** Streams an archive into the store; nothing of it lies anywhere in the clear. */
export async function writeArchive(store: ArchiveStore, vault: Vault, key: string, content: ArchiveContent): Promise<Written> {
  const tar = pack();
  const filled = fill(tar, content);
  // What breaks while it is filled must end the stream as well, or the store would wait for more.
  filled.catch((error: Error) => tar.destroy(error));
  const gzip = createGzip();
  tar.on('error', (error) => gzip.destroy(error));
  tar.pipe(gzip);
  const encrypted = await vault.encryptStream(Readable.toWeb(gzip) as ReadableStream<Uint8Array>);
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of encrypted) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  try {
    await store.write(key, Readable.from(measured(), { objectMode: false }));
  } catch (error) {
    tar.destroy();
    throw error instanceof ArchiveStoreError
      ? error
      : await filled.then(
          () => error,
          (cause: unknown) => cause,
        );
  }
  return { manifest: await filled, bytes, sha256: hash.digest('hex') };
}

async function fill(tar: Pack, content: ArchiveContent): Promise<Manifest> {
  const { archiveId, tenantId, tenant } = content;
  const header = { format: FORMAT, formatVersion: FORMAT_VERSION, archiveId, tenantId };
  const put = async (path: string, data: string | Buffer): Promise<Part> => {
    const buffer = Buffer.from(data);
    await new Promise<void>((resolve, reject) => {
      tar.once('close', closed);
      function closed(): void {
        reject(new Error('the archive was closed while it was written'));
      }
      const entry = tar.entry({ name: path, size: buffer.length, mode: 0o600 }, (error) => {
        tar.off('close', closed);
        if (error) reject(error);
        else resolve();
      });
      entry.end(buffer);
    });
    return { path, bytes: buffer.length, sha256: sha256(buffer) };
  };
  await put(FORMAT_FILE, JSON.stringify(header));
  const objects: ObjectEntry[] = [];
  for (const object of content.objects) {
    const { apiVersion, kind, metadata } = object;
    const part = await put(`kubernetes/${objects.length}-${kind}-${metadata.name}.json`, JSON.stringify(object, null, 2));
    objects.push({ ...part, apiVersion, kind, name: metadata.name });
  }
  const tables: TableEntry[] = [];
  for await (const table of content.tables) tables.push(await putTable(table, put));
  const manifest: Manifest = { ...header, createdAt: new Date().toISOString(), tenant, tables, objects };
  await put(MANIFEST_FILE, JSON.stringify(manifest, null, 2));
  tar.finalize();
  return manifest;
}

async function putTable(table: TableSource, put: (path: string, data: string) => Promise<Part>): Promise<TableEntry> {
  const whole = createHash('sha256');
  const parts: Part[] = [];
  let rows = 0;
  let text = '';
  const flush = async (): Promise<void> => {
    parts.push(await put(`tables/${table.name}/${String(parts.length).padStart(6, '0')}.ndjson`, text));
    text = '';
  };
  for await (const line of table.lines) {
    rows++;
    whole.update(`${line}\n`);
    text += `${line}\n`;
    if (text.length >= PART_BYTES) await flush();
  }
  if (text) await flush();
  return { name: table.name, keep: table.keep, rows, sha256: whole.digest('hex'), parts };
}
