import { failure, ok, type Result } from '../../../shared/util/result.ts'
import type { OpenedRoom, RoomOpenProblem } from '../../../shared/ipc/room.ts'
import { hubPorts, readHubAddress } from '../../../shared/sync/room/hub-address.ts'
import type { RoomState } from '../../../shared/sync/room/room-state.ts'
import type { HubOrder, HubReport } from '../../hub/hub-process-messages.ts'

/** A process with a hub in it, as far as the shell talks to it. */
export interface HubProcess {
  readonly order: (order: HubOrder) => void
  readonly kill: () => void
}

/** Who listens to the process of a hub. */
export interface HubProcessEvents {
  readonly onReport: (report: HubReport) => void
  /** It has ended, whatever the reason; nothing comes after it. */
  readonly onEnd: () => void
}

/** What keeping a hub takes. */
export interface HubKeeperParts {
  readonly startProcess: (events: HubProcessEvents) => HubProcess
  readonly nowMs: () => number
  /** Calls back once after this many milliseconds; gives the function that cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly pagesFolder: string
  readonly blobsFolder: string
  readonly log: (line: string) => void
  /** The room that is open, or the null when it is closed, has changed. */
  readonly onChange: (room: OpenedRoom | null) => void
}

/** Which room a hub is to be started for. */
export interface HubWish {
  readonly state: RoomState
  readonly session: string
  readonly host: string
}

/** Guests try again for longer than this; what dies six times within a minute would die for ever. */
const mostRestarts = 5
const restartsWithinMs = 60_000

/** The first new process comes at once; one that dies at its start must not take all of the computer. */
const nextRestartsMs = 500

/** Starting a process and loading its code takes half a second, on a slow computer two. */
const longestStartMs = 20_000

/** Goodbyes go out at once; a process that hangs is not waited for. */
const longestCloseMs = 2000

/** Keeps one hub running: starts its process, starts another when it dies, with everything that it knew. */
export class HubKeeper {
  readonly #parts: HubKeeperParts
  #room: OpenedRoom | null = null
  #process: HubProcess | null = null
  #restartsAtMs: readonly number[] = []
  #cancelRestart: () => void = () => undefined

  constructor(parts: HubKeeperParts) {
    this.#parts = parts
  }

  /** The room that is open; null when nothing listens. */
  get room(): OpenedRoom | null {
    return this.#room
  }

  /** Starts a hub, in place of the one that runs. */
  async open(wish: HubWish): Promise<Result<OpenedRoom, RoomOpenProblem>> {
    await this.close()
    this.#restartsAtMs = []
    const started = await this.#start(wish, hubPorts)
    if (!started.isOk) return started
    this.#set({
      tavoloId: wish.state.tavoloId,
      address: started.value.address,
      phase: 'listening',
      session: wish.session,
      state: started.value.state ?? wish.state,
    })
    return this.#room === null ? failure('failed') : ok(this.#room)
  }

  /** Ends the hub; it listens no more when this comes back. */
  async close(): Promise<void> {
    this.#cancelRestart()
    const going = this.#process
    this.#process = null
    this.#set(null)
    if (going !== null) await goodbye(going, this.#parts, this.#endings)
  }

  /** Ends the hub without goodbyes: the program ends. */
  kill(): void {
    this.#cancelRestart()
    this.#process?.kill()
    this.#process = null
  }

  readonly #endings = new Map<HubProcess, () => void>()

  #start(
    { state, host }: HubWish,
    ports: readonly number[],
  ): Promise<Result<{ readonly address: string; readonly state: RoomState | null }, RoomOpenProblem>> {
    return new Promise((resolve) => {
      let newest: RoomState | null = null
      let isStarted = false
      const { startProcess, after, pagesFolder, blobsFolder, log } = this.#parts
      const fail = (problem: RoomOpenProblem): void => {
        cancelTimeout()
        if (this.#process === process) this.#process = null
        resolve(failure(problem))
      }
      const process = startProcess({
        onReport: (report) => {
          if (report.kind === 'listening') {
            isStarted = true
            cancelTimeout()
            resolve(ok({ address: report.address, state: newest }))
          } else if (report.kind === 'failed') fail(report.problem)
          else if (report.kind === 'log') log(report.line)
          else if (report.kind === 'state') {
            newest = report.state
            if (this.#process === process) this.#noteState(report.state)
          }
        },
        onEnd: () => {
          this.#endings.get(process)?.()
          this.#endings.delete(process)
          if (!isStarted) fail('failed')
          else if (this.#process === process) this.#died()
        },
      })
      const cancelTimeout = after(longestStartMs, () => {
        process.kill()
        fail('failed')
      })
      this.#process = process
      process.order({ kind: 'open', host, ports: [...ports], state, pagesFolder, blobsFolder })
    })
  }

  #noteState(state: RoomState): void {
    if (this.#room !== null) this.#set({ ...this.#room, state })
  }

  #died(): void {
    this.#process = null
    if (this.#room === null) return
    const { nowMs, after, log } = this.#parts
    this.#restartsAtMs = this.#restartsAtMs.filter((atMs) => nowMs() - atMs < restartsWithinMs)
    log('hub died')
    if (this.#restartsAtMs.length >= mostRestarts) {
      this.#set({ ...this.#room, phase: 'stopped' })
      return
    }
    const delayMs = this.#restartsAtMs.length * nextRestartsMs
    this.#restartsAtMs = [...this.#restartsAtMs, nowMs()]
    this.#set({ ...this.#room, phase: 'restarting' })
    this.#cancelRestart = after(delayMs, () => void this.#restart())
  }

  /** On the same port: guests have that address on their screens. */
  async #restart(): Promise<void> {
    const room = this.#room
    const address = room === null ? null : readHubAddress(room.address)
    if (room === null || address === null) return
    const wish = { state: room.state, session: room.session, host: address.host }
    const started = await this.#start(wish, [address.port])
    if (this.#room === null) return
    if (started.isOk) this.#set({ ...this.#room, phase: 'listening' })
    else this.#died()
  }

  #set(room: OpenedRoom | null): void {
    if (this.#room === room) return
    this.#room = room
    this.#parts.onChange(room)
  }
}

/** Asks a process to say goodbye, and ends it when it does not. */
function goodbye(
  going: HubProcess,
  { after }: Pick<HubKeeperParts, 'after'>,
  endings: Map<HubProcess, () => void>,
): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(longestCloseMs, () => going.kill())
    endings.set(going, () => {
      cancel()
      resolve()
    })
    going.order({ kind: 'close' })
  })
}
