import { Search } from 'lucide-react'
import { useMemo } from 'react'
import { drawingsByZone } from '../../../../shared/canvas/drawings/drawings-by-zone.ts'
import { canvasDrawings } from '../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { useQuery } from '../../../state/use-records.ts'
import { FindPalette } from '../../../ui/find-palette.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useNames } from '../use-names.ts'
import { findableThings } from './findable-things.ts'
import type { Find } from './use-find.ts'

/** Of many things one, by part of its words; in the surface and in the list focus goes to it. */
export function FindOnCanvas({ canvasId, find }: { readonly canvasId: Canvas['id']; readonly find: Find }) {
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

const noZones: never[] = []

function OpenFind({ canvasId, find }: { readonly canvasId: Canvas['id']; readonly find: Find }) {
  const { text } = useText()
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const drawn = useQuery(canvasDrawings, canvasId)
  const drawings = useMemo(() => drawingsByZone(zones, drawn), [zones, drawn])
  const names = useNames()
  return (
    <FindPalette
      isOpen
      onOpenChange={find.setIsOpen}
      label={text('canvases.find.open')}
      placeholder={text('canvases.find.placeholder')}
      emptyWords={text('canvases.find.none')}
      entries={findableThings(text, { zones, drawings }, names)}
      onFind={find.seek}
    />
  )
}
