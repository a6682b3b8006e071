import { Package } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { useExporter } from './use-exporter.ts'

/** Saves the whole tavolo, photos and history included, as one file that merges into other copies of it. */
export function TavoloFileButton() {
  const { text } = useText()
  const { working, save } = useExporter()
  return (
    <Button
      size="small"
      icon={<Icon of={Package} size="small" />}
      isPending={working !== null}
      onPress={() => save({ kind: 'tavolo-file', passphrase: null })}
    >
      {text('exchange.saveFile')}
    </Button>
  )
}
