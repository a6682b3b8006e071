import { useCallback } from 'react'
import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import type { Result } from '../../shared/util/result.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useTavolo } from './tavolo-context.tsx'
import { useRun } from './use-run.ts'
import { followWork } from './work-undo.ts'

/** Runs a command that may change both documents, says so, and gives one way back for all that it did. */
export type RunInBoth = <Value>(
  said: string,
  command: (context: CommandContext) => Result<Value, CommandError>,
) => Value | null

/** The function that runs commands on both documents. */
export function useRunInBoth(): RunInBoth {
  const { session, documents } = useTavolo()
  const { undoManager } = session
  const { text } = useText()
  const toasts = useToasts()
  const run = useRun()
  return useCallback(
    (said, command) => {
      undoManager.stopCapturing()
      const stepsBefore = undoManager.undoStack.length
      const [value, workUndo] = followWork(documents.work, () => run(command))
      undoManager.stopCapturing()
      // What was done before it was refused goes back with it too.
      const step = undoManager.undoStack.length > stepsBefore ? undoManager.undoStack.at(-1) : undefined
      if (step !== undefined) workUndo?.tieTo(undoManager)
      if (value === null) return null
      toasts.show({
        text: said,
        about: session,
        action: {
          label: text('common.undo'),
          onAction() {
            if (step === undefined) workUndo?.undo()
            // Later steps may stand on top: they are taken back too, down to this one.
            else while (undoManager.undoStack.includes(step)) undoManager.undo()
          },
        },
      })
      return value
    },
    [session, undoManager, documents, text, toasts, run],
  )
}
