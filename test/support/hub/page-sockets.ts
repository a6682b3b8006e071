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
  return hubWebSocketClass({
    timekeeper: systemTimekeeper,
    seal:
      laptopSecret === null
        ? null
        : {
            key: sealedKey(laptopSecret),
            finder: null,
            door,
            random: { bytes: (count) => randomBytes(count) },
          },
    plainClass: plainSocketClass({ place, from, origin: originOf(place, laptopSecret) }),
  })
}

/** What a browser says of where its page came from. */
function originOf(place: HubPlace, laptopSecret: string | null): string {
  return laptopSecret === null ? `http://${place}` : 'app://tavolo'
}

/** A WebSocket class of `ws` in place of a page's own, with the headers that a browser would send to this hub. */
export function plainSocketClass(options: {
  readonly place: HubPlace
  readonly origin: string
  readonly from?: string | undefined
}): typeof globalThis.WebSocket {
  const { place, origin, from } = options
  class NodeSocket extends WebSocket {
    constructor(url: string | URL) {
      // On the way through a program that only passes on, the address differs; the hub wants to hear its own.
      const headers = { Origin: origin, Host: place }
      super(url, { headers, ...(from !== undefined && { localAddress: from }) })
    }
  }
  // `ws` has everything that is used of a page's WebSocket.
  return NodeSocket as unknown as typeof globalThis.WebSocket
}

/** The address of a door. */
export function pageSocketUrl({ place, door, laptopSecret }: PageSocketOptions): string {
  return `ws://${place}${laptopSecret === null ? '' : '/sealed'}/${door}`
}
