import * as Y from 'yjs'
import { DoorClient } from '../../renderer/sync/door-client.ts'
import type { KeptVisit, VisitMemory } from '../../renderer/sync/door-state.ts'
import { createHubSockets, type HubSockets } from '../../renderer/sync/hub-sockets.ts'
import { linkToRoom, type RoomLink } from '../../renderer/sync/room-link.ts'
import type { Timekeeper } from '../../renderer/store/timekeeper.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Id } from '../../shared/model/id.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import type { RoomHub } from './room-hubs.ts'
import { seededBytes } from './seeded-bytes.ts'

/** The computer's own time, whose timers run this many times as fast: for tests that need not wait. */
export function fastTimekeeper(factor: number): Timekeeper {
  return {
    nowMs: () => Date.now(),
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs / factor)
      return () => clearTimeout(timer)
    },
  }
}

/** A device of a test with its door and its copies. */
export interface RoomDevice {
  readonly door: DoorClient
  readonly documents: TavoloDocuments
  readonly sockets: HubSockets
  readonly link: RoomLink
  readonly kept: () => KeptVisit | null
  readonly stop: () => void
}

/** How a device of a test comes. */
export interface RoomDeviceOptions {
  readonly name: string
  readonly kind: 'guest' | 'laptop'
  /** Without it, made of the name. */
  readonly deviceId?: string
  readonly session?: string
  readonly documents?: TavoloDocuments
  readonly timekeeper?: Timekeeper
  readonly seed?: number
  /** null asks no name. */
  readonly saysName?: boolean
  readonly laptopSecret?: string
  readonly invitation?: string
  readonly addresses?: readonly string[]
  /** The tavolo that it comes to; without it, the one of most tests. */
  readonly tavoloId?: Id<'tavolo'>
}

/** What a device has to know of a hub. */
export interface DeviceWay extends Pick<RoomHub, 'address' | 'classFor'> {
  readonly state: () => Pick<RoomState, 'secrets'>
}

/** Brings a device to a hub's door, with the invitation that it needs. */
export function roomDevice(hub: DeviceWay, options: RoomDeviceOptions): RoomDevice {
  const { name, kind, session, timekeeper = fastTimekeeper(10), seed = 1, tavoloId = 'tavolo:1' } = options
  const { secrets } = hub.state()
  const random = seededBytes(seed)
  const isLaptop = kind === 'laptop'
  const sockets = createHubSockets({
    ...{ timekeeper, random, plainClass: hub.classFor(kind) },
    laptopSecret: isLaptop ? (options.laptopSecret ?? secrets.laptop) : null,
  })
  let kept: KeptVisit | null = session === undefined ? null : { session, name, participantId: null, hubs: [] }
  const memory: VisitMemory = {
    read: () => kept,
    write: (visit) => {
      kept = visit
    },
  }
  const documents = options.documents ?? { official: new Y.Doc(), work: new Y.Doc() }
  const door = new DoorClient({
    ...{ sockets, memory, timekeeper, random },
    addresses: options.addresses ?? [hub.address],
    invitation: isLaptop ? null : (options.invitation ?? secrets.guest),
    device: { id: options.deviceId ?? `device-${name.toLowerCase()}`, kind, language: 'it' },
  })
  const author = { deviceId: door.deviceId, name }
  const link = linkToRoom({ door, sockets, documents, author, timekeeper, tavoloId })
  if (options.saysName !== false && session === undefined) door.sayName({ participantId: null, name })
  door.start()
  return {
    ...{ door, documents, sockets, link },
    kept: () => kept,
    stop() {
      link.stop()
      door.stop()
    },
  }
}
