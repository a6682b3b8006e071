import type { Awareness } from 'y-protocols/awareness'
import { type CanvasPresence, readCanvasPresence } from '../../shared/canvas/presence/canvas-presence.ts'
import { pageField, type PagePresence, readPagePresence } from '../../shared/canvas/presence/page-presence.ts'
import { peerTones } from '../../shared/canvas/presence/peer-tones.ts'
import type { AuthorOfClients } from '../../shared/doc/origin.ts'
import { rightOf } from '../../shared/sync/room/rights.ts'
import { roomRoleSchema } from '../../shared/sync/room/roles.ts'
import type { CanvasPeer, PagePeer, PeerMotion } from './canvas-peer.ts'

/** The field of a device's presence that says where it is on a canvas. */
export const canvasField = 'canvas'

/** What was read of a client, kept as long as it says the same. */
interface ReadClient {
  readonly said: unknown
  readonly presence: CanvasPresence | null
}

/** The most clients that are remembered; a room has two hundred devices. */
const mostRemembered = 2000

/** Reads who else is at a canvas from the presence of a document. Nothing of it is trusted but what the hub attests. */
export class PeerReader {
  readonly #awareness: Awareness
  readonly #authorOf: AuthorOfClients
  readonly #ownIds: ReadonlySet<string>
  readonly #read = new Map<number, ReadClient>()
  /** Laptops say something twenty times a second, and pages nothing meanwhile: what one said is read once. */
  readonly #readPage = new WeakMap<object, PagePresence | null>()
  /** Clients of which a hub once said that they only read: another laptop that passes them on may not say so. */
  readonly #readers = new Set<number>()

  constructor(options: {
    readonly awareness: Awareness
    readonly authorOf: AuthorOfClients
    /** By which this device is known: what is left of a window before a reload is nobody else. */
    readonly ownIds: readonly string[]
  }) {
    this.#awareness = options.awareness
    this.#authorOf = options.authorOf
    this.#ownIds = new Set(options.ownIds)
  }

  /** Everybody else who is at a canvas now, by name, with what moves of each. */
  readAll(): { readonly peers: readonly CanvasPeer[]; readonly motions: ReadonlyMap<string, PeerMotion> } {
    const found = new Map<string, { name: string; presence: CanvasPresence }>()
    for (const [client, state] of this.#awareness.getStates()) {
      if (client === this.#awareness.clientID) continue
      const presence = this.#presenceOf(client, state)
      if (presence === null) continue
      const author = this.#authorOf([client])
      if (this.#ownIds.has(author.deviceId)) continue
      // Of a device that was opened anew the later window counts.
      const id = author.deviceId === '' ? `client-${client}` : author.deviceId
      found.delete(id)
      found.set(id, { name: author.name, presence })
    }
    const tones = peerTones([...found.keys(), ...this.#ownIds])
    const peers = [...found]
      .map(([id, { name, presence }]): CanvasPeer => {
        const { canvasId, chosen, at, idleMinutes } = presence
        return { id, name, tone: tones.get(id) ?? 1, canvasId, chosen, at, idleMinutes }
      })
      .toSorted(byName)
    const motions = new Map(
      [...found].map(
        ([
          id,
          {
            presence: { hand, sketch, cursor, sight },
          },
        ]) => [id, { hand, sketch, cursor, sight }],
      ),
    )
    return { peers, motions }
  }

  /** Everybody who looks at a canvas on a guest's page, by name. */
  readPages(): readonly PagePeer[] {
    const found = new Map<string, PagePeer>()
    for (const [client, state] of this.#awareness.getStates()) {
      const page = this.#pageOf(state[pageField])
      if (page === null) continue
      const { deviceId, name } = this.#authorOf([client])
      const id = deviceId === '' ? `client-${client}` : deviceId
      found.set(id, { id, name, canvasId: page.canvasId })
    }
    return [...found.values()].toSorted(byName)
  }

  #pageOf(said: unknown): PagePresence | null {
    if (typeof said !== 'object' || said === null) return null
    let page = this.#readPage.get(said)
    if (page === undefined) {
      page = readPagePresence(said)
      this.#readPage.set(said, page)
    }
    return page
  }

  #presenceOf(client: number, state: Record<string, unknown>): CanvasPresence | null {
    const said = state[canvasField]
    this.#noteRole(client, state['person'])
    const before = this.#read.get(client)
    if (before !== undefined && before.said === said) return before.presence
    const presence = readCanvasPresence(said)
    // Who may only read moves nothing and chooses nothing.
    const kept =
      presence !== null && this.#readers.has(client)
        ? { ...presence, chosen: [], hand: null, sketch: null, cursor: null }
        : presence
    if (this.#read.size >= mostRemembered) this.#read.clear()
    this.#read.set(client, { said, presence: kept })
    return kept
  }

  #noteRole(client: number, person: unknown): void {
    if (typeof person !== 'object' || person === null) return
    const role = roomRoleSchema.safeParse((person as { role?: unknown }).role)
    if (!role.success) return
    const isReader = rightOf(role.data, 'work') === 'read'
    if (isReader === this.#readers.has(client)) return
    this.#read.delete(client)
    if (isReader) this.#readers.add(client)
    else this.#readers.delete(client)
  }
}

function byName(one: Pick<PagePeer, 'id' | 'name'>, other: Pick<PagePeer, 'id' | 'name'>): number {
  return compare(one.name, other.name) || compare(one.id, other.id)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
