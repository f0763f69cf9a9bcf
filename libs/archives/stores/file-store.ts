import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { ArchiveStore, ArchiveStoreError } from './archive-store.js';

/** Archives in a folder. */
export class FileStore extends ArchiveStore {
  constructor(private readonly folder: string) {
    super();
  }

  async write(key: string, body: Readable): Promise<void> {
    const path = join(this.folder, key);
    const draft = `${path}.${randomUUID()}.part`;
    await storing(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
    const file = await storing(() => open(draft, 'wx', 0o600));
    try {
      await pipeline(body, file.createWriteStream({ flush: true }));
      await storing(() => rename(draft, path));
      // The name, too, must outlive a power cut.
      const folder = await storing(() => open(dirname(path)));
      await storing(() => folder.sync()).finally(() => folder.close());
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async read(key: string): Promise<Readable | undefined> {
    try {
      const file = await open(join(this.folder, key));
      return Readable.from(reading(file.createReadStream()), { objectMode: false });
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new ArchiveStoreError((error as Error).message, { cause: error });
    }
  }

  async remove(key: string): Promise<void> {
    await storing(() =>
      rm(join(this.folder, key)).catch((error: unknown) => {
        if (!isAbsent(error)) throw error;
      }),
    );
  }

  locate(key: string): string {
    return pathToFileURL(join(this.folder, key)).href;
  }
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

async function storing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw new ArchiveStoreError((cause as Error).message, { cause });
  }
}

/** Marks a failure of the store as such, so that it is not taken for a damaged archive. */
export async function* reading(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (cause) {
    throw new ArchiveStoreError((cause as Error).message, { cause });
  }
}
