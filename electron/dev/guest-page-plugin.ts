import { rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { noticesPlugin } from './notices-plugin.ts'

/** Phones of 2020, which people still bring to a table. `renderer/guest/old-phones.ts` has what their language lacks. */
const oldestBrowsers = ['chrome87', 'safari14', 'firefox78']

/**
 * Builds the page that guests get from the hub, whenever Tavolo is built: a folder of its own without anything of
 * Tavolo's own windows in it, whose paths are relative, because nobody knows the hub's address beforehand.
 */
export function guestPagePlugin(options: {
  readonly projectFolder: string
  /** Made anew each time. */
  readonly outputFolder: string
}): Plugin {
  return {
    name: 'tavolo:guest-page',
    apply: 'build',
    async closeBundle(error) {
      if (error !== undefined) return
      const { NODE_ENV: ours } = process.env
      // As guests get it, whoever builds: a test runner's environment would make it half as large again, and slow.
      process.env.NODE_ENV = 'production'
      try {
        await build(guestBuild(options))
      } finally {
        if (ours === undefined) delete process.env.NODE_ENV
        else process.env.NODE_ENV = ours
      }
    },
  }
}

function guestBuild({
  projectFolder,
  outputFolder,
}: {
  readonly projectFolder: string
  readonly outputFolder: string
}): InlineConfig {
  const root = join(projectFolder, 'renderer')
  const outDir = resolve(projectFolder, outputFolder)
  return {
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [
      react(),
      unsealed(join(root, 'guest/no-seal.ts')),
      withoutJsonSchema(),
      noticesPlugin({ projectFolder, output: 'none' }),
      indexName(),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
      // What it would add is for browsers that cannot run the page anyway, and is a script that nobody needs.
      modulePreload: { polyfill: false },
      // The policy of the page allows no font or picture inside a text.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { input: join(root, 'guest.html') },
    },
  }
}

/** Leaves out the sealed channel, a twelfth of what a phone would fetch: only laptops have its secret. */
function unsealed(stand: string): Plugin {
  return {
    name: 'tavolo:unsealed',
    enforce: 'pre',
    resolveId: (source) => (/\/sealed\/sealed-(socket|key)\.ts$/.test(source) ? stand : null),
  }
}

/**
 * Leaves out how zod describes its schemas as JSON Schema, which every schema refers to and no guest asks for. It must be
 * looked at again when zod is written differently, and the build says so.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'tavolo:without-json-schema',
    transform(code, id) {
      if (!id.endsWith('/zod/v4/classic/schemas.js')) return null
      const bare = code
        .replaceAll(/^ *inst\._zod\.processJSONSchema = .*;$/gm, '')
        .replace(
          /^import \{ (createStandardJSONSchemaMethod), (createToJSONSchemaMethod) \} from .*$/m,
          'const $1 = () => () => undefined, $2 = $1;',
        )
      if (/\bprocessors\.\w+Processor|to-json-schema/.test(bare))
        this.error('zod describes schemas elsewhere now')
      return { code: bare, map: null }
    },
  }
}

/** The hub serves `index.html`; in the sources the page has the name of its entry. */
function indexName(): Plugin {
  return {
    name: 'tavolo:index-name',
    async writeBundle({ dir = '' }) {
      await rename(join(dir, 'guest.html'), join(dir, 'index.html'))
    },
  }
}
