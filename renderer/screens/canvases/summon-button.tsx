import { Megaphone } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'

/** «Porta tutti qui», for whoever facilitates. */
export function SummonButton({ onPress }: { readonly onPress: () => void }) {
  const { text } = useText()
  return (
    <Button size="small" icon={<Icon of={Megaphone} />} onPress={onPress}>
      {text('canvases.summons.start')}
    </Button>
  )
}
