import type { Result } from '../../shared/util/result.ts'
import type { HubAddress } from '../../shared/sync/room/hub-address.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { HubEngine, type HubEngineOptions } from './hub-engine.ts'
import type { HubRoom } from './hub-room.ts'
import { PageStore } from './page-store.ts'
import { laptopSecretsOf, SocketDoors, type OpenSealed } from './socket-doors.ts'
import { WebServer, type ListenProblem } from './web-server.ts'

/** What a hub is made from. */
export interface HubOptions extends HubEngineOptions {
  /** The built guest page; empty for a hub that serves none. */
  readonly pages?: PageStore
  /** Names under which the hub is also called, as in a Host header. */
  readonly names?: readonly string[]
  /** null for a hub that takes no laptops. */
  readonly openSealed: OpenSealed | null
}

/** A hub: the server of one tavolo, or of several. */
export interface Hub {
  /** Listens on an interface's address, on the first of the ports that is free. */
  readonly listen: (host: string, ports: readonly number[]) => Promise<Result<HubAddress, ListenProblem>>
  /** Says goodbye to everybody, writes what is not yet stored, and ends. */
  readonly close: () => Promise<void>
  readonly rooms: () => readonly HubRoom[]
  readonly roomOf: (tavoloId: string) => HubRoom | null
  readonly addRoom: (state: RoomState) => HubRoom
  readonly engine: HubEngine
  /** How often each thing happened that the log was told, since the start. */
  readonly counts: () => Readonly<Record<string, number>>
}

/** Makes a hub that listens nowhere yet. */
export function createHub(options: HubOptions): Hub {
  const engine = new HubEngine(options)
  const names = options.names ?? []
  const hubs = () => engine.rooms().flatMap(({ state }) => state.hubs)
  const doors = new SocketDoors({
    ...{ names, hubs },
    secrets: (finder) => engine.rooms().flatMap(({ state }) => laptopSecretsOf(state, finder)),
    roomOf: (tavoloId) => engine.roomOf(tavoloId),
    openSealed: options.openSealed,
    arrive: (door, arrival) => engine.arrive(door, arrival),
    refused: (what, address) => engine.refused(what, address),
  })
  const web = new WebServer({
    nowMs: options.nowMs,
    pages: options.pages ?? PageStore.empty(),
    ...{ names, hubs },
    health: () => engine.health(),
    refused: (what, address) => engine.refused(what, address),
    upgrade: (request, socket, head) => doors.upgrade(request, socket, head),
  })
  return {
    engine,
    listen: async (host, ports) => web.listen(host, ports),
    async close() {
      await engine.close()
      await web.close()
    },
    rooms: () => engine.rooms(),
    roomOf: (tavoloId) => engine.roomOf(tavoloId),
    addRoom: (state) => engine.addRoom(state),
    counts: () => engine.counts(),
  }
}
