import { useCallback } from 'react'
import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import type { Result } from '../../shared/util/result.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { commandErrorText } from './command-error-text.ts'
import { useTavolo } from './tavolo-context.tsx'

/** Runs a command on the open tavolo: gives its value, or null after saying in words why it was refused. */
export type Run = <Value>(command: (context: CommandContext) => Result<Value, CommandError>) => Value | null

/** The function that runs commands. */
export function useRun(): Run {
  const { context } = useTavolo()
  const { text } = useText()
  const toasts = useToasts()
  return useCallback(
    (command) => {
      const result = command(context)
      if (result.isOk) return result.value
      toasts.show({ text: commandErrorText(text, result.error), tone: 'attention' })
      return null
    },
    [context, text, toasts],
  )
}
