import type { Awareness } from 'y-protocols/awareness'
import { unknownAuthor, type Author } from '../../shared/doc/origin.ts'

/** The field of a device's presence that says who works there. */
const authorField = 'author'

/** The field that the hub writes into every presence: the name and the device that were let in. */
const personField = 'person'

/** The most client ids that are remembered: a device makes two each time a tavolo is opened. */
const mostRemembered = 10_000

/** As long as a name may be in the log of changes; several names are told in one. */
const mostNameSigns = 120

/**
 * Who is behind the client ids of documents: as the hub attests it, and where there is none, as devices say in their
 * presence. Who leaves is remembered.
 */
export class PeerAuthors {
  readonly #authors = new Map<number, Author>()
  /** Client ids whose author a hub has told: nothing that devices say of themselves counts against it. */
  readonly #attested = new Set<number>()

  /**
   * Listens to a presence; gives the function that stops it. `isHub`: whether an origin is a hub, which has looked at who
   * speaks and says so itself; without it a device's own words are all that there is.
   */
  follow(awareness: Awareness, isHub: (origin: unknown) => boolean = () => false): () => void {
    const note = ({ added, updated }: { added: number[]; updated: number[] }, origin?: unknown): void => {
      for (const client of [...added, ...updated]) {
        const state = awareness.getStates().get(client)
        if (isHub(origin)) this.#noteAttested(client, state)
        else if (!this.#attested.has(client)) this.#note(client, readAuthor(state?.[authorField]))
      }
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

  #noteAttested(client: number, state: Record<string, unknown> | undefined): void {
    const person = readAuthor(state?.[personField])
    // The hub of an older Tavolo does not say which device it is.
    this.#note(client, person ?? readAuthor(state?.[authorField]))
    if (person !== null) this.#attested.add(client)
  }

  #note(client: number, author: Author | null): void {
    if (author === null) return
    this.#authors.delete(client)
    this.#authors.set(client, author)
    const [oldest] = this.#authors.keys()
    if (this.#authors.size <= mostRemembered || oldest === undefined) return
    this.#authors.delete(oldest)
    this.#attested.delete(oldest)
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
