import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { isCovered } from '../../shared/sync/change-marks.ts'
import type { JournalDamage } from '../../shared/sync/read-journal.ts'
import type { TavoloMarks } from './tavolo-store.ts'

/** A stretch of a second copy that cannot be read; a journal that should be there and is not is one from offset 0. */
export interface CopyDamage extends JournalDamage {
  readonly document: DocumentName
}

/** What of a second copy cannot be read. */
export interface CopyLoss {
  /** Oldest first; stretches that were mended are not among them. */
  readonly damages: readonly CopyDamage[]
  /** How far what can be read goes. */
  readonly marks: TavoloMarks
  /** Newer full states that cannot be read, so that an older one had to serve. */
  readonly unreadableStates: number
  /** Whether changes were read that cannot be shown, because what they build on cannot be read. */
  readonly isWaiting: boolean
}

/**
 * How much of what was written is lost. `all`: nothing is · `tail`: the very last change was cut off · `gap`: something in
 * between cannot be read · `state`: only a full state, and nothing of what came after.
 */
export type RecoveredExtent =
  | { readonly kind: 'all' | 'tail' }
  | {
      readonly kind: 'gap'
      /** Between which moments it lies; null when that is not known. */
      readonly fromMs: number | null
      readonly toMs: number | null
      /** Whether later changes wait, because they build on what cannot be read. */
      readonly isWaiting: boolean
    }
  | { readonly kind: 'state' }

type Lost = Pick<CopyLoss, 'damages' | 'isWaiting'>

/** Whether nothing at all is lost. */
export function isLossless({ damages, isWaiting }: Lost): boolean {
  return damages.length === 0 && !isWaiting
}

/** What a loss comes to, as a person is told. */
export function extentOf(loss: Lost): RecoveredExtent {
  if (isLossless(loss)) return { kind: 'all' }
  const { damages, isWaiting } = loss
  if (damages.some(({ offset }) => offset === 0)) return { kind: 'state' }
  const [first] = damages
  if (first !== undefined && damages.length === 1 && first.kind === 'torn' && !isWaiting)
    return { kind: 'tail' }
  return {
    kind: 'gap',
    fromMs: first?.afterMs ?? null,
    toMs: damages.at(-1)?.beforeMs ?? null,
    isWaiting,
  }
}

/** What a store had before a second copy was merged with it. */
export interface StoreBefore {
  readonly marks: TavoloMarks
  /** Whether changes waited in it already: then what they build on was lost, and told, some time before. */
  readonly isWaiting: boolean
}

/** What is still lost once the second copy was merged with what the store had. */
export function lossBesideStore(loss: CopyLoss, merged: TavoloDocuments, store: StoreBefore): Lost {
  return {
    damages: loss.damages.filter((damage) => !isInStore(damage, loss, store.marks)),
    isWaiting: areWaiting(merged) && !store.isWaiting,
  }
}

/**
 * The store holds its changes in order: with the last one of the damage, or all that comes before what can be read behind
 * it, it has what was hit. So it has when an opening after the damage brought it together with the copy: then it says no
 * more how far it went before.
 */
function isInStore(damage: CopyDamage, { marks }: CopyLoss, storeMarks: TavoloMarks): boolean {
  const { document, nextMark, claimedMark, laterBases } = damage
  if (laterBases.some((base) => isCovered([base], storeMarks[document]))) return true
  const beforeNext = nextMark === null ? null : { ...nextMark, count: nextMark.count - 1 }
  const known = [beforeNext, claimedMark].filter((mark) => mark !== null)
  if (known.length > 0) return known.some((mark) => isCovered([mark], storeMarks[document]))
  // Nothing says how far the damage goes; a store that goes beyond all that can be read is not the older one.
  return !isCovered(storeMarks[document], marks[document])
}

/** Whether documents hold changes that cannot be shown, because what they build on is missing. */
export function areWaiting({ official, work }: TavoloDocuments): boolean {
  return [official, work].some(({ store }) => store.pendingStructs !== null || store.pendingDs !== null)
}
