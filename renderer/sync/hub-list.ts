/** The most hubs that are tried; the room has fewer. */
const mostKnown = 16

/** Which hub to try next: the one that was good last every other time, between them the others in turn. */
export class HubList {
  #known: readonly string[]
  #turn = 0

  /** Addresses as a hub writes them, the first choice first; at least one. */
  constructor(first: readonly string[]) {
    this.#known = [...new Set(first)].slice(0, mostKnown)
  }

  /** The address to try now. */
  get current(): string {
    const [first = '', ...others] = this.#known
    const other = others[((this.#turn - 1) / 2) % others.length]
    return this.#turn % 2 === 0 ? first : (other ?? first)
  }

  get known(): readonly string[] {
    return this.#known
  }

  /** The one of now did not answer: the next one's turn. */
  moveOn(): void {
    this.#turn += 1
  }

  /** The one of now answers: it is the first choice. */
  settle(): void {
    const { current } = this
    this.#known = [current, ...this.#known.filter((address) => address !== current)]
    this.#turn = 0
  }

  /** The room may be served there too: tried when those that are known do not answer. */
  add(others: readonly string[]): void {
    this.#known = [...new Set([...this.#known, ...others])].slice(0, mostKnown)
  }

  /** The hub that answers says which others there are. */
  learn(others: readonly string[]): void {
    this.settle()
    this.#known = [...new Set([this.current, ...others, ...this.#known])].slice(0, mostKnown)
  }
}
