import { useCallback, useSyncExternalStore } from 'react'
import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import type { Result } from '../../shared/util/result.ts'
import { useText } from '../ui/text-context.tsx'
import { type ToastMessage, useToasts } from '../ui/toast.tsx'
import { useTavolo } from './tavolo-context.tsx'
import { useRun } from './use-run.ts'

/** Undo and redo of one's own changes, over all screens. */
export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Runs a command as a step of its own and says so, with a button that takes it back; plain words have no subject. */
  readonly runWithUndo: <Value>(
    said: string | Pick<ToastMessage, 'text' | 'subject'>,
    command: (context: CommandContext) => Result<Value, CommandError>,
  ) => Value | null
}

/** The person's undo. */
export function useUndo(): Undo {
  const { session } = useTavolo()
  const { text } = useText()
  const toasts = useToasts()
  const run = useRun()
  const person = session.undo
  const canUndo = useSyncExternalStore(person.subscribe, person.canUndo)
  const canRedo = useSyncExternalStore(person.subscribe, person.canRedo)
  const runWithUndo = useCallback<Undo['runWithUndo']>(
    (said, command) => {
      const before = person.newestStep()
      const value = person.asOneStep(() => run(command))
      const step = person.newestStep()
      // What was done before it was refused can be taken back too.
      if (value === null && step === before) return null
      toasts.show({
        ...(typeof said === 'string' ? { text: said } : said),
        about: session,
        // Ctrl+Z took it back already.
        isOver: () => step !== null && step !== before && !person.holds(step),
        action: {
          label: text('common.undo'),
          onAction() {
            // Later steps may stand on top: they are taken back too, down to this one.
            if (step !== null && step !== before) person.undoDownTo(step)
          },
        },
      })
      return value
    },
    [session, person, run, toasts, text],
  )
  return { undo: person.undo, redo: person.redo, canUndo, canRedo, runWithUndo }
}
