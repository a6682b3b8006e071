import { Search } from 'lucide-react'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { useQuery } from '../../../state/use-records.ts'
import { FindPalette } from '../../../ui/find-palette.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useNames } from '../use-names.ts'
import { findableCards } from './findable-cards.ts'
import type { Find } from './use-find.ts'

/** Of many cards one, by part of its words; in the surface and in the list focus goes to it. */
export function FindCard({ canvasId, find }: { readonly canvasId: Canvas['id']; readonly find: Find }) {
  const { text } = useText()
  const label = text('canvases.find.open')
  const open = () => find.setIsOpen(true)
  useActions([{ id: 'canvases.find', label, keys: ['Mod+F'], run: open }])
  return (
    <>
      <IconButton label={label} keys="Mod+F" icon={<Icon of={Search} />} onPress={open} />
      {find.isOpen && <OpenFind canvasId={canvasId} find={find} />}
    </>
  )
}

function OpenFind({ canvasId, find }: { readonly canvasId: Canvas['id']; readonly find: Find }) {
  const { text } = useText()
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? []
  const names = useNames()
  return (
    <FindPalette
      isOpen
      onOpenChange={find.setIsOpen}
      label={text('canvases.find.open')}
      placeholder={text('canvases.find.placeholder')}
      emptyWords={text('canvases.find.none')}
      entries={findableCards(text, zones, names)}
      onFind={find.seek}
    />
  )
}
