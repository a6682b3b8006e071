import { useCallback, useSyncExternalStore } from 'react'
import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import type { Result } from '../../shared/util/result.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useTavolo } from './tavolo-context.tsx'
import { useRun } from './use-run.ts'

/** Undo and redo of one's own changes, over all screens. */
export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Runs a command as a step of its own and says so, with a button that takes it back. */
  readonly runWithUndo: <Value>(
    said: string,
    command: (context: CommandContext) => Result<Value, CommandError>,
  ) => Value | null
}

/** The person's undo. */
export function useUndo(): Undo {
  const { session } = useTavolo()
  const { undoManager } = session
  const { text } = useText()
  const toasts = useToasts()
  const run = useRun()
  const subscribe = useCallback(
    (onChange: () => void) => {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const event of events) undoManager.on(event, onChange)
      return () => {
        for (const event of events) undoManager.off(event, onChange)
      }
    },
    [undoManager],
  )
  const canUndo = useSyncExternalStore(subscribe, () => undoManager.undoStack.length > 0)
  const canRedo = useSyncExternalStore(subscribe, () => undoManager.redoStack.length > 0)
  const undo = useCallback(() => void undoManager.undo(), [undoManager])
  const redo = useCallback(() => void undoManager.redo(), [undoManager])
  const runWithUndo = useCallback<Undo['runWithUndo']>(
    (said, command) => {
      undoManager.stopCapturing()
      const stepsBefore = undoManager.undoStack.length
      const value = run(command)
      undoManager.stopCapturing()
      if (value === null && undoManager.undoStack.length === stepsBefore) return null
      const step = undoManager.undoStack.at(-1)
      toasts.show({
        text: said,
        about: session,
        action: {
          label: text('common.undo'),
          onAction() {
            // Later steps may stand on top: they are taken back too, down to this one.
            const isStillDone = () => step !== undefined && undoManager.undoStack.includes(step)
            while (isStillDone()) undoManager.undo()
          },
        },
      })
      return value
    },
    [session, undoManager, run, toasts, text],
  )
  return { undo, redo, canUndo, canRedo, runWithUndo }
}
