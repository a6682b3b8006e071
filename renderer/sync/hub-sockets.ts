import { sealedKey, sessionSeal } from '../../shared/sync/sealed/sealed-key.ts'
import { hubPaths, sealedPaths, type HubPath } from '../../shared/sync/room/protocol.ts'
import type { Random } from '../../shared/util/random.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import { hubWebSocketClass, type HubSocketClass } from './hub-web-socket.ts'

/** How a device reaches a hub: which class its sockets have, and at which address. */
export interface HubSockets {
  /**
   * For each door. A laptop's are sealed with its session, so that only it and the hub can read them; before it has one,
   * null, with the secret of now. Means nothing for guests.
   */
  readonly classFor: (path: HubPath, session: string | null) => HubSocketClass
  /** `address` as a hub writes it: `192.168.1.20:4747`. */
  readonly urlOf: (address: string, path: HubPath) => string
  /** The laptops' secret was renewed; sockets that are made without a session from now on use it. Means nothing for guests. */
  readonly renewSecret: (secret: string) => void
}

/** The sockets of a device: sealed for a laptop, plain for a guest's browser. */
export function createHubSockets(options: {
  /** null for a guest. */
  readonly laptopSecret: string | null
  readonly timekeeper: Timekeeper
  readonly random: Random
  readonly plainClass?: typeof WebSocket | undefined
}): HubSockets {
  const { timekeeper, random, plainClass } = options
  let secret = options.laptopSecret
  const paths = secret === null ? hubPaths : sealedPaths
  return {
    classFor(door, session) {
      const seal = secret === null ? null : { ...keyOf(secret, session), door, random }
      return hubWebSocketClass({ timekeeper, plainClass, seal })
    },
    urlOf: (address, path) => `ws://${address}${paths[path]}`,
    renewSecret(renewed) {
      if (secret !== null) secret = renewed
    },
  }
}

function keyOf(secret: string, session: string | null) {
  return session === null ? { key: sealedKey(secret), finder: null } : sessionSeal(session)
}
