import { sealedKey } from '../../shared/sync/sealed/sealed-key.ts'
import { hubPaths, sealedPaths, type HubPath } from '../../shared/sync/room/protocol.ts'
import type { Random } from '../../shared/util/random.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import { hubWebSocketClass, type HubSocketClass } from './hub-web-socket.ts'

/** How a device reaches a hub: which class its sockets have, and at which address. */
export interface HubSockets {
  /** For each door; a laptop's knows the secret of now. */
  readonly classFor: (path: HubPath) => HubSocketClass
  /** `address` as a hub writes it: `192.168.1.20:4747`. */
  readonly urlOf: (address: string, path: HubPath) => string
  /** The laptops' secret was renewed; sockets that are made from now on use it. Means nothing for guests. */
  readonly renewSecret: (secret: string) => void
}

/** The sockets of a device: sealed with the secret of the laptops' invitation, or plain for a guest's browser. */
export function createHubSockets(options: {
  /** null for a guest. */
  readonly laptopSecret: string | null
  readonly timekeeper: Timekeeper
  readonly random: Random
  readonly plainClass?: typeof WebSocket | undefined
}): HubSockets {
  const { timekeeper, random, plainClass } = options
  let key = options.laptopSecret === null ? null : sealedKey(options.laptopSecret)
  const paths = key === null ? hubPaths : sealedPaths
  return {
    classFor: (door) =>
      hubWebSocketClass({ timekeeper, plainClass, seal: key === null ? null : { key, door, random } }),
    urlOf: (address, path) => `ws://${address}${paths[path]}`,
    renewSecret(secret) {
      if (key !== null) key = sealedKey(secret)
    },
  }
}
