/** What a side needs to say what it can give. */
export interface BlobOffersPorts {
  readonly has: (sha256s: readonly string[]) => Promise<readonly string[]>
  readonly mayGive: (sha256: string) => boolean
  readonly tell: (sha256s: string[]) => void
}

/** What the other side of a line lacks, and what of it this side has said that it can give. */
export class BlobOffers {
  readonly #ports: BlobOffersPorts
  #wanted: ReadonlySet<string> = new Set()
  readonly #offered = new Set<string>()
  #looking: Promise<void> = Promise.resolve()
  #hasEnded = false

  constructor(ports: BlobOffersPorts) {
    this.#ports = ports
  }

  /** The other side lacks these, in place of what it said before. */
  want(sha256s: readonly string[]): void {
    this.#wanted = new Set(sha256s)
    // Who asks anew wants to hear it anew.
    this.#offered.clear()
    this.look(sha256s)
  }

  /** Looks whether these can be given now, and says so if they are wanted. */
  look(sha256s: readonly string[]): void {
    // One look after the other: a flood of wishes does not become a flood of questions to the disk.
    this.#looking = this.#looking.then(async () => this.#lookNow(sha256s))
  }

  /** It cannot be given after all. */
  withdraw(sha256: string): void {
    this.#offered.delete(sha256)
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Says nothing more. */
  end(): void {
    this.#hasEnded = true
  }

  async #lookNow(sha256s: readonly string[]): Promise<void> {
    const isOpen = (sha256: string) =>
      this.#wanted.has(sha256) && !this.#offered.has(sha256) && this.#ports.mayGive(sha256)
    const asked = sha256s.filter(isOpen)
    if (this.#hasEnded || asked.length === 0) return
    const here = (await this.#ports.has(asked)).filter(isOpen)
    if (this.hasEnded || here.length === 0) return
    for (const sha256 of here) this.#offered.add(sha256)
    this.#ports.tell(here)
  }
}
