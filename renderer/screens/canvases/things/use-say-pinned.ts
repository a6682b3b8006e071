import { commandErrorText } from '../../../state/command-error-text.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'

/** Says why what is pinned stays where it is. */
export function useSayPinned(): () => void {
  const { text } = useText()
  const toasts = useToasts()
  return () => {
    const why = commandErrorText(text, { kind: 'forbidden', rule: 'pinned' })
    toasts.show({ text: why, tone: 'attention', subject: 'pinned' })
  }
}
