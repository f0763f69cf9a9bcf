import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureMasterKey } from './master-key.js';
import { Vault } from './vault.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const streamOf = (...parts: Uint8Array[]) => new Blob(parts as Uint8Array<ArrayBuffer>[]).stream();
const collect = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

describe('the vault', () => {
  let folder: string;
  const withKey = (MASTER_KEY: string) => new Vault({ MASTER_KEY, DATA_DIR: folder });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-vault-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what it took, and keeps nothing readable', async () => {
    const vault = withKey(await generateX25519Identity());
    const secret = await vault.encrypt('口令 hunter2');
    expect(Buffer.from(secret).toString('latin1')).not.toContain('hunter2');
    expect(await vault.encrypt('口令 hunter2')).not.toEqual(secret);
    expect(await vault.decryptText(secret)).toBe('口令 hunter2');
    expect(await vault.decrypt(await vault.encrypt(bytes('\u0000\u00ff')))).toEqual(bytes('\u0000\u00ff'));
  });

  it('streams, and fails where a part is missing', async () => {
    const vault = withKey(await generateX25519Identity());
    const parts = Array.from({ length: 10 }, (_, i) => new Uint8Array(10_000).fill(i));
    const secret = await collect(await vault.encryptStream(streamOf(...parts)));
    expect(await collect(await vault.decryptStream(streamOf(secret.subarray(0, 7), secret.subarray(7))))).toEqual(Buffer.concat(parts));
    const shortened = await vault.decryptStream(streamOf(secret.subarray(0, -1)));
    await expect(collect(shortened)).rejects.toThrow();
  });

  it('rotates: the first key encrypts, all decrypt, and a renewed secret needs the old one no more', async () => {
    const [old, next] = [await generateX25519Identity(), await generateX25519Identity()];
    const before = await withKey(old).encrypt('kept');
    const both = withKey(`${next}, ${old}`);
    expect(await both.decryptText(before)).toBe('kept');
    await expect(withKey(old).decrypt(await both.encrypt('new'))).rejects.toMatchObject({ code: 'vault.unreadable' });
    const renewed = await both.renewed(before);
    expect(await withKey(next).decryptText(renewed!)).toBe('kept');
    expect(await both.renewed(renewed!)).toBeUndefined();
    await expect(withKey(next).decrypt(before)).rejects.toMatchObject({ code: 'vault.unreadable', status: 503 });
  });

  it('names MASTER_KEY where there is no key, and takes the file once it is there', async () => {
    const vault = withKey('');
    const refused = await vault.encrypt('x').catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'vault.not-configured', status: 503 });
    expect(JSON.stringify((refused as { definition?: object }).definition)).toContain('MASTER_KEY');
    await ensureMasterKey({ MASTER_KEY: '', DATA_DIR: folder });
    expect(await vault.decryptText(await vault.encrypt('x'))).toBe('x');
  });

  it('shows no key in an error', async () => {
    const good = await generateX25519Identity();
    const bad = `${good.slice(0, -1)}${good.endsWith('Q') ? 'P' : 'Q'}`;
    const refused = await withKey(`${good},${bad}`)
      .encrypt('x')
      .catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'vault.key-invalid', message: expect.stringContaining('number 2') });
    expect(String((refused as Error).stack)).not.toContain('AGE-SECRET');
    expect((refused as Error).cause).toBeUndefined();
  });

  it('has its key made once, for its own user only', async () => {
    await Promise.all([1, 2, 3].map(() => ensureMasterKey({ MASTER_KEY: '', DATA_DIR: join(folder, 'new') })));
    const file = join(folder, 'new', 'master.key');
    const key = await readFile(file, 'utf8');
    expect(key).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]+\n$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await ensureMasterKey({ MASTER_KEY: '', DATA_DIR: join(folder, 'new') });
    expect(await readFile(file, 'utf8')).toBe(key);
    expect(await readdir(join(folder, 'new'))).toEqual(['master.key']);
  });

  it('needs no file where MASTER_KEY is set', async () => {
    await writeFile(join(folder, 'master.key'), 'rubbish');
    const MASTER_KEY = await generateX25519Identity();
    await ensureMasterKey({ MASTER_KEY, DATA_DIR: folder });
    expect(await withKey(MASTER_KEY).decryptText(await withKey(MASTER_KEY).encrypt('x'))).toBe('x');
  });
});
