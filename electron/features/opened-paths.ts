import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tavoloExtension } from '../../shared/sync/tavolo-file/file-limits.ts'

/**
 * The `.tavolo` files among the words of a command line, as whole paths. Everything else that stands there (switches, the
 * program's own folder) is not for us; a file manager may give an address instead of a path.
 */
export function pathsIn(words: readonly string[], workingFolder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith(`.${tavoloExtension}`))
    .map((word) => pathOf(word))
    .filter((path) => path !== null)
    .map((path) => resolve(workingFolder, path))
}

function pathOf(word: string): string | null {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    // Another kind of address, or a file of another computer.
    return null
  }
}
