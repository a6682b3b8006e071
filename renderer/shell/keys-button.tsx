import { Keyboard } from 'lucide-react'
import { useFindAction } from '../actions/use-actions.ts'
import { Icon } from '../ui/icon.tsx'
import { NavigationButton } from '../ui/navigation-link.tsx'
import { useText } from '../ui/text-context.tsx'

/** Shows the keys of this screen; always in sight, so that whoever has no mouse finds them. */
export function KeysButton({ isCompact }: { readonly isCompact: boolean }) {
  const { text } = useText()
  const findAction = useFindAction()
  return (
    <NavigationButton
      label={text('shell.keys')}
      icon={<Icon of={Keyboard} />}
      keys="F1"
      isCompact={isCompact}
      onPress={() => findAction('keys')?.run()}
    />
  )
}
