import type { Author } from '../origin.ts'
import type { TouchedRecord, Touches } from '../touches.ts'

/** A stretch of work of one author on one document, as the log of changes keeps it. Times in milliseconds since 1970. */
export interface LoggedStretch extends Partial<Touches> {
  readonly author: Author
  readonly fromMs: number
  readonly toMs: number
  readonly sizeBytes: number
}

/** Somebody's work without a long pause. */
export interface DiaryEntry {
  readonly author: Author
  readonly fromMs: number
  readonly toMs: number
  /** What was touched, each thing once, in the order in which it was touched first. */
  readonly touched: readonly TouchedRecord[]
  /** How many more things were touched that the log does not name. */
  readonly moreTouched: number
  /** Whether a part of the work comes from before the log named what was touched. */
  readonly hasUnnamedWork: boolean
  /** Whether it holds the first row of the log: the tavolo began, or came to this computer. */
  readonly isBeginning: boolean
}

/** A pause after which the same person's work is told as another entry: half an hour, a break of a meeting. */
export const entryPauseMs = 1_800_000

/** The log as a diary, the newest first. Both documents' stretches of one person are one entry while no long pause parts them. */
export function readDiary(log: readonly LoggedStretch[]): DiaryEntry[] {
  const entries: DiaryEntry[] = []
  const open = new Map<string, number>()
  for (const stretch of log.toSorted((left, right) => left.fromMs - right.fromMs)) {
    const key = JSON.stringify([stretch.author.deviceId, stretch.author.name])
    const index = open.get(key)
    const last = index === undefined ? undefined : entries[index]
    if (index !== undefined && last !== undefined && stretch.fromMs - last.toMs <= entryPauseMs) {
      entries[index] = joined(last, stretch)
    } else {
      open.set(key, entries.push(entryOf(stretch)) - 1)
    }
  }
  return entries
    .map((entry, index) => ({ ...entry, isBeginning: index === 0 }))
    .toSorted((left, right) => right.toMs - left.toMs)
}

function entryOf({ author, fromMs, toMs, touched, moreTouched = 0 }: LoggedStretch): DiaryEntry {
  const hasUnnamedWork = touched === undefined
  return { author, fromMs, toMs, touched: touched ?? [], moreTouched, hasUnnamedWork, isBeginning: false }
}

function joined(entry: DiaryEntry, stretch: LoggedStretch): DiaryEntry {
  const touched = new Map(entry.touched.map((touch) => [`${touch.place} ${touch.id}`, touch]))
  for (const touch of stretch.touched ?? []) {
    const key = `${touch.place} ${touch.id}`
    const known = touched.get(key)
    const kind = known?.kind === 'added' && touch.kind === 'changed' ? 'added' : touch.kind
    const title = touch.title === '' ? (known?.title ?? '') : touch.title
    touched.set(key, { ...touch, kind, title })
  }
  return {
    ...entry,
    toMs: Math.max(entry.toMs, stretch.toMs),
    touched: [...touched.values()],
    moreTouched: entry.moreTouched + (stretch.moreTouched ?? 0),
    hasUnnamedWork: entry.hasUnnamedWork || stretch.touched === undefined,
  }
}

/**
 * Who changed something after a moment, by the log: names in the order of their first change, each once. Whoever gave no
 * name is not among them.
 */
export function whoTouched(
  log: readonly LoggedStretch[],
  sinceMs: number,
): (thing: { readonly place: string; readonly id: string }) => readonly string[] {
  const names = new Map<string, string[]>()
  for (const { author, toMs, touched = [] } of log.toSorted((left, right) => left.fromMs - right.fromMs)) {
    if (toMs < sinceMs || author.name === '') continue
    for (const { place, id } of touched) {
      const known = names.get(`${place} ${id}`) ?? []
      if (!known.includes(author.name)) names.set(`${place} ${id}`, [...known, author.name])
    }
  }
  return ({ place, id }) => names.get(`${place} ${id}`) ?? []
}
