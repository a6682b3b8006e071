import { canvasScene } from '../../../../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import { placeInZone } from '../../../../../shared/canvas/drawings/place-in-zone.ts'
import { addFigure } from '../../../../../shared/doc/commands/figures.ts'
import { canvasDrawings } from '../../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../../shared/doc/queries/canvas-outline.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { useActions } from '../../../../actions/use-actions.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useRun } from '../../../../state/use-run.ts'
import { Icon } from '../../../../ui/icon.tsx'
import type { MenuAction } from '../../../../ui/menu-item-spec.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { useNewest } from '../../../../ui/use-newest.ts'
import type { Locked } from '../../locks/use-locked.ts'
import { usePictures } from '../../pictures/use-pictures.ts'
import { type BoxTool, isBoxTool, tools, usualSizes } from '../../surface/drawing/tools.ts'
import { noteDrawn } from '../../things/just-drawn.ts'
import type { DeedParts } from '../outline-deeds.ts'
import { type CardHome, type OutlineLine, zoneLineId } from '../outline-lines.ts'

/** What is drawn from the list, where there is no hand to say where: at a free place in the zone of a line. */
export interface NewDrawings {
  /** Each form by its name, for a menu of a line; without a line in the first zone. */
  readonly itemsAt: (line: OutlineLine | null) => readonly MenuAction[]
  /** The picture that is being prepared, in words; null when none is. */
  readonly working: string | null
}

/** What can be drawn without a hand that draws it. */
type DrawnHere = BoxTool | 'image'

const drawnHere = tools.flatMap(({ tool, icon }): { tool: DrawnHere; icon: typeof icon }[] =>
  isBoxTool(tool) || tool === 'image' ? [{ tool, icon }] : [],
)

/** Draws from the list, goes on to the words of what was drawn, and has each form among the actions. */
export function useNewDrawings({
  canvasId,
  outline,
  authorId,
  mayWrite,
  locked,
  say,
}: DeedParts & {
  readonly authorId: Figure['authorId']
  readonly mayWrite: boolean
  readonly locked: Locked
}): NewDrawings {
  const { text } = useText()
  const run = useRun()
  const { session, documents } = useTavolo()
  const { working, choose } = usePictures({ canvasId, authorId })
  const newest = useNewest(outline)
  function goOn(id: Figure['id'], zoneId: CardHome['zoneId']): void {
    const { find, expand, tree, setWriting } = newest()
    const zone = find(zoneLineId(zoneId))
    if (zone?.isExpanded === false) expand(zone.id, true)
    tree.choose([])
    tree.goTo(id)
    setWriting({ kind: 'line', id })
  }
  function draw(form: BoxTool, zoneId: CardHome['zoneId']): void {
    const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
    const drawn = placeDrawings(scene, canvasDrawings(documents, canvasId))
    const [box] = placeInZone(scene, drawn, { zoneId, form, sizes: [usualSizes[form]] })
    if (box === undefined) return
    const figure = {
      ...{ canvasId, authorId, form },
      point: [Math.round(box.left), Math.round(box.top)] as [number, number],
      size: [Math.round(box.width), Math.round(box.height)] as [number, number],
    }
    const added = session.undo.asOneStep(() => run((context) => addFigure(context, figure)))
    if (added === null) return
    noteDrawn(session.undo, { id: added.id, form })
    const zone = (zoneId === null ? null : outline.findZone(zoneId))?.label
    const where = zone ?? text('canvases.outline.outside')
    say(text('drawings.list.added', { form: text(`changes.value.figureForm.${form}`), zone: where }))
    goOn(added.id, zoneId)
  }
  async function putPicture(zoneId: CardHome['zoneId']): Promise<void> {
    const [first] = await choose({ zoneId })
    if (first !== undefined) goOn(first.id, zoneId)
  }
  function add(tool: DrawnHere, line: OutlineLine | null): void {
    if (locked.refuses('add')) return
    const { zoneId } = (line ?? outline.lines[0])?.home ?? { zoneId: null }
    if (tool === 'image') void putPicture(zoneId)
    else draw(tool, zoneId)
  }
  useActions(
    drawnHere.map(({ tool }) => ({
      id: `canvases.draw.${tool}`,
      label: text(`drawings.list.draw.${tool}`),
      group: text('canvases.outline.keys'),
      isEnabled: mayWrite,
      whyNot: locked.why('add'),
      run: () => add(tool, outline.current),
    })),
  )
  return {
    working,
    itemsAt: (line) =>
      drawnHere.map(({ tool, icon }) => ({
        id: `add-${tool}`,
        label: text(`drawing.tool.${tool}`),
        icon: <Icon of={icon} size="small" />,
        onAction: () => add(tool, line),
      })),
  }
}
