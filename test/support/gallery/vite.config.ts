import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig, searchForWorkspaceRoot } from 'vite'

/** Serves the page that shows every component: `npx vite test/support/gallery`. */
export default defineConfig({
  root: resolve(import.meta.dirname),
  cacheDir: resolve(import.meta.dirname, '../../../.cache/gallery'),
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5199, fs: { allow: [searchForWorkspaceRoot(import.meta.dirname)] } },
  build: { outDir: resolve(import.meta.dirname, '../../../.cache/gallery-out'), emptyOutDir: true },
})
