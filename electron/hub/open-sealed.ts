import { randomBytes } from 'node:crypto'
import { sealedKey, sessionKey } from '../../shared/sync/sealed/sealed-key.ts'
import { SealedConnection } from './sealed-connection.ts'
import type { LaptopSecret, SealedArrival } from './socket-doors.ts'
import type { HubSocket } from './socket.ts'

/** Keys of the invitations that were asked for last: deriving one takes a tenth of a millisecond, and anybody may ask. */
const keys = new Map<string, Uint8Array>()
const mostKeys = 256

/** Opens the sealed channels of laptops (Noise NNpsk0, `shared/sync/sealed`). */
export function openSealed({ beneath, door, secrets, mostMessageBytes, onOpen }: SealedArrival): void {
  const connection = new SealedConnection(beneath, {
    keys: (finder) => secrets(finder).map((secret) => ({ name: secret.name, key: keyOf(secret) })),
    door,
    ephemeral: randomBytes(32),
    mostMessageBytes,
  })
  connection.once('open', (keyName) => onOpen(sealedSocket(connection), keyName))
}

function keyOf(secret: LaptopSecret): Uint8Array {
  return secret.kind === 'session' ? sessionKey(secret.sessionHash) : invitationKey(secret.secret)
}

function invitationKey(secret: string): Uint8Array {
  const known = keys.get(secret)
  if (known !== undefined) return known
  if (keys.size >= mostKeys) keys.clear()
  const key = sealedKey(secret)
  keys.set(secret, key)
  return key
}

/** The plain end of a sealed connection as the doors see it. */
function sealedSocket(connection: SealedConnection): HubSocket {
  return {
    get readyState() {
      return connection.readyState
    },
    get bufferedAmount() {
      return connection.bufferedAmount
    },
    send: connection.send,
    close: connection.close,
    terminate: connection.terminate,
    ping: connection.ping,
    on: connection.on.bind(connection),
  }
}
