import { useState } from 'react'
import { useText } from '../../ui/text-context.tsx'
import type { JoinOutcome, JoinTarget, JoinTavolo } from './join-target.ts'

/** Joining, from the first press until the tavolo opens. */
export interface Joining {
  readonly isJoining: boolean
  /** In words; null when nothing went wrong. */
  readonly problem: string | null
  readonly setProblem: (problem: string | null) => void
  /** Ignored while it is under way. */
  readonly join: (target: JoinTarget, onOutcome?: (outcome: JoinOutcome) => void) => void
}

/** Keeps what is known of one way to join. */
export function useJoin(onJoin: JoinTavolo): Joining {
  const { text } = useText()
  const [isJoining, setIsJoining] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function run(target: JoinTarget, onOutcome?: (outcome: JoinOutcome) => void): Promise<void> {
    setIsJoining(true)
    setProblem(null)
    try {
      const outcome = await onJoin(target)
      if (outcome.kind === 'problem') setProblem(outcome.words)
      onOutcome?.(outcome)
    } catch {
      setProblem(text('nearby.joinFailed'))
    } finally {
      setIsJoining(false)
    }
  }

  return {
    isJoining,
    problem,
    setProblem,
    join: (target, onOutcome) => {
      if (!isJoining) void run(target, onOutcome)
    },
  }
}
