import type { ThingId } from '../../../../shared/doc/things.ts'
import type { PersonUndo, UndoStep } from '../../../state/person-undo.ts'

/** What each person drew last, and the step of undo that this was. */
const lastDrawn = new WeakMap<PersonUndo, { readonly id: ThingId; readonly step: UndoStep }>()

/** Remembers that the newest step of undo is the one in which something was drawn. */
export function noteDrawn(undo: PersonUndo, id: ThingId): void {
  const step = undo.newestStep()
  if (step !== null) lastDrawn.set(undo, { id, step })
}

/** Takes away what was just drawn and left without words, with its step of undo; whether nothing else was done since. */
export function withdrawDrawn(undo: PersonUndo, id: ThingId): boolean {
  const last = lastDrawn.get(undo)
  return last?.id === id && undo.withdraw(last.step)
}
