import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import { systemTimekeeper } from '../../../renderer/store/timekeeper.ts'
import { hubWebSocketClass, type HubSocketClass } from '../../../renderer/sync/hub-web-socket.ts'
import { sealedKey, type SealedDoor } from '../../../shared/sync/sealed/sealed-key.ts'

/** Where a hub is, for tests: `127.0.0.1:40123`. */
export type HubPlace = string

/** What a test may want of its sockets. */
export interface PageSocketOptions {
  readonly place: HubPlace
  readonly door: SealedDoor
  /** The laptops' secret; null for a guest's page. */
  readonly laptopSecret: string | null
  /** The network address to come from, one of this computer: `127.0.0.2`. */
  readonly from?: string | undefined
}

/** The class of the sockets that guests' pages and laptops' windows open, with the Origin that a browser would send. */
export function pageSocketClass({ place, door, laptopSecret, from }: PageSocketOptions): HubSocketClass {
  const origin = laptopSecret === null ? `http://${place}` : 'app://tavolo'
  class NodeSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { Origin: origin }, ...(from !== undefined && { localAddress: from }) })
    }
  }
  return hubWebSocketClass({
    timekeeper: systemTimekeeper,
    seal:
      laptopSecret === null
        ? null
        : { key: sealedKey(laptopSecret), door, random: { bytes: (count) => randomBytes(count) } },
    // `ws` has everything that is used of a page's WebSocket.
    plainClass: NodeSocket as unknown as typeof globalThis.WebSocket,
  })
}

/** The address of a door. */
export function pageSocketUrl({ place, door, laptopSecret }: PageSocketOptions): string {
  return `ws://${place}${laptopSecret === null ? '' : '/sealed'}/${door}`
}
