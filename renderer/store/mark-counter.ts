import { mostMarks, withMark, type ChangeMark, type DocumentMarks } from '../../shared/sync/change-marks.ts'

/** Numbers the changes that one opening of a tavolo makes to one document. */
export class MarkCounter {
  readonly #openingId: string
  readonly #before: DocumentMarks
  readonly #isBase: boolean
  #count = 0

  /**
   * `before` are the marks that the copies had alike when the tavolo was opened; null when they had not, and the opening
   * brings them together: then its first change is their common ground.
   */
  constructor(openingId: string, before: DocumentMarks | null) {
    this.#openingId = openingId
    // One place is kept for this opening's own mark.
    this.#isBase = before === null || before.length >= mostMarks
    this.#before = this.#isBase ? [] : (before ?? [])
  }

  /** Whether a copy with a mark of this opening needs no older ones. */
  get isBase(): boolean {
    return this.#isBase
  }

  /** The mark of a change that was just made. */
  next(): ChangeMark {
    this.#count += 1
    return { openingId: this.#openingId, count: this.#count }
  }

  /** The marks of a copy that holds the document as it is now. */
  now(): DocumentMarks {
    return withMark(this.#before, { openingId: this.#openingId, count: this.#count })
  }
}
