import { Upload } from 'tus-js-client';

const PIECE_BYTES = 8 * 1024 * 1024;
const AGAIN_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

/** Sends a file from where it was left off (tus 1.0). A connection that breaks is taken up again by itself. */
export function sendFile(tenantId: string, importId: string, file: File, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    new Upload(file, {
      uploadUrl: `/api/v1/tenants/${tenantId}/imports/${importId}/file`,
      chunkSize: PIECE_BYTES,
      retryDelays: AGAIN_MS,
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
}
