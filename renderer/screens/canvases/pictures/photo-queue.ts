import type { ReadPhoto } from '../../../../shared/doc/commands/photo-cards.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import { judgePasted, mostPasted } from '../pasted/judge-pasted.ts'

/** Photos whose cards are written one after the other, and what is written of each so far. */
export interface PhotoQueue {
  readonly photos: readonly { readonly id: Figure['id']; readonly words: string }[]
  /** The one that is shown, from 0; never past the last, as long as there are any. */
  readonly at: number
}

/** Nothing was chosen yet. */
export const noPhotos: PhotoQueue = { photos: [], at: 0 }

/** Puts photos at the end, and shows the first of these. */
export function addToQueue({ photos, at }: PhotoQueue, ids: readonly Figure['id'][]): PhotoQueue {
  if (ids.length === 0) return { photos, at }
  return { photos: [...photos, ...ids.map((id) => ({ id, words: '' }))], at: photos.length }
}

/** What is written of the photo that is shown. */
export function writeInQueue({ photos, at }: PhotoQueue, words: string): PhotoQueue {
  return { photos: photos.map((photo, index) => (index === at ? { ...photo, words } : photo)), at }
}

/** Shows another photo; before the first and after the last there is none. */
export function goInQueue({ photos }: PhotoQueue, at: number): PhotoQueue {
  return { photos, at: Math.max(0, Math.min(photos.length - 1, at)) }
}

/** What all that was written makes. */
export interface JudgedQueue {
  /** Photos of which something was written. */
  readonly read: readonly ReadPhoto[]
  readonly count: number
  /** The first photo whose words cannot be cards as they are; null when all can. */
  readonly unfitAt: number | null
}

/** Reads what was written of all photos: a card a line, as many at once as are pasted at most. */
export function judgeQueue({ photos }: PhotoQueue): JudgedQueue {
  const read: ReadPhoto[] = []
  let count = 0
  for (const [index, { id, words }] of photos.entries()) {
    const judged = judgePasted(words)
    if (judged.kind === 'nothing') continue
    if (judged.kind !== 'cards' || count + judged.texts.length > mostPasted)
      return { read, count, unfitAt: index }
    read.push({ figureId: id, texts: judged.texts })
    count += judged.texts.length
  }
  return { read, count, unfitAt: null }
}
