import type { SealedArrival } from '../../../electron/hub/socket-doors.ts'
import { plainSocket } from '../../../electron/hub/socket.ts'
import { isSameToken } from '../../../shared/sync/room/token.ts'

/**
 * Stands for the sealed channel where a test is not about it: a laptop shows the secret in its first frame, and the rest
 * goes in the clear.
 */
export function openSecret({ beneath, secrets, onOpen }: SealedArrival): void {
  beneath.once('message', (data: Buffer) => {
    const found = secrets().find(({ secret }) => isSameToken(secret, data.toString('utf8')))
    if (found === undefined) beneath.terminate()
    else onOpen(plainSocket(beneath), found.name)
  })
}
