import { largestBacklogBytes, mostBacklogBytes, waitingFrameBytes } from '../../shared/sync/room/limits.ts'
import type { HubSocket } from './socket.ts'

interface Line {
  readonly socket: HubSocket
  readonly address: string
  /** Sent since it had last read everything. */
  frames: number
  /** Whether the socket ended, or was let go: nothing is sent any more. */
  isOver: boolean
}

/**
 * What waits in this process's memory until devices read it. Whoever does not read is let go before it costs the others
 * the hub: when too much waits for its socket; or when too much waits in all, and at its address the most.
 */
export class Backlog {
  readonly #lines = new Set<Line>()
  readonly #refused: (what: string, address: string) => void
  /** What waited in all when it was last counted, and what was added since; what was read since is not taken off. */
  #countedBytes = 0

  constructor(refused: (what: string, address: string) => void) {
    this.#refused = refused
  }

  /** The socket in whose place the doors use what this gives: the same, and what waits for it is limited. */
  watch(socket: HubSocket, address: string): HubSocket {
    const line: Line = { socket, address, frames: 0, isOver: false }
    this.#lines.add(line)
    socket.on('close', () => this.#forget(line))
    return {
      get readyState() {
        return socket.readyState
      },
      get bufferedAmount() {
        return socket.bufferedAmount
      },
      send: (data) => this.#send(line, data),
      close: (code, reason) => socket.close(code, reason),
      terminate: () => socket.terminate(),
      ping: () => socket.ping(),
      on: socket.on.bind(socket),
    }
  }

  #send(line: Line, data: string | Uint8Array): void {
    // Every change of a document passes here once for each device: what is asked of the socket is asked once.
    if (line.isOver) return
    const { socket } = line
    const before = socket.bufferedAmount
    if (waitingBytes(before, line.frames) > largestBacklogBytes) {
      this.#letGo(line)
      return
    }
    line.frames = before === 0 ? 1 : line.frames + 1
    socket.send(data)
    const added = socket.bufferedAmount - before
    if (added > 0) this.#countedBytes += added + waitingFrameBytes
    if (this.#countedBytes > mostBacklogBytes) this.#makeRoom()
  }

  /** Every line is counted anew only after much was added: with hundreds of them not every frame may cost that. */
  #makeRoom(): void {
    this.#countedBytes = totalOf(this.#lines)
    while (this.#countedBytes > mostBacklogBytes) {
      const heaviest = heaviestOf(Map.groupBy(this.#lines, ({ address }) => address).values())
      const [largest] = heaviestOf([...heaviest].map((line) => [line]))
      if (largest === undefined) return
      this.#letGo(largest)
      this.#countedBytes = totalOf(this.#lines)
    }
  }

  #forget(line: Line): void {
    line.isOver = true
    this.#lines.delete(line)
  }

  #letGo(line: Line): void {
    this.#forget(line)
    this.#refused('does-not-read', line.address)
    line.socket.terminate()
  }
}

function waitingBytes(bytes: number, frames: number): number {
  return bytes === 0 ? 0 : bytes + frames * waitingFrameBytes
}

function totalOf(lines: Iterable<Line>): number {
  let bytes = 0
  for (const line of lines) bytes += waitingBytes(line.socket.bufferedAmount, line.frames)
  return bytes
}

/** Of several groups the one for which most waits; an empty one when there is none. */
function heaviestOf(groups: Iterable<readonly Line[]>): readonly Line[] {
  let heaviest: readonly Line[] = []
  for (const group of groups) if (totalOf(group) > totalOf(heaviest)) heaviest = group
  return heaviest
}
