import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { guestPagePlugin } from './electron/dev/guest-page-plugin.ts'
import { laterMessagesPlugin } from './electron/dev/later-messages-plugin.ts'
import { noticesPlugin } from './electron/dev/notices-plugin.ts'
import { firstScreenModules } from './electron/dev/first-screen.ts'
import { yWebrtcPlugin } from './electron/dev/y-webrtc-plugin.ts'

/** Where the built app goes; tests may point it elsewhere. package.json `main` names the default. */
const outFolder = process.env.TAVOLO_OUT ?? 'out'
const projectFolder = import.meta.dirname

const isOnFirstScreen = firstScreenModules(resolve('renderer/main.tsx'))

export default defineConfig({
  main: {
    plugins: [noticesPlugin({ projectFolder, output: 'none' })],
    // Its Node form makes a `require` of its own, and so does electron-vite: one module cannot have both.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: `${outFolder}/main`,
      // All libraries go into the one file: it starts faster, and a packaged app needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          // A process of its own, which the shell starts when a tavolo is opened to the room.
          'hub-process': resolve('electron/hub/hub-process.ts'),
        },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  },
  preload: {
    plugins: [noticesPlugin({ projectFolder, output: 'none' })],
    build: {
      outDir: `${outFolder}/preload`,
      // A sandboxed preload script must be one CommonJS file with nothing to require but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { entryFileNames: '[name].cjs', format: 'cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // React Aria carries the words of thirty languages; Tavolo speaks two.
    plugins: [
      react(),
      { ...optimizeLocales.vite({ locales: ['it-IT', 'en-US'] }), enforce: 'pre' },
      laterMessagesPlugin(),
      yWebrtcPlugin(projectFolder),
      noticesPlugin({ projectFolder, output: 'file' }),
      guestPagePlugin({ projectFolder, outputFolder: `${outFolder}/guest` }),
    ],
    // A thread of its own may load parts on demand, and ships libraries like the page does.
    worker: { format: 'es', plugins: () => [noticesPlugin({ projectFolder, output: 'none' })] },
    build: {
      outDir: `${outFolder}/renderer`,
      // Less to read from the disk and to parse before the home is usable.
      minify: true,
      rolldownOptions: {
        input: { index: resolve('renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              {
                name: (id, context) =>
                  isOnFirstScreen(id, (moduleId) => context.getModuleInfo(moduleId)) ? 'home' : null,
              },
            ],
          },
        },
      },
    },
  },
})
