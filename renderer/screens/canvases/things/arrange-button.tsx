import { AlignStartVertical } from 'lucide-react'
import { type Arrangement, arrangements } from '../../../../shared/canvas/arrange-things.ts'
import { canvasScene } from '../../../../shared/canvas/canvas-scene.ts'
import { planArrangement, zonesEntered } from '../../../../shared/canvas/drawings/plan-arrangement.ts'
import { placeDrawings } from '../../../../shared/canvas/drawings/place-drawings.ts'
import { dropCards } from '../../../../shared/doc/commands/drop-cards.ts'
import { canvasDrawings } from '../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { ThingId } from '../../../../shared/doc/things.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { Locked } from '../locks/use-locked.ts'

/**
 * In a bar of chosen things: lining them up, in the list and on the surface alike, also among the actions. Nothing while fewer
 * than two of them lie somewhere of their own.
 */
export function ArrangeButton({
  canvasId,
  ids,
  locked,
}: {
  readonly canvasId: Canvas['id']
  readonly ids: readonly ThingId[]
  readonly locked: Locked
}) {
  const { text } = useText()
  const arrange = useArrange(canvasId, ids)
  // Lines follow what they tie.
  const canBe = ids.filter((id) => !id.startsWith('connector:')).length > 1
  const whyNot = locked.why('move')
  useActions(
    arrangements.map((how) => ({
      id: `canvases.arrange.${how}`,
      label: text(`canvases.surface.arrangement.${how}`),
      group: text('canvases.surface.arrange'),
      isEnabled: canBe,
      whyNot,
      run() {
        if (!locked.refuses('move')) arrange(how)
      },
    })),
  )
  if (!canBe) return null
  return (
    <MenuButton
      size="small"
      label={text('canvases.surface.arrange')}
      icon={<Icon of={AlignStartVertical} size="small" />}
      whyNot={whyNot}
      items={arrangements.map((how) => ({
        id: how,
        label: text(`canvases.surface.arrangement.${how}`),
        onAction: () => arrange(how),
      }))}
      placement="top start"
    />
  )
}

/** Arranges things as one step of undo, and says how many, and which came into another zone by it: nobody sees that in the list. */
function useArrange(canvasId: Canvas['id'], ids: readonly ThingId[]): (how: Arrangement) => void {
  const { text, formatList } = useText()
  const { documents } = useTavolo()
  const { runWithUndo } = useUndo()
  return (how) => {
    const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
    const drawn = placeDrawings(scene, canvasDrawings(documents, canvasId))
    const chosen = new Set<string>(ids.filter((id) => !id.startsWith('connector:')))
    const drop = planArrangement(scene, drawn, { ids: chosen, how })
    const nameOf = (id: string | null) =>
      scene.zones.find(({ zone }) => zone.id === id)?.zone.label ?? text('canvases.outline.outside')
    const entered = [...zonesEntered(scene, drawn, { ids: chosen, drop })].map(([id, count]) =>
      text('canvases.surface.nowIn', { count, zone: nameOf(id) }),
    )
    const done = text(`canvases.surface.arranged.${how}`, { count: chosen.size })
    const said = entered.length === 0 ? done : `${done}; ${formatList(entered)}`
    runWithUndo(said, (context) => dropCards(context, drop))
  }
}
