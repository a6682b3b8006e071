import type { RecordPlace } from './queries/record-title.ts'

/** A record that somebody added, changed or removed. */
export interface TouchedRecord {
  /** `text` is the minutes' text of an agenda item. */
  readonly place: RecordPlace | 'text'
  /** As in a comparison: the record's id, both ids of a relation's pair, «process»; of a text its agenda item's. */
  readonly id: string
  /** What it was called then; empty when it had no words. */
  readonly title: string
  readonly kind: 'added' | 'changed' | 'removed'
}

/** What a stretch of work touched. */
export interface Touches {
  /** Each record once, in the order in which they were touched first. */
  readonly touched: readonly TouchedRecord[]
  /** How many more there were that are not named. */
  readonly moreTouched: number
}

/** A list of people may touch hundreds; the log names the first ones and counts the rest, so that a row stays small. */
export const touchedLimit = 100

/** The touches of two stretches as one: what was added and then changed was added; else the later one counts. */
export function joinTouches(first: Touches, second: Touches): Touches {
  const joined = new Map(first.touched.map((touch) => [keyOf(touch), touch]))
  let moreTouched = first.moreTouched + second.moreTouched
  for (const touch of second.touched) {
    const known = joined.get(keyOf(touch))
    if (known === undefined && joined.size >= touchedLimit) {
      moreTouched += 1
      continue
    }
    const kind = known?.kind === 'added' && touch.kind === 'changed' ? 'added' : touch.kind
    const title = touch.title === '' ? (known?.title ?? '') : touch.title
    joined.set(keyOf(touch), { ...touch, kind, title })
  }
  return { touched: [...joined.values()], moreTouched }
}

function keyOf({ place, id }: TouchedRecord): string {
  return `${place} ${id}`
}
