import type { WebSocket as WsSocket } from 'ws'
import { createHub, type Hub } from '../../electron/hub/create-hub.ts'
import { openSealed } from '../../electron/hub/open-sealed.ts'
import { laptopSecretsOf } from '../../electron/hub/socket-doors.ts'
import { hubPaths, type HubPath } from '../../shared/sync/room/protocol.ts'
import { openRoom, type RoomState } from '../../shared/sync/room/room-state.ts'
import { makeToken } from '../../shared/sync/room/token.ts'
import { memoryNetwork, memoryWebSocketClass, type WireEnd, type WireNetwork } from './memory-wire.ts'
import { seededBytes } from './seeded-bytes.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A hub for tests of its clients, and the way to it. */
export interface RoomHub {
  readonly hub: Hub
  readonly address: string
  readonly state: () => RoomState
  /** Of Marta, the facilitator whose laptop `device-marta` opened the room. */
  readonly ownerSession: string
  readonly classFor: (kind: 'guest' | 'laptop') => typeof WebSocket
  /** null where the network is real. */
  readonly network: WireNetwork | null
  /** Ends the hub without a goodbye; another with the same room and nothing in it listens at the same address. */
  readonly restart: () => void
  readonly close: () => Promise<void>
}

/** What a test may want different. */
export interface RoomHubOptions {
  readonly random?: SeededRandom | null
  readonly nowMs?: () => number
  /** A room that another hub has left behind. */
  readonly room?: RoomState
  readonly port?: number
}

function makeHub({ nowMs = Date.now, room }: RoomHubOptions) {
  const random = seededBytes(7)
  const ownerSession = makeToken(random)
  const owner = { deviceId: 'device-marta', name: 'Marta', session: ownerSession, expiresAtMs: nowMs() + 1e9 }
  const hub = createHub({
    nowMs,
    random,
    log: { write: () => undefined },
    rooms: [room ?? openRoom({ tavoloId: 'tavolo:1', title: 'Vicini di valle', owner, random })],
    openSealed,
  })
  const state = () => {
    const [opened] = hub.rooms()
    if (opened === undefined) throw new Error('No room')
    return opened.state
  }
  return { hub, ownerSession, state }
}

/** A hub that is reached over the computer's own network. */
export async function realRoomHub(options: RoomHubOptions = {}): Promise<RoomHub> {
  const { hub, ownerSession, state } = makeHub(options)
  const listening = await hub.listen('127.0.0.1', [options.port ?? 0])
  if (!listening.isOk) throw new Error(listening.error)
  const address = `127.0.0.1:${listening.value.port}`
  return {
    ...{ hub, ownerSession, state, address, network: null },
    classFor: (kind) => withOrigin(kind === 'guest' ? `http://${address}` : 'app://tavolo'),
    restart: () => {
      throw new Error('A hub over the network is not restarted here')
    },
    close: async () => hub.close(),
  }
}

/** Node's own WebSocket with the header that a page's has. */
function withOrigin(origin: string): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      // Node's takes headers where a browser takes protocols.
      super(url, { headers: { origin } } as never)
    }
  }
}

/** The same hub behind a network in memory. */
export async function memoryRoomHub(options: RoomHubOptions = {}): Promise<RoomHub> {
  const made = makeHub(options)
  let { hub } = made
  let isOpen = true
  const state = () => hub.rooms()[0]?.state ?? made.state()
  const network = memoryNetwork(
    (url, end) => isOpen && arrive(hub, new URL(url).pathname, end),
    options.random ?? null,
  )
  const memoryClass = memoryWebSocketClass(network)
  return {
    ...{ ownerSession: made.ownerSession, network, address: '192.168.1.20:4747', state },
    get hub() {
      return hub
    },
    classFor: () => memoryClass,
    restart() {
      const old = hub
      hub = makeHub({ ...options, room: state() }).hub
      for (const wire of network.wires) wire.end('hub', { code: 1006, reason: '' })
      void old.close()
    },
    async close() {
      isOpen = false
      await hub.close()
    },
  }
}

/** What the hub's own server does with a request for a WebSocket. */
function arrive(hub: Hub, path: string, end: WireEnd): boolean {
  const door = (Object.keys(hubPaths) as HubPath[]).find((name) => path.endsWith(hubPaths[name]))
  if (door === undefined) return false
  const beneath = end as never as WsSocket
  const coming = { address: '192.168.1.7', isExpected: false }
  if (!path.startsWith('/sealed/')) {
    hub.engine.arrive(door, { ...coming, socket: beneath, isSealed: false, room: null })
    return true
  }
  openSealed({
    ...{ beneath, door, mostMessageBytes: 128_000_000 },
    secrets: (finder) => hub.rooms().flatMap(({ state }) => laptopSecretsOf(state, finder)),
    onOpen: (socket, name) =>
      hub.engine.arrive(door, { ...coming, socket, isSealed: true, room: hub.roomOf(name) }),
  })
  return true
}
