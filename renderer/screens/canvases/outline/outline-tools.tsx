import { Plus, Shapes } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import { AddButton } from '../locks/add-button.tsx'
import type { NewDrawings } from './drawings/use-new-drawings.tsx'
import type { OutlineLine } from './outline-lines.ts'

/** What is added to the outline while nothing in it is chosen. */
export function OutlineTools({
  onAdd,
  whyNotAdd,
  onAddZone,
  drawn,
  current,
  children,
}: {
  readonly onAdd: () => void
  readonly whyNotAdd: string | null
  readonly onAddZone: () => void
  readonly drawn: NewDrawings
  /** The line where one is. */
  readonly current: OutlineLine | null
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <>
      <AddButton onAdd={onAdd} whyNot={whyNotAdd} />
      <Button variant="quiet" icon={<Icon of={Plus} />} whyNot={whyNotAdd} onPress={onAddZone}>
        {text('canvases.outline.addZone')}
      </Button>
      <MenuButton
        variant="quiet"
        label={text('drawings.list.add')}
        icon={<Icon of={Shapes} />}
        whyNot={whyNotAdd}
        items={drawn.itemsAt(current)}
      />
      <WorkingNote working={drawn.working} />
      {children}
    </>
  )
}
