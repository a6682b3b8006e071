import {
  busyTicks,
  connectTicks,
  longWorkTicks,
  quietTicks,
  silentTicks,
  unheardTicks,
  unhealedTicks,
} from './mesh-limits.ts'

/**
 * What a supervisor knows of a connection. Durations are turns (ticks) and no times of a clock: a computer that slept
 * for an hour was silent for one turn, and a clock that is set back changes nothing.
 */
export interface LinkFacts {
  readonly isOpen: boolean
  /** Turns since it was begun or, once open, since it opened. */
  readonly ageTicks: number
  /** Turns since something was heard. */
  readonly silentTicks: number
  /** Turns in which the other side went on saying that it hears nothing. */
  readonly unheardTicks: number
  /** Whether packets come back from the other computer, whatever its program is doing. */
  readonly hasPath: boolean
  /** The other side said that it would be silent for a while. */
  readonly isAtLongWork: boolean
  /** Turns in which both sides stood still, with nothing under way, and had not the same. 0 when they have the same. */
  readonly differentTicks: number
  /** Turns since states were compared in full for that reason; null when they were not. */
  readonly comparedTicks: number | null
  /** Whether a new connection could be made. */
  readonly canSignal: boolean
}

/** What is to be done with a connection. */
export type LinkVerdict =
  | { readonly kind: 'keep' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'rebuild'; readonly why: 'never-opened' | 'silent' | 'unheard' | 'different' }

const keep: LinkVerdict = { kind: 'keep' }

/** Judges one connection at one turn. */
export function judgeLink(facts: LinkFacts): LinkVerdict {
  if (!facts.isOpen) {
    return facts.ageTicks >= connectTicks ? { kind: 'rebuild', why: 'never-opened' } : keep
  }
  // Without the door a link that may still recover by itself is better than none.
  if (facts.canSignal && facts.silentTicks >= patience(facts)) return { kind: 'rebuild', why: 'silent' }
  if (facts.canSignal && facts.unheardTicks >= unheardTicks) return { kind: 'rebuild', why: 'unheard' }
  if (facts.differentTicks < quietTicks) return keep
  if (facts.comparedTicks === null) return { kind: 'compare' }
  if (facts.canSignal && facts.comparedTicks >= unhealedTicks) return { kind: 'rebuild', why: 'different' }
  return keep
}

function patience({ isAtLongWork, hasPath }: LinkFacts): number {
  if (isAtLongWork) return longWorkTicks
  return hasPath ? busyTicks : silentTicks
}
