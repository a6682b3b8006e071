import type { Awareness } from 'y-protocols/awareness'
import { unknownAuthor, type Author } from '../../shared/doc/origin.ts'

/** The field of a device's presence that says who works there. */
const authorField = 'author'

/** The most client ids that are remembered: a device makes two each time a tavolo is opened. */
const mostRemembered = 10_000

/** As long as a name may be in the log of changes; several names are told in one. */
const mostNameSigns = 120

/** Who is behind the client ids of documents, as far as devices said it in their presence. Who leaves is remembered. */
export class PeerAuthors {
  readonly #authors = new Map<number, Author>()

  /** Listens to a presence; gives the function that stops it. */
  follow(awareness: Awareness): () => void {
    const note = ({ added, updated }: { added: number[]; updated: number[] }): void => {
      for (const client of [...added, ...updated]) this.#note(client, awareness.getStates().get(client))
    }
    note({ added: [...awareness.getStates().keys()], updated: [] })
    awareness.on('update', note)
    return () => awareness.off('update', note)
  }

  /** One author for all of them; several people are told as one, whose device is not known. */
  readonly authorOf = (clientIds: readonly number[]): Author => {
    const authors = new Map<string, Author>()
    for (const client of clientIds) {
      const author = this.#authors.get(client)
      // Part of it is somebody's of whom nothing is known: naming only the others would be wrong.
      if (author === undefined) return unknownAuthor
      authors.set(`${author.deviceId} ${author.name}`, author)
    }
    const [first, ...others] = authors.values()
    if (first === undefined || others.length === 0) return first ?? unknownAuthor
    const names = [...new Set([first, ...others].map(({ name }) => name))]
    const name = names.join(', ')
    return names.includes('') || name.length > mostNameSigns ? unknownAuthor : { deviceId: '', name }
  }

  #note(client: number, state: Record<string, unknown> | undefined): void {
    const author = readAuthor(state?.[authorField])
    if (author === null) return
    this.#authors.delete(client)
    this.#authors.set(client, author)
    const [oldest] = this.#authors.keys()
    if (this.#authors.size > mostRemembered && oldest !== undefined) this.#authors.delete(oldest)
  }
}

/** Says in a presence who works here. */
export function sayAuthor(awareness: Awareness, { deviceId, name }: Author): void {
  awareness.setLocalStateField(authorField, { deviceId, name })
}

/** Presence comes from anybody in the room: only what is surely an author counts. */
function readAuthor(value: unknown): Author | null {
  if (typeof value !== 'object' || value === null) return null
  const { deviceId, name } = value as { deviceId?: unknown; name?: unknown }
  if (typeof deviceId !== 'string' || typeof name !== 'string') return null
  if (deviceId.length > 64 || name.length > mostNameSigns) return null
  return { deviceId, name }
}
