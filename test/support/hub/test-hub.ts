import { createHub, type Hub, type HubOptions } from '../../../electron/hub/create-hub.ts'
import { openSealed } from '../../../electron/hub/open-sealed.ts'
import type { HubEvent } from '../../../electron/hub/hub-log.ts'
import { openRoom, type RoomState } from '../../../shared/sync/room/room-state.ts'
import { makeToken } from '../../../shared/sync/room/token.ts'
import { seededBytes } from '../seeded-bytes.ts'
import { comeToDoor, type DoorClient } from './door-client.ts'
import type { HubPlace } from './page-sockets.ts'
import { openSync, type SyncClient } from './sync-client.ts'

/** A hub in this process, with Marta, the facilitator, at the door of `tavolo:1`. */
export interface TestHub {
  readonly hub: Hub
  readonly place: HubPlace
  readonly state: () => RoomState
  readonly logged: readonly HubEvent[]
  /** How often something was refused or happened. */
  readonly count: (event: string) => number
  readonly marta: DoorClient
  readonly martaSession: string
  /** Lets somebody in: a guest, or a laptop for the roles that need one. */
  readonly letIn: (name: string, role: RoomState['members'][number]['role']) => Promise<DeviceIn>
  readonly close: () => Promise<void>
}

/** A device that is in. */
export interface DeviceIn {
  readonly door: DoorClient
  readonly session: string
  readonly openSync: () => SyncClient
}

/** Starts a hub on a free port of this computer, reached from nowhere else unless another address is given. */
export async function startTestHub(
  { host = '127.0.0.1', ...change }: Partial<HubOptions> & { readonly host?: string } = {},
  seed = 1,
): Promise<TestHub> {
  const random = seededBytes(seed)
  const session = makeToken(random)
  const owner = { deviceId: 'device-marta', name: 'Marta', session, expiresAtMs: Date.now() + 1e9 }
  const logged: HubEvent[] = []
  const hub = createHub({
    nowMs: Date.now,
    random,
    log: { write: (event) => void logged.push(event) },
    rooms: [
      openRoom({ tavoloId: 'tavolo:1', title: 'Vicini di valle', owner, random }),
      openRoom({ tavoloId: 'tavolo:2', title: 'Un altro tavolo', owner, random }),
    ],
    openSealed,
    ...change,
  })
  const listening = await hub.listen(host, [0])
  if (!listening.isOk) throw new Error(`The hub does not listen: ${listening.error}`)
  const place = `${host}:${listening.value.port}`
  const state = (): RoomState => {
    const room = hub.roomOf('tavolo:1')
    if (room === null) throw new Error('The room is gone')
    return room.state
  }
  const marta = await comeToDoor({ place, name: 'marta', laptopSecret: state().secrets.laptop, session })
  await marta.hear('admitted')
  const clients: SyncClient[] = []
  return {
    hub,
    place,
    state,
    logged,
    count: (event) => hub.counts()[event] ?? 0,
    marta,
    martaSession: session,
    async letIn(name, role) {
      const { guest, laptop } = state().secrets
      const isLaptop = role === 'facilitator' || role === 'minute-taker'
      const door = await comeToDoor({
        place,
        name,
        ...(isLaptop ? { laptopSecret: laptop } : { invitation: guest }),
      })
      await door.hear('waiting')
      hub.roomOf('tavolo:1')?.order({ kind: 'admit', deviceId: `device-${name}`, role })
      const { session: own } = await door.hear('admitted')
      const opened = () => {
        const client = openSync({ place, session: own, ...(isLaptop && { laptopSecret: laptop }) })
        clients.push(client)
        return client
      }
      return { door, session: own, openSync: opened }
    },
    async close() {
      for (const client of clients) client.close()
      await hub.close()
    },
  }
}

/** Waits until something holds; throws after four seconds. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  const startMs = Date.now()
  while (!holds()) {
    if (Date.now() - startMs > 4000) throw new Error(`Waited four seconds for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
