import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { loadSettings } from '#shuyuan/kernel';
import { ArchiveStoreError, type ArchiveStore } from '../../libs/archives/stores/archive-store.js';
import { openStore } from '../../libs/archives/stores/store.provider.js';
import { announceSkip } from '../support/announce-skip.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { objectServerLacks, startObjectServer, type ObjectServer } from './versitygw.js';

const MIB = 1024 * 1024;
const lacks = await objectServerLacks();

const s3Settings = (server: ObjectServer, over: Record<string, string> = {}): Record<string, string> => ({
  ARCHIVE_URL: `s3://${server.bucket}/shuyuan/archives`,
  ARCHIVE_S3_ENDPOINT: server.endpoint,
  ARCHIVE_S3_ACCESS_KEY: server.accessKey,
  ARCHIVE_S3_SECRET_KEY: server.secretKey,
  ...over,
});

/** What both stores have to do. */
function describeStore(name: string, open: () => Promise<ArchiveStore>): void {
  describe(`archives in ${name}`, () => {
    let store: ArchiveStore;
    beforeAll(async () => {
      store = await open();
    });

    const read = async (key: string): Promise<Buffer | undefined> => {
      const stream = await store.read(key);
      return stream && Buffer.concat(await stream.toArray());
    };

    it('come back byte for byte, also when they are larger than a part, and can be replaced and removed', async () => {
      for (const size of [0, 1, 5 * MIB, 20 * MIB + 3]) {
        const data = randomBytes(size);
        // In pieces that end nowhere near a part's end.
        const pieces = Array.from({ length: Math.ceil(size / 700_001) }, (_, i) => data.subarray(i * 700_001, (i + 1) * 700_001));
        await store.write('jinshui/a.age', Readable.from(pieces, { objectMode: false }));
        expect((await read('jinshui/a.age'))?.equals(data)).toBe(true);
      }
      await store.remove('jinshui/a.age');
      expect(await read('jinshui/a.age')).toBeUndefined();
      await store.remove('jinshui/a.age');
    }, 60_000);

    it('do not appear when making them fails half way', async () => {
      async function* breaking(): AsyncGenerator<Buffer> {
        for (let i = 0; i < 12; i++) yield randomBytes(MIB);
        await Promise.reject(new Error('the database went away'));
      }
      await expect(store.write('half/b.age', Readable.from(breaking(), { objectMode: false }))).rejects.toThrow('the database went away');
      expect(await read('half/b.age')).toBeUndefined();
    }, 60_000);
  });
}

describe('where archives are kept', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-store-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  describeStore('a folder', () => openStore(loadSettings({ ARCHIVE_URL: pathToFileURL(folder).href })));
});

if (lacks) {
  announceSkip('archives in an object store', lacks);
  describe('archives in an object store', () => it.skip(`needs a server: ${lacks}`, () => undefined));
} else {
  describe('a real S3 server', () => {
    let server: ObjectServer;
    let platform: Platform;
    beforeAll(async () => {
      server = await startObjectServer();
    }, 600_000);
    afterAll(async () => {
      await platform?.close();
      await server?.stop();
    });

    describeStore('it', () => openStore(loadSettings(s3Settings(server))));

    it('says that the store is at fault when the key is wrong or nobody answers', async () => {
      const wrong: Record<string, string>[] = [{ ARCHIVE_S3_SECRET_KEY: 'wrong' }, { ARCHIVE_S3_ENDPOINT: 'http://127.0.0.1:9' }];
      for (const over of wrong) {
        const store = await openStore(loadSettings(s3Settings(server, over)));
        await expect(store.write('x/y', Readable.from([Buffer.from('z')], { objectMode: false }))).rejects.toThrow(ArchiveStoreError);
        await expect(store.read('x/y')).rejects.toThrow(ArchiveStoreError);
      }
    }, 60_000);

    it('holds a platform’s archive, from which it comes back', async () => {
      platform = await startPlatform({ MASTER_KEY: await generateX25519Identity(), ...s3Settings(server) });
      const { province } = platform;
      const opened = await province.post<{ id: string }>('/api/v1/tenants', {
        unitCode: '410105',
        slug: 'jinshui',
        responsibleUnit: '教育局',
      });
      const path = `/api/v1/tenants/${opened.body.id}`;
      const reach = (state: string) =>
        eventually(async () => (await province.get<{ state: string }>(path)).body.state === state, 30_000, state);
      await reach('ready');
      expect((await province.post(`${path}/archive`, { reason: '撤并', confirmSlug: 'jinshui' })).status).toBe(202);
      await reach('archived');
      const { items } = (await province.get<{ items: { id: string; location: string }[] }>('/api/v1/archives')).body;
      expect(items[0]?.location).toMatch(/^s3:\/\/archives\/shuyuan\/archives\/jinshui\/.+\.tar\.gz\.age$/);
      expect((await province.post(`/api/v1/archives/${items[0]!.id}/verify`)).body).toEqual({ ok: true, problems: [] });
      expect((await province.post(`${path}/unarchive`)).status).toBe(202);
      await reach('ready');
    }, 120_000);
  });
}
