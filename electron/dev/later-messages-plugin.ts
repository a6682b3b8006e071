import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Files of messages, by the end of what an import calls them. */
const messageFile = /[\\/]resources[\\/]locales[\\/][a-z]{2}[\\/][a-z-]+\.json$/

const prefix = '\0tavolo:messages:'

/**
 * Reads each file of messages when the first of its messages is asked for. There are two languages, of which one is spoken, and
 * the words of every screen, of which a few are opened.
 */
export function laterMessagesPlugin(): Plugin {
  return {
    name: 'tavolo:later-messages',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !messageFile.test(source)) return null
      const path = resolve(importer, '..', source)
      // Without the ending: with it the bundler's own reader of JSON would take what is made of the file here.
      return `${prefix}${path.slice(0, -'.json'.length)}`
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const path = `${id.slice(prefix.length)}.json`
      this.addWatchFile(path)
      return laterModule(readFileSync(path, 'utf8'))
    },
  }
}

/** A module whose default export is what a JSON text says, read when something in it is first looked at. */
export function laterModule(json: string): string {
  const text = JSON.stringify(JSON.stringify(JSON.parse(json)))
  return `let known
const read = () => (known ??= JSON.parse(${text}))
export default new Proxy({}, {
  get: (_, name) => read()[name],
  has: (_, name) => name in read(),
  ownKeys: () => Reflect.ownKeys(read()),
  getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(read(), name),
})
`
}
