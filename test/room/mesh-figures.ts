/** Times until everybody had the same again, by what had happened. */
export class MeshFigures {
  readonly #times = new Map<string, number[]>()

  /** Notes a time, in milliseconds. */
  add(kind: string, tookMs: number): void {
    this.#times.set(kind, [...(this.#times.get(kind) ?? []), tookMs])
  }

  /** One line for each kind: rounds, median and longest. */
  describe(): string {
    const all = [...this.#times.values()].flat()
    const lines = [...this.#times, ['all', all] as const].map(([kind, times]) => {
      const sorted = times.toSorted((left, right) => left - right)
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0
      return `${kind.padEnd(22)} ${String(times.length).padStart(3)} rounds, median ${Math.round(median)} ms, longest ${Math.round(sorted.at(-1) ?? 0)} ms`
    })
    return ['Until everybody had the same again:', ...lines].join('\n')
  }
}
