import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { embeddedNotices, noticesFileName, readNotices, writeNotices } from './third-party-notices.ts'

/**
 * Refuses a bundle with a package that the third-party notices do not name (one that is only a development dependency, or
 * that came in without package-lock.json). With `output: 'file'` it puts the notices beside the pages, which show them, and
 * again with Tavolo's own licence into `licences/`, a folder up, to be packaged beside the archive.
 */
export function noticesPlugin(options: {
  readonly projectFolder: string
  readonly output: 'file' | 'none'
}): Plugin {
  const { projectFolder, output } = options
  return {
    name: 'tavolo:notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      const notices = readNotices(projectFolder)
      const named = new Set(notices.map(({ name }) => name))
      const foreign = writtenModules(Object.values(bundle)).filter((id) => packageOf(id) !== null)
      const unnamed = new Set(foreign.map(packageOf).filter((name) => name !== null && !named.has(name)))
      if (unnamed.size > 0) this.error(`No notice for ${[...unnamed].join(', ')}: is it a dependency?`)
      if (output === 'none') return
      const sources = foreign.map((id) => this.getModuleInfo(id)?.code ?? '')
      const source = writeNotices(notices, embeddedNotices(sources, notices))
      this.emitFile({ type: 'asset', fileName: noticesFileName, source })
    },
    writeBundle({ dir }) {
      if (output === 'none' || dir === undefined) return
      const folder = join(dirname(dir), 'licences')
      mkdirSync(folder, { recursive: true })
      copyFileSync(join(dir, noticesFileName), join(folder, noticesFileName))
      copyFileSync(join(projectFolder, 'LICENSE'), join(folder, 'LICENSE.txt'))
    },
  }
}

/** The modules that left code in the bundle: an empty one, which stands for what was taken out, did not. */
function writtenModules(files: readonly Rolldown.OutputBundle[string][]): string[] {
  return files.flatMap((file) =>
    file.type === 'chunk'
      ? Object.entries(file.modules)
          .filter(([, module]) => module.renderedLength > 0)
          .map(([id]) => id)
      : [],
  )
}

/** The package that a module's path lies in; null for our own modules and those that tools make up. */
function packageOf(id: string): string | null {
  if (id.startsWith('\0')) return null
  return /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1]?.replace('\\', '/') ?? null
}
