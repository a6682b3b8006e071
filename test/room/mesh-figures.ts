/** Times until everybody had the same again, by what had happened. */
export class MeshFigures {
  readonly #times = new Map<string, number[]>()

  readonly #failures = new Map<string, number>()

  /** Notes how a round ended: its time in milliseconds, null when it was too long. */
  add({ kind, seconds }: { readonly kind: string; readonly seconds: number }, tookMs: number | null): void {
    const what = `${kind} ${String(seconds).padStart(3)} s`
    const [times, failures] = [this.#times.get(what) ?? [], this.#failures.get(what) ?? 0]
    this.#times.set(what, tookMs === null ? times : [...times, tookMs])
    this.#failures.set(what, failures + (tookMs === null ? 1 : 0))
  }

  /** One line for each kind and length, and one for all: rounds, failures, median and longest. */
  describe(): string {
    const all = [...this.#times.values()].flat()
    const failed = [...this.#failures.values()].reduce((sum, count) => sum + count, 0)
    const kinds = [...this.#times].toSorted(([one], [other]) => (one < other ? -1 : 1))
    const lines = [...kinds, ['all', all] as const].map(([kind, times]) => {
      const sorted = times.toSorted((left, right) => left - right)
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0
      const failures = kind === 'all' ? failed : (this.#failures.get(kind) ?? 0)
      return (
        `${kind.padEnd(22)} ${String(times.length + failures).padStart(3)} rounds, ${failures} failed, ` +
        `median ${Math.round(median)} ms, longest ${Math.round(sorted.at(-1) ?? 0)} ms`
      )
    })
    return ['Until everybody had the same again:', ...lines].join('\n')
  }
}
