import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API serves the build at `/` with a fall-back to index.html; in `vite` the API is expected on PORT. */
const api = `http://localhost:${process.env['PORT'] ?? '3000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
});
