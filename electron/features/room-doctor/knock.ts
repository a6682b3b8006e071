import { connect } from 'node:net'
import type { DoorAddress, Reach } from '../../../shared/ipc/doctor.ts'
import { isLocalAddress } from '../../../shared/sync/room/local-address.ts'

/** On a crowded Wi-Fi an answer may take a second; a phone that sleeps needs two to wake up. */
const longestKnockMs = 3000

/** How to knock. */
export interface KnockOptions {
  /** Addresses of this computer: they may be knocked at wherever they are. */
  readonly ownAddresses: readonly string[]
  readonly timeoutMs?: number
}

/** Opens a TCP connection to something near, closes it at once, and says what came of it. Nothing is sent over it. */
export function knock(
  { address, port }: DoorAddress,
  { ownAddresses, timeoutMs = longestKnockMs }: KnockOptions,
): Promise<Reach> {
  if (!isLocalAddress(address) && !ownAddresses.includes(address)) return Promise.resolve('notAllowed')
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: timeoutMs })
    function end(reach: Reach): void {
      socket.destroy()
      resolve(reach)
    }
    socket.once('connect', () => end('answers'))
    socket.once('timeout', () => end('silent'))
    socket.once('error', (error: NodeJS.ErrnoException) => end(reachOf(error.code)))
  })
}

function reachOf(code: string | undefined): Reach {
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'refused'
  return code === 'ETIMEDOUT' ? 'silent' : 'unreachable'
}
