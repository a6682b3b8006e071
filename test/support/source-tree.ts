import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** The root of the source tree, absolute. */
export const rootFolder = resolve(import.meta.dirname, '../..')

/** One file of the source tree. */
export interface SourceFile {
  /** Relative to the root, with forward slashes on every system. */
  readonly path: string
  readonly text: string
}

// What tools and programs write, and what people did not.
const foreignFolders = new Set(['node_modules', 'out', 'dist', '.cache', '.git', 'test-results'])

/** Paths of all files under some folders of the tree, relative to the root, in alphabetical order. */
export function listFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => walk(resolve(rootFolder, folder))).toSorted()
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return foreignFolders.has(entry.name) ? [] : walk(join(folder, entry.name))
    return [relative(rootFolder, join(folder, entry.name)).replaceAll(sep, '/')]
  })
}

/** Reads files given by their path from the root. */
export function readFiles(paths: readonly string[]): SourceFile[] {
  return paths.map((path) => ({ path, text: readFileSync(join(rootFolder, path), 'utf8') }))
}

/** The TypeScript of Tavolo itself, without its tests. */
export function productFiles(): SourceFile[] {
  return readFiles(listFiles(['electron', 'renderer', 'shared']).filter((path) => /\.tsx?$/.test(path)))
}
