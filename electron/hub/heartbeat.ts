import { pingEveryMs, silenceTimeoutMs } from '../../shared/sync/room/limits.ts'
import { isOpen, type HubSocket } from './socket.ts'

/** So many questions without an answer, and a socket is dead. */
const mostUnanswered = silenceTimeoutMs / pingEveryMs

/**
 * Asks a socket whether it is still there, and ends it when it has not answered for three times. A laptop that sleeps and
 * a phone out of reach send nothing, not even that they go. Questions are counted and not the time: when the hub's own
 * laptop has slept for an hour, it asks once more before it gives anybody up.
 */
export function keepAlive(socket: HubSocket): void {
  let unanswered = 0
  const timer = setInterval(() => {
    if (unanswered >= mostUnanswered) socket.terminate()
    else if (isOpen(socket)) socket.ping()
    unanswered += 1
  }, pingEveryMs)
  const heard = () => {
    unanswered = 0
  }
  socket.on('pong', heard)
  socket.on('message', heard)
  socket.on('close', () => clearInterval(timer))
}
