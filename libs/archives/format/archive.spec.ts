import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { Vault } from '#shuyuan/kernel';
import { FileStore } from '../stores/file-store.js';
import { readArchive } from './archive-reader.js';
import { writeArchive, type ArchiveContent, type TableSource, type Written } from './archive-writer.js';

const KEY = 'a/archive.tar.gz.age';
const ids = { archiveId: '11111111-1111-4111-8111-111111111111', tenantId: '22222222-2222-4222-8222-222222222222' };
const ROWS = 4000;

const lines = (): Readable => Readable.from(Array.from({ length: ROWS }, (_, id) => JSON.stringify({ id, text: '金水区'.repeat(200) })));
const sites = (): TableSource => ({ name: 'sites', keep: 'moved', lines: lines() });
const tables = (): Readable => Readable.from([sites(), { name: 'empty', keep: 'moved', lines: Readable.from([]) }]);
const content = (): ArchiveContent => ({
  ...ids,
  tenant: { slug: 'jinshui', name: '金水区', unitCode: '410105', namespace: 'tenant-jinshui' },
  objects: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'portal' }, data: { PORTAL_KEY: 'aHVudGVyMg==' } }],
  tables: tables(),
});

describe('an archive', () => {
  let folder: string;
  let identity: string;
  let vault: Vault;
  let store: FileStore;
  let written: Written;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-archive-'));
    identity = await generateX25519Identity();
    vault = new Vault({ MASTER_KEY: identity, DATA_DIR: folder });
    store = new FileStore(folder);
    written = await writeArchive(store, vault, KEY, content());
    file = join(folder, KEY);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = (expected = { ...ids, sha256: null as string | null }, by = vault) => readArchive(store, by, KEY, expected);
  const encrypted = async (tar: ReturnType<typeof pack>) => {
    const stream = await vault.encryptStream(Readable.toWeb(tar.pipe(createGzip())) as ReadableStream<Uint8Array>);
    return Buffer.from(await new Response(stream).arrayBuffer());
  };
  /** Puts `data` in the archive's place for as long as `look` takes. */
  async function replaced(data: Buffer, look: () => Promise<unknown>): Promise<unknown> {
    const good = await readFile(file);
    await writeFile(file, data);
    return look()
      .then(
        () => 'read',
        (error: { code?: string }) => error.code ?? error,
      )
      .finally(() => writeFile(file, good));
  }

  it('gives back each row in parts of bounded size, and lies encrypted under its name alone', async () => {
    const sizes: number[] = [];
    let text = '';
    const manifest = await readArchive(store, vault, KEY, { ...ids, sha256: written.sha256 }, (path, data) => {
      if (!path.startsWith('tables/')) return;
      sizes.push(data.length);
      text += data.toString();
    });
    expect(manifest).toEqual(written.manifest);
    expect(text.trim().split('\n')).toHaveLength(ROWS);
    expect(sizes.length).toBeGreaterThan(2);
    expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['sites', ROWS],
      ['empty', 0],
    ]);
    expect(await readdir(join(folder, 'a'))).toEqual(['archive.tar.gz.age']);
    const raw = await readFile(file);
    expect(raw.length).toBe(written.bytes);
    expect(raw.toString('latin1')).not.toMatch(/jinshui|PORTAL_KEY|ustar/);
    expect(raw.toString('latin1')).toMatch(/^age-encryption\.org\/v1/);
  });

  it('is refused when any byte of it is wrong, when it ends early, and when it is gone', async () => {
    const good = await readFile(file);
    for (const at of [0.3, 0.6, 0.999]) {
      const bad = Buffer.from(good);
      const index = Math.floor(bad.length * at);
      bad[index] = bad[index]! ^ 1;
      expect(await replaced(bad, read)).toBe('archive.corrupt');
      expect(await replaced(good.subarray(0, index), read)).toBe('archive.corrupt');
    }
    expect(await replaced(Buffer.alloc(0), read)).toMatch(/archive.corrupt|vault.unreadable/);
    expect(await replaced(Buffer.from('not an age file'), read)).toMatch(/archive.corrupt|vault.unreadable/);
    await expect(readArchive(store, vault, 'a/none', { ...ids, sha256: null })).rejects.toMatchObject({ code: 'archive.missing' });
    await expect(read({ ...ids, sha256: '0'.repeat(64) })).rejects.toMatchObject({ code: 'archive.corrupt' });
  });

  it('is refused under another key, of another tenant, and in a format of another time', async () => {
    const stranger = new Vault({ MASTER_KEY: await generateX25519Identity(), DATA_DIR: folder });
    await expect(read(undefined, stranger)).rejects.toMatchObject({ code: 'vault.unreadable' });
    await expect(read({ ...ids, tenantId: ids.archiveId, sha256: null })).rejects.toMatchObject({ code: 'archive.of-another' });
    const tar = pack();
    tar.entry({ name: 'format.json' }, JSON.stringify({ format: 'shuyuan-archive', formatVersion: 2, ...ids }));
    tar.finalize();
    expect(await replaced(await encrypted(tar), read)).toBe('archive.format-unknown');
  });

  it('is refused when a part is missing, is another, or was added', async () => {
    const manifest = written.manifest;
    const build = (change: (add: (name: string, data: string | Buffer) => void, name: string, data: Buffer) => void) => async () => {
      const tar = pack();
      const add = (name: string, data: string | Buffer) => void tar.entry({ name }, Buffer.from(data));
      add('format.json', JSON.stringify({ format: 'shuyuan-archive', formatVersion: 1, ...ids }));
      await readArchive(store, vault, KEY, { ...ids, sha256: null }, (name, data) => change(add, name, data));
      add('manifest.json', JSON.stringify(manifest));
      tar.finalize();
      return encrypted(tar);
    };
    const same = await build((add, name, data) => add(name, data))();
    expect(await replaced(same, read)).toBe('read');
    const first = manifest.tables[0]!.parts[0]!.path;
    const missing = await build((add, name, data) => name !== first && add(name, data))();
    expect(await replaced(missing, read)).toBe('archive.corrupt');
    const other = await build((add, name, data) => add(name, name === first ? Buffer.concat([data, Buffer.from('{}\n')]) : data))();
    expect(await replaced(other, read)).toBe('archive.corrupt');
    const more = await build((add, name, data) => {
      add(name, data);
      if (name === first) add('tables/other/000000.ndjson', '{}\n');
    })();
    expect(await replaced(more, read)).toBe('archive.corrupt');
  });

  it('leaves nothing behind when making it fails half way, and says why', async () => {
    async function* breaking(): AsyncGenerator<TableSource> {
      yield sites();
      await Promise.reject(new Error('the database went away'));
    }
    await expect(writeArchive(store, vault, 'b/half', { ...content(), tables: breaking() })).rejects.toThrow('the database went away');
    expect(await readdir(join(folder, 'b'))).toEqual([]);
    await expect(
      readArchive(store, vault, KEY, { ...ids, sha256: null }, () => Promise.reject(new Error('a visitor fell over'))),
    ).rejects.toThrow('a visitor fell over');
  });
});
