import { Braces } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { useExporter } from './use-exporter.ts'

/** Saves the whole tavolo as one JSON file, which Tavolo can read back. */
export function TavoloJsonButton() {
  const { text } = useText()
  const { working, save } = useExporter()
  return (
    <Button
      size="small"
      icon={<Icon of={Braces} size="small" />}
      isPending={working !== null}
      onPress={() => save({ kind: 'tavolo' })}
    >
      {text('documents.saveWhole')}
    </Button>
  )
}
