import { Presentation } from 'lucide-react'
import { useState } from 'react'
import { useActions } from '../../../actions/use-actions.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { laterPart } from '../../../ui/later-part.tsx'
import { useText } from '../../../ui/text-context.tsx'

const PlenaryWall = laterPart(async () => (await import('./plenary-wall.tsx')).PlenaryWall)

/** «Plenaria»: the map on the whole screen, for everybody in the room. F5 is what a presenter's remote begins with. */
export function PlenaryButton() {
  const { text } = useText()
  const [isOpen, setIsOpen] = useState(false)
  useActions([{ id: 'map.plenary', label: text('plenary.open'), keys: ['F5'], run: () => setIsOpen(true) }])
  return (
    <>
      <IconButton
        keys="F5"
        label={text('plenary.title')}
        icon={<Icon of={Presentation} />}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && <PlenaryWall onClose={() => setIsOpen(false)} />}
    </>
  )
}
