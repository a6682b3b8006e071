import type { ThingId } from '../../../../shared/doc/things.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import type { PersonUndo, UndoStep } from '../../../state/person-undo.ts'

/** The words that each person drew last, and the step of undo that this was. */
const lastDrawn = new WeakMap<PersonUndo, { readonly id: ThingId; readonly step: UndoStep }>()

/**
 * Remembers that the newest step of undo is the one in which words were drawn, which are nothing until they are written: drawing
 * and writing them is one thing to do. What else is drawn is there without words.
 */
export function noteDrawn(undo: PersonUndo, { id, form }: Pick<Figure, 'id' | 'form'>): void {
  const step = undo.newestStep()
  if (step !== null && form === 'text') lastDrawn.set(undo, { id, step })
}

/** Takes away words that were just drawn and left empty, with their step of undo; whether nothing else was done since. */
export function withdrawDrawn(undo: PersonUndo, id: ThingId): boolean {
  const last = lastDrawn.get(undo)
  return last?.id === id && undo.withdraw(last.step)
}

/** Lets the newest step of undo, in which words were written, be one with that in which they were drawn, if that was just before. */
export function joinDrawn(undo: PersonUndo, id: ThingId): void {
  const last = lastDrawn.get(undo)
  if (last?.id === id) undo.joinNewestTo(last.step)
}
