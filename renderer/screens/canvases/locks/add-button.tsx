import { Plus } from 'lucide-react'
import { memo } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** «Aggiungi cartoncino», in the list and on the surface. */
export const AddButton = memo(function AddButton({
  onAdd,
  whyNot,
}: {
  readonly onAdd: () => void
  /** Why none can be added now; null when one can. */
  readonly whyNot: string | null
}) {
  const { text } = useText()
  return (
    <Button variant="primary" icon={<Icon of={Plus} />} whyNot={whyNot} onPress={onAdd}>
      {text('canvases.outline.add')}
    </Button>
  )
})
