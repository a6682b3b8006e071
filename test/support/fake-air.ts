import type { Link, LinkEvents, LinkSignal, OpenLink } from '../../renderer/sync/mesh/link.ts'
import { lowBufferBytes } from '../../renderer/sync/mesh/mesh-limits.ts'
import type { ManualTimekeeper } from './manual-timekeeper.ts'

/** What goes wrong with a link, besides being cut. */
export type AirFault = 'none' | 'never-opens' | 'one-sided'

interface End {
  readonly name: string
  readonly host: string
  readonly events: LinkEvents
  other: End | null
  isOpen: boolean
  isClosed: boolean
  buffered: number
  held: Uint8Array[]
  /** What it sends goes nowhere, while it looks alive. */
  isDeaf: boolean
}

// A frame on a cable; and what a link needs to open.
const flightMs = 2
const openMs = 40
// What WebRTC takes to give a dead path up.
const giveUpMs = 25_000

/** Links between devices in one process. They keep order and lose nothing while they are open, as data channels do. */
export class FakeAir {
  readonly #timekeeper: ManualTimekeeper
  readonly #ends = new Map<string, End>()
  readonly #cut = new Set<string>()
  #count = 0
  /** Bytes that were sent over all links. */
  sentBytes = 0
  /** What happens to the links that open from now on. */
  fault: () => AirFault = () => 'none'

  constructor(timekeeper: ManualTimekeeper) {
    this.#timekeeper = timekeeper
  }

  /** Takes a device off the air: frames wait, and after a while links end. */
  cut(host: string): void {
    this.#cut.add(host)
    this.#timekeeper.after(giveUpMs, () => {
      for (const end of this.#ends.values()) if (!this.#isJoined(end)) this.#close(end, 'gave up')
    })
  }

  /** Puts it back: what waited arrives. */
  mend(host: string): void {
    this.#cut.delete(host)
    for (const end of this.#ends.values()) if (this.#isJoined(end)) this.#release(end)
  }

  /** Opens links for one device. */
  opener(host: string): OpenLink {
    return ({ starts, events }) => {
      this.#count += 1
      const name = `end-${this.#count}`
      const end: End = {
        name,
        host,
        events,
        other: null,
        isOpen: false,
        isClosed: false,
        buffered: 0,
        held: [],
        isDeaf: false,
      }
      this.#ends.set(name, end)
      if (starts) this.#soon(() => events.signal({ type: 'offer', sdp: name }))
      return this.#link(end)
    }
  }

  #link(end: End): Link {
    return {
      signal: (signal) => this.#signal(end, signal),
      send: (frame) => this.#send(end, frame),
      bufferedBytes: () => end.buffered,
      hasPath: () => end.isOpen && !end.isDeaf && this.#isJoined(end),
      close: () => {
        const { other } = end
        end.isClosed = true
        // The other side hears of it, if it can.
        if (other !== null) this.#soon(() => this.#isJoined(other) && this.#close(other, 'the other closed'))
      },
    }
  }

  #signal(end: End, signal: LinkSignal): void {
    if (signal.type === 'candidate') return
    end.other = this.#ends.get(signal.sdp) ?? null
    if (signal.type === 'offer') {
      this.#soon(() => end.isClosed || end.events.signal({ type: 'answer', sdp: end.name }))
      return
    }
    const fault = this.fault()
    if (fault === 'never-opens') return
    for (const side of [end, end.other]) this.#timekeeper.after(openMs, () => this.#open(side))
    if (fault === 'one-sided') this.#timekeeper.after(openMs * 2, () => (end.isDeaf = true))
  }

  #open(end: End | null): void {
    if (end === null || end.isClosed || end.isOpen || !this.#isJoined(end)) return
    end.isOpen = true
    end.events.open()
  }

  #send(end: End, frame: Uint8Array): void {
    // Like a data channel that knows that it is closing, and has not said so.
    if (end.other?.isClosed === true) throw new Error('The channel is closing')
    if (frame.byteLength > 256 * 1024) throw new Error('A data channel takes 256 KiB at most')
    end.buffered += frame.byteLength
    this.sentBytes += frame.byteLength
    if (!end.isDeaf) end.held.push(new Uint8Array(frame))
    if (this.#isJoined(end)) this.#release(end)
  }

  #release(end: End): void {
    for (const frame of end.held.splice(0)) {
      this.#timekeeper.after(flightMs, () => {
        end.buffered -= frame.byteLength
        if (!end.isClosed && end.buffered <= lowBufferBytes) end.events.low()
        if (end.other?.isClosed === false) end.other.events.frame(frame)
      })
    }
    if (end.isDeaf) end.buffered = 0
  }

  #isJoined({ host, other }: End): boolean {
    return !this.#cut.has(host) && (other === null || !this.#cut.has(other.host))
  }

  #close(end: End, why: string): void {
    if (end.isClosed) return
    end.isClosed = true
    end.events.closed(why)
  }

  #soon(run: () => void): void {
    this.#timekeeper.after(flightMs, run)
  }
}
