import { z } from 'zod'
import { instantField } from '../model/field.ts'
import { type Id, idSchema } from '../model/id.ts'
import { compareText } from '../util/compare-text.ts'
import type { TavoloDocuments } from './documents.ts'
import { rootCache } from './record-cache.ts'

/**
 * Name of the root map of rounds of writing in silence, in the work document. Each has plain values, `writing:1|opened`,
 * `|aloud`, `|revealed` and `|closed`: of two laptops of which one reveals and one ends, what was revealed stays revealed. A round
 * passes with its moment: it is in no snapshot and no step of undo, so that no earlier version opens one again.
 */
export const writingsRoot = 'privateWritings'

/**
 * Name of the root map of how much waits on devices, in the work document: cards and people under `writing:1|device`. It is
 * kept there and not told as presence, because a phone that has dropped has not lost what it wrote, and because after the
 * reveal it says how much is still to come, and from how many devices. Of what was written nothing else leaves a device.
 */
export const draftCountsRoot = 'draftCounts'

/** Between the parts of a key; ids hold no such sign. */
export const writingSeparator = '|'

/** More cards than anybody writes in a round, and a bound for what a hostile device may say. */
const mostDrafts = 10_000

const openedSchema = z.object({ canvasId: idSchema('canvas'), openedAt: instantField })
const countSchema = z.tuple([z.int().min(1).max(mostDrafts), z.int().min(1).max(mostDrafts)])
const writingIdSchema = idSchema('writing')

/** «Scrittura in silenzio»: a round in which everybody's cards stay on their own device. */
export interface PrivateWriting {
  readonly id: Id<'writing'>
  readonly canvasId: Id<'canvas'>
  readonly openedAt: string
  /** `aloud` is revealed one by one (`read-aloud.ts`); `closed` is ended without a reveal: it can still be revealed. */
  readonly state: 'open' | 'aloud' | 'revealed' | 'closed'
}

/** Every round, in the order in which they were opened; the same list comes back until one changes. */
export function listWritings({ work }: TavoloDocuments): readonly PrivateWriting[] {
  const root = work.getMap<unknown>(writingsRoot)
  const cache = rootCache<PrivateWriting>(root)
  const known = cache.lists.get('all')
  if (known !== undefined) return known
  const list = [...root.keys()].flatMap((key): PrivateWriting[] => {
    const [id, part] = key.split(writingSeparator)
    const parsedId = writingIdSchema.safeParse(id)
    const opened = openedSchema.safeParse(root.get(key))
    if (part !== 'opened' || !parsedId.success || !opened.success) return []
    const has = (name: string): boolean => root.has(parsedId.data + writingSeparator + name)
    const state = (['revealed', 'closed', 'aloud'] as const).find(has) ?? 'open'
    return [{ id: parsedId.data, ...opened.data, state }]
  })
  list.sort((left, right) => compareText(left.openedAt, right.openedAt) || compareText(left.id, right.id))
  cache.lists.set('all', list)
  return list
}

/** A round by its id; null when it is not known here: not yet, or its canvas was removed. */
export function findWriting(documents: TavoloDocuments, id: Id<'writing'>): PrivateWriting | null {
  return listWritings(documents).find((writing) => writing.id === id) ?? null
}

/** The round in which everybody writes on a canvas now; of two that laptops opened apart the older. null for none. */
export function openWritingOf(documents: TavoloDocuments, canvasId: Id<'canvas'>): PrivateWriting | null {
  return writingsOf(documents, canvasId).find(({ state }) => state === 'open') ?? null
}

/** The rounds of a canvas, in the order in which they were opened. */
export function writingsOf(documents: TavoloDocuments, canvasId: Id<'canvas'>): readonly PrivateWriting[] {
  return listWritings(documents).filter((writing) => writing.canvasId === canvasId)
}

/** What waits on devices. */
export interface DraftCount {
  readonly cards: number
  /** Those who wrote them; of a device that several write on those whom it knows apart. */
  readonly people: number
  readonly devices: number
}

/** How much of some rounds waits on devices, of which nothing but that is known. */
export function countDrafts({ work }: TavoloDocuments, writingIds: readonly Id<'writing'>[]): DraftCount {
  const root = work.getMap<unknown>(draftCountsRoot)
  const sum = { cards: 0, people: 0, devices: 0 }
  for (const [key, stored] of root.entries()) {
    const [id] = key.split(writingSeparator)
    if (!writingIds.some((writingId) => writingId === id)) continue
    const count = countSchema.safeParse(stored)
    if (!count.success) continue
    sum.cards += count.data[0]
    sum.people += count.data[1]
    sum.devices += 1
  }
  return sum
}
