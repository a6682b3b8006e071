import type { FaultPlan } from './fault-plan.ts'

/** How often each fault was tried, and what came of it. */
export class FaultCounts {
  readonly #counts = new Map<string, number>()

  /** Counts one life with all that went wrong in it and after it. */
  add(plan: FaultPlan, outcome: { readonly savedWords: number; readonly isJournalHarmed: boolean }): void {
    this.count(`kill -9 of ${plan.victim}`)
    if (plan.mishap !== 'none') this.count(plan.mishap)
    if (plan.clockShiftMs !== 0) this.count('clock set back')
    if (plan.databaseHarm !== 'none') this.count(`database ${plan.databaseHarm}`)
    if (outcome.isJournalHarmed) this.count(`journal ${plan.journalHarm}`)
    this.count('steps called saved', outcome.savedWords)
  }

  /** Counts something else. */
  count(name: string, times = 1): void {
    this.#counts.set(name, this.of(name) + times)
  }

  /** How often it was counted. */
  of(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  /** A line for each, for people. */
  describe(): string {
    const lines = [...this.#counts].toSorted(([left], [right]) => left.localeCompare(right))
    return lines.map(([name, times]) => `${String(times).padStart(6)}  ${name}`).join('\n')
  }
}
