import type { Readable } from 'node:stream';

/** The store did not do as asked. Worth another attempt later; says nothing about the archive itself. */
export class ArchiveStoreError extends Error {
  override readonly name = 'ArchiveStoreError';
}

/** Where archives are kept. A file appears whole under its key or not at all. */
export abstract class ArchiveStore {
  /** Every failure is an ArchiveStoreError, or the error of `body` itself. */
  abstract write(key: string, body: Readable): Promise<void>;
  /** Undefined where there is no such file. The stream fails with an ArchiveStoreError. */
  abstract read(key: string): Promise<Readable | undefined>;
  /** Removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;
  /** For people: where the file is. */
  abstract locate(key: string): string;
}
