import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Readable } from 'node:stream';
import { ArchiveStore, ArchiveStoreError } from './archive-store.js';
import { reading } from './file-store.js';

/** Held in memory while it is sent; with at most 10,000 parts an archive may have 80 GB. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

export interface S3Place {
  readonly bucket: string;
  readonly prefix: string;
}

/** Archives in an S3-compatible object store, sent in parts: none of an upload is seen before all of it is there. */
export class S3Store extends ArchiveStore {
  private readonly client: S3Client;

  constructor(
    private readonly place: S3Place,
    config: S3ClientConfig,
  ) {
    super();
    this.client = new S3Client(config);
  }

  async write(key: string, body: Readable): Promise<void> {
    // What goes wrong in making the archive is not the store's failure; the client would not tell the two apart.
    let broken: Error | undefined;
    body.once('error', (error) => (broken = error));
    try {
      await new Upload({
        client: this.client,
        params: { ...this.object(key), Body: body },
        partSize: PART_BYTES,
        queueSize: PARTS_AT_ONCE,
      }).done();
    } catch (cause) {
      throw broken ?? new ArchiveStoreError((cause as Error).message, { cause });
    } finally {
      body.destroy();
    }
  }

  async read(key: string): Promise<Readable | undefined> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.object(key)));
      return Readable.from(reading(Body as Readable), { objectMode: false });
    } catch (cause) {
      if (cause instanceof NoSuchKey) return undefined;
      throw new ArchiveStoreError((cause as Error).message, { cause });
    }
  }

  async remove(key: string): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand(this.object(key)));
    } catch (cause) {
      throw new ArchiveStoreError((cause as Error).message, { cause });
    }
  }

  locate(key: string): string {
    const { Bucket, Key } = this.object(key);
    return `s3://${Bucket}/${Key}`;
  }

  private object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: this.place.prefix ? `${this.place.prefix}/${key}` : key };
  }
}
