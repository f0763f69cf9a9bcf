import type { FactoryProvider } from '@nestjs/common';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS, type Settings } from '#shuyuan/kernel';
import { ArchiveStore } from './archive-store.js';
import { FileStore } from './file-store.js';

/** The store that ARCHIVE_URL names. The S3 client is loaded only where it is used. */
export async function openStore(settings: Settings): Promise<ArchiveStore> {
  if (!settings.ARCHIVE_URL.startsWith('s3://'))
    return new FileStore(settings.ARCHIVE_URL ? fileURLToPath(settings.ARCHIVE_URL) : join(resolve(settings.DATA_DIR), 'archives'));
  const { S3Store } = await import('./s3-store.js');
  const { hostname, pathname } = new URL(settings.ARCHIVE_URL);
  const { ARCHIVE_S3_ENDPOINT: endpoint, ARCHIVE_S3_ACCESS_KEY: accessKeyId, ARCHIVE_S3_SECRET_KEY: secretAccessKey } = settings;
  return new S3Store(
    { bucket: hostname, prefix: pathname.replace(/^\/+|\/+$/g, '') },
    {
      region: settings.ARCHIVE_S3_REGION,
      // A store of one's own rarely has a name for each bucket.
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(accessKeyId ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    },
  );
}

export const storeProvider: FactoryProvider<Promise<ArchiveStore>> = { provide: ArchiveStore, inject: [SETTINGS], useFactory: openStore };
