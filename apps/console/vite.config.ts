import react from '@vitejs/plugin-react';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** The API serves the build at `/` with a fall-back to index.html; in `vite` the API is expected on PORT. */
const api = `http://localhost:${process.env['PORT'] ?? '3000'}`;

/** Compressed once here, so that the server never spends a request's time on it. */
const precompress = (): Plugin => {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir, 'assets')),
    closeBundle: async () => {
      for (const file of (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const body = await readFile(join(folder, file));
        await writeFile(join(folder, `${file}.br`), brotliCompressSync(body));
        await writeFile(join(folder, `${file}.gz`), gzipSync(body));
      }
    },
  };
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Files only: the content policy of the page allows scripts and styles from nowhere else.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
