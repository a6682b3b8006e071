import * as Y from 'yjs'
import { systemTimekeeper } from '../../../renderer/store/timekeeper.ts'
import { hubWebSocketClass } from '../../../renderer/sync/hub-web-socket.ts'
import { HubSync } from '../../../renderer/sync/hub-sync.ts'
import { PeerAuthors } from '../../../renderer/sync/peer-authors.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { needType } from '../../../shared/model/need.ts'
import { roomDevice } from '../room-device.ts'
import { seededBytes } from '../seeded-bytes.ts'
import { testContext } from '../sample-documents.ts'
import { valueOf } from '../value-of.ts'
import { plainSocketClass } from './page-sockets.ts'

/** A guest without a browser: the page's own door and sync under Node. */
export interface CrowdGuest {
  readonly documents: TavoloDocuments
  /** Whether it is in, and nothing is on its way. */
  readonly isComplete: () => boolean
  /** How often its door or its sync ended, since it was in. */
  readonly drops: () => number
  /** Writes a card; gives its id. */
  readonly writeCard: () => string
  readonly stop: () => void
}

/** Where a guest goes. */
export interface GuestWay {
  readonly place: string
  /** null for a bare Hocuspocus. */
  readonly invitation: string | null
  readonly number: number
  /** Where the connection goes to, when it is not the place itself: a program that passes on. */
  readonly through?: string
}

/** A hub allows an address so many connections; a room's guests have one each. */
function addressOf(number: number): string {
  return `127.0.${Math.floor(number / 200)}.${2 + (number % 200)}`
}

/** Brings a guest in. */
export function crowdGuest(way: GuestWay): CrowdGuest {
  const { place, number, through = place } = way
  const plainClass = plainSocketClass({ place, origin: `http://${place}`, from: addressOf(number) })
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  const parts = { way: { ...way, through }, plainClass, documents }
  const guest = way.invitation === null ? atBareServer(parts) : atHub(parts)
  return { ...guest, documents, writeCard: cardWriter(documents, number) }
}

type Coming = Pick<CrowdGuest, 'isComplete' | 'drops' | 'stop'>

interface ComingParts {
  readonly way: GuestWay & { readonly through: string }
  readonly plainClass: typeof WebSocket
  readonly documents: TavoloDocuments
}

function atHub({ way: { invitation, number, through }, plainClass, documents }: ComingParts): Coming {
  const secrets = { guest: invitation ?? '', laptop: '', code: null, facilitator: null }
  const hub = { address: through, classFor: () => plainClass, state: () => ({ secrets }) }
  const device = roomDevice(hub, {
    ...{ name: `Ospite ${number}`, documents, kind: 'guest', seed: number, timekeeper: systemTimekeeper },
    deviceId: `device-guest-${number}`,
  })
  const { door, link } = device
  const doorDrops = countDrops(door.state, ({ kind }) => kind === 'admitted')
  const syncDrops = countDrops(link.sync.status, ({ connection }) => connection === 'connected')
  return {
    isComplete: () => isDone(link.sync),
    drops: () => doorDrops() + syncDrops(),
    stop: () => device.stop(),
  }
}

function atBareServer({ way: { number, through }, plainClass, documents }: ComingParts): Coming {
  const sync = new HubSync({
    ...{ tavoloId: 'tavolo:1', documents, timekeeper: systemTimekeeper, authors: new PeerAuthors() },
    author: { deviceId: `device-guest-${number}`, name: `Ospite ${number}` },
    onContact: () => undefined,
  })
  const socketClass = hubWebSocketClass({ timekeeper: systemTimekeeper, seal: null, plainClass })
  sync.goTo({ url: `ws://${through}`, socketClass, session: 'none' })
  return {
    isComplete: () => isDone(sync),
    drops: countDrops(sync.status, ({ connection }) => connection === 'connected'),
    stop: () => sync.stop(),
  }
}

function isDone(sync: HubSync): boolean {
  const { isComplete, pendingCount } = sync.status.get()
  return isComplete && pendingCount === 0
}

interface Watched<Value> {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => unknown
}

/** Counts how often something that was so is so no more. */
function countDrops<Value>(source: Watched<Value>, isThere: (value: Value) => boolean): () => number {
  let count = 0
  let was = isThere(source.get())
  source.subscribe(() => {
    const is = isThere(source.get())
    if (was && !is) count += 1
    was = is
  })
  return () => count
}

function cardWriter(documents: TavoloDocuments, number: number): () => string {
  let made = 0
  const random = seededBytes(number)
  const context: CommandContext = {
    ...testContext(),
    documents,
    author: { deviceId: `device-guest-${number}`, name: `Ospite ${number}` },
    newId: (kind) => `${kind}:G${number}-${(made += 1)}`,
  }
  return () => {
    const [signs = 0] = random.bytes(1)
    const title = `Bisogno ${made} dell’ospite ${number}`
    // Up to a short paragraph, as people write on a card.
    const description = 'Il pulmino passa una volta al giorno e chi lavora non lo prende. '.repeat(4)
    return valueOf(
      createRecord(context, needType, {
        ...{ order: 'a1', code: `B${made}`, title, description: description.slice(0, signs) },
      }),
    ).id
  }
}
