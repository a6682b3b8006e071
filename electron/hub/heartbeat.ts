import { pingEveryMs, silenceTimeoutMs } from '../../shared/sync/room/limits.ts'
import { isOpen, type HubSocket } from './socket.ts'

/**
 * Asks a socket whether it is still there, and ends it when it has not answered for three times. A laptop that sleeps and
 * a phone out of reach send nothing, not even that they go.
 */
export function keepAlive(socket: HubSocket, nowMs: () => number): void {
  let heardAtMs = nowMs()
  const timer = setInterval(() => {
    if (nowMs() - heardAtMs > silenceTimeoutMs) socket.terminate()
    else if (isOpen(socket)) socket.ping()
  }, pingEveryMs)
  const heard = () => {
    heardAtMs = nowMs()
  }
  socket.on('pong', heard)
  socket.on('message', heard)
  socket.on('close', () => clearInterval(timer))
}
