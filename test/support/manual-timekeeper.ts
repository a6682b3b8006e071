import type { Timekeeper } from '../../renderer/store/timekeeper.ts'

interface Alarm {
  atMs: number
  readonly run: () => void
}

/** A timekeeper whose time passes only when the test says so. */
export class ManualTimekeeper implements Timekeeper {
  #nowMs: number
  #alarms: Alarm[] = []

  constructor(startMs = Date.UTC(2026, 3, 16, 15, 0)) {
    this.#nowMs = startMs
  }

  /** Timers that were set and have neither run nor been cancelled. */
  get alarmCount(): number {
    return this.#alarms.length
  }

  readonly nowMs = (): number => this.#nowMs

  readonly after = (delayMs: number, run: () => void): (() => void) => {
    const alarm: Alarm = { atMs: this.#nowMs + delayMs, run }
    this.#alarms.push(alarm)
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm)
    }
  }

  /** Gives the promise of what comes to its end after this time. */
  readonly wait = async (delayMs: number): Promise<void> =>
    new Promise((resolve) => {
      this.after(delayMs, resolve)
    })

  /** Sets the clock back, as a computer may do by itself; timers keep to what is left of their delay. */
  setBack(durationMs: number): void {
    this.#nowMs -= durationMs
    for (const alarm of this.#alarms) alarm.atMs -= durationMs
  }

  /** Lets this much time pass: every timer runs at its moment, in order, with all that follows from it. */
  async pass(durationMs: number): Promise<void> {
    const endMs = this.#nowMs + durationMs
    await settle()
    for (;;) {
      const [next] = this.#alarms
        .filter(({ atMs }) => atMs <= endMs)
        .toSorted((left, right) => left.atMs - right.atMs)
      if (next === undefined) break
      this.#alarms = this.#alarms.filter((alarm) => alarm !== next)
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.run()
      await settle()
    }
    this.#nowMs = endMs
  }
}

/** Waits until every promise that can go on without a timer has gone on. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
}
