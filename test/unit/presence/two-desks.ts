import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresenceDesk } from '../../../renderer/presence/presence-desk.ts'
import { PeerAuthors } from '../../../renderer/sync/peer-authors.ts'
import type { RoomRole } from '../../../shared/sync/room/roles.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import type { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

/** A device at a table without sockets. */
interface Seat {
  readonly name: string
  readonly role: RoomRole
}

/** What the hub writes into what a device says of itself. */
const hub = { isHub: true }

/** Puts devices round a table: what one says of itself comes to the others, with who it is, as a hub does it. */
export function setTable(time: ManualTimekeeper, seats: readonly Seat[]) {
  const places = seats.map(({ name, role }, index) => {
    const awareness = new Awareness(new Y.Doc())
    const authors = new PeerAuthors()
    authors.follow(awareness, (origin) => origin === hub)
    const deviceId = `laptop-${index}`
    const connection = createObservable('connected')
    const desk = createPresenceDesk(
      { awareness, authorOf: authors.authorOf, connection },
      { timekeeper: time, ownIds: [deviceId] },
    )
    return { awareness, desk, connection, person: { deviceId, name, role }, sent: [] as unknown[] }
  })
  for (const place of places) {
    place.awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin === hub) return
      const state = place.awareness.getLocalState()
      place.sent.push(state?.['canvas'] ?? null)
      for (const other of places) if (other !== place) deliver(place, other.awareness)
    })
    for (const other of places) if (other !== place) deliver(place, other.awareness)
  }
  return {
    places,
    stop() {
      for (const { desk, awareness } of places) {
        desk.stop()
        awareness.destroy()
      }
    },
  }
}

function deliver(from: { readonly awareness: Awareness; readonly person: object }, to: Awareness): void {
  const { clientID, meta } = from.awareness
  const state = from.awareness.getLocalState()
  const attested = state === null ? null : { ...state, person: from.person }
  const source = Object.assign(Object.create(Awareness.prototype) as Awareness, {
    meta,
    states: new Map([[clientID, attested]]),
  })
  applyAwarenessUpdate(to, encodeAwarenessUpdate(source, [clientID]), hub)
}
