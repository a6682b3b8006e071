/** Three soft notes, a fifth and an octave: heard through talk, startling nobody. Hertz. */
const notes = [523.25, 783.99, 1046.5] as const

/** Seconds from one note to the next, and until a note has died away. */
const stepSeconds = 0.35
const fadeSeconds = 1.6

/** Loudest of a note, where 1 is all that the device can. */
const loudness = 0.35

/** A page that is hidden is woken once a minute: a bell that comes later than that would only puzzle. */
const latestSeconds = 75

/** Whether the end of a time that is over for so long is still rung. */
export function isBellInTime(sinceSeconds: number): boolean {
  return sinceSeconds <= latestSeconds
}

/** The sound at the end of a time. It is made, no file is fetched; browsers let it sound only after somebody has pressed something. */
export class TimerBell {
  #audio: AudioContext | null = null

  /** Whether this device can make a sound at all. */
  get canSound(): boolean {
    return typeof AudioContext !== 'undefined'
  }

  /** Makes ready to sound; called when somebody presses. Gives whether it will. */
  async wake(): Promise<boolean> {
    if (!this.canSound) return false
    this.#audio ??= new AudioContext()
    try {
      await this.#audio.resume()
    } catch {
      return false
    }
    return this.#audio.state === 'running'
  }

  /** Rings, once. */
  async ring(): Promise<void> {
    if (!(await this.wake()) || this.#audio === null) return
    const { destination, currentTime } = this.#audio
    for (const [index, hertz] of notes.entries()) {
      const at = currentTime + index * stepSeconds
      const tone = this.#audio.createOscillator()
      const fade = this.#audio.createGain()
      tone.frequency.value = hertz
      fade.gain.setValueAtTime(0.0001, at)
      fade.gain.exponentialRampToValueAtTime(loudness, at + 0.02)
      fade.gain.exponentialRampToValueAtTime(0.0001, at + fadeSeconds)
      tone.connect(fade).connect(destination)
      tone.start(at)
      tone.stop(at + fadeSeconds)
    }
  }
}
