import { useMemo, useSyncExternalStore } from 'react'
import { type Box, boxBetween, doBoxesMeet, grownBox } from '../../../../../shared/canvas/box.ts'
import type { DrawingScene } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import type { Carried } from '../../../../../shared/canvas/presence/carried-cards.ts'
import type { Observable } from '../../../../../shared/util/observable.ts'
import { areaReader } from '../../../../canvas/area-reader.ts'
import type { CameraDesk } from '../../../../canvas/camera-desk.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { Surface } from '../use-surface.ts'
import { DrawnFigure } from './drawn-figure.tsx'
import { DrawnLine } from './drawn-line.tsx'
import { ListWithKeys } from '../list-with-keys.tsx'
import styles from './drawing.module.css'
import { useDrawingNames } from './use-drawing-names.ts'
import { useLinesFollow } from './use-lines-follow.ts'

/** With more figures and lines in sight than this they are painted, as cards are. */
const mostDrawn = 160

/** Of drawings that are chosen so many are drawn over the painted ones. */
const mostChosenDrawn = 40

/** Whether more is drawn in sight than elements carry well, and what of it is there as elements. */
export function useDrawnDrawings(
  { drawn, desk, chosen, currentId }: Surface,
  areCardsFar: boolean,
): { readonly shown: DrawingScene; readonly isFar: boolean } {
  const read = useMemo(() => sightReader(drawn, desk), [drawn, desk])
  const inSight = useSyncExternalStore(desk.subscribe, read)
  const isFar = inSight === null || areCardsFar
  const shown = useMemo(() => {
    const marked = new Set([...[...chosen].slice(0, mostChosenDrawn), currentId])
    const near = inSight === null || areCardsFar ? null : inSight
    // Over cards that are elements nothing can be painted: what was brought to the front stays an element too.
    const isOver = ({ stack }: Figure) => inSight === null && !areCardsFar && stack > 0
    return {
      ...drawn,
      figures: drawn.figures.filter(
        ({ figure }) => near?.has(figure.id) === true || marked.has(figure.id) || isOver(figure),
      ),
      lines: drawn.lines.filter(({ connector: { id } }) => near?.has(id) === true || marked.has(id)),
    }
  }, [drawn, inSight, areCardsFar, chosen, currentId])
  return { shown, isFar: isFar && drawn.figures.length + drawn.lines.length > 0 }
}

/** Reads which drawings are in sight; null when they are more than can be drawn. The same until others come into sight. */
function sightReader({ figures, lines }: DrawingScene, desk: CameraDesk): () => ReadonlySet<string> | null {
  const readArea = areaReader(desk)
  let area: Box | null = null
  let inSight: ReadonlySet<string> | null = null
  return () => {
    const now = readArea()
    if (now === area) return inSight
    area = now
    const found = new Set<string>([
      ...figures.filter(({ box }) => doBoxesMeet(grownBox(box, 1), now)).map(({ figure }) => figure.id),
      ...lines
        .filter(({ from, to }) => doBoxesMeet(grownBox(boxBetween(from, to), 1), now))
        .map(({ connector }) => connector.id),
    ])
    inSight = found.size > mostDrawn ? null : found
    return inSight
  }
}

/** Figures and lines as elements, each with a name and focus as cards have; they lie among cards as `stack` says. */
export function SurfaceDrawings({
  surface,
  carried,
  shown,
}: {
  readonly surface: Surface
  /** What others have in their hands. */
  readonly carried: Observable<Carried>
  readonly shown: DrawingScene
}) {
  const { text } = useText()
  const nameOf = useDrawingNames(surface)
  const list = useLinesFollow(surface, carried)
  if (shown.figures.length + shown.lines.length === 0) return null
  return (
    <ListWithKeys
      ref={list}
      label={text('drawing.list')}
      help={text('drawing.help')}
      className={styles.drawings}
    >
      {shown.figures.map(({ figure, box }) => (
        <DrawnFigure
          key={figure.id}
          figure={figure}
          width={box.width}
          height={box.height}
          left={box.left}
          top={box.top}
          name={nameOf(figure.id)}
          level={surface.levelOf(figure.stack, figure.form === 'frame' ? 0 : 1)}
          isChosen={surface.chosen.has(figure.id)}
          isCurrent={figure.id === surface.currentId}
        />
      ))}
      {shown.lines.map((placed) => (
        <DrawnLine
          key={placed.connector.id}
          placed={placed}
          name={nameOf(placed.connector.id)}
          level={surface.levelOf(0, 2)}
          labelLevel={surface.levelOf(0, 4)}
          isChosen={surface.chosen.has(placed.connector.id)}
          isCurrent={placed.connector.id === surface.currentId}
        />
      ))}
    </ListWithKeys>
  )
}
