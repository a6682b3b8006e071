import { connectorHeads, connectorStrokes } from '../../../../../shared/model/connector.ts'
import { inks, penWidths, plainPen } from '../../../../../shared/model/drawn-fields.ts'
import { MenuButton } from '../../../../ui/menu-button.tsx'
import type { MenuItemSpec } from '../../../../ui/menu-item-spec.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { PlacedDrawing } from '../use-surface.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { InkMark } from './ink-mark.tsx'
import { PenMark } from './pen-mark.tsx'
import { askForName } from './tying-keys.ts'
import type { DrawingDeeds } from './use-drawing-deeds.ts'

const lineEnds = [
  { side: 'from', keys: 'Shift+L' },
  { side: 'to', keys: 'L' },
] as const

/** How chosen drawings look: their ink, the pen of strokes, heads and dashes of lines, and where a line ends. */
export function DrawingLooks({
  chosen,
  deeds,
  desk,
  locked,
}: {
  readonly chosen: readonly PlacedDrawing[]
  readonly deeds: DrawingDeeds
  readonly desk: () => DrawingDesk
  readonly locked: Locked
}) {
  const { text } = useText()
  const [only] = chosen
  if (only === undefined) return null
  const lines = chosen.flatMap((each) => (each.kind === 'line' ? each.id : []))
  // A picture has the colours that it has.
  const inked = chosen.filter((each) => each.kind === 'line' || each.placed.figure.form !== 'image')
  const strokes = chosen.flatMap((each) =>
    each.kind === 'figure' && each.placed.figure.form === 'stroke' ? each.placed.figure : [],
  )
  const areLines = lines.length === chosen.length
  const endItems = (line: PlacedDrawing): MenuItemSpec[] => [
    { kind: 'separator', id: 'ends' },
    ...lineEnds.map(({ side, keys }) => ({
      id: side,
      label: text(`drawing.lead.${side}`),
      keys,
      isDisabled: locked.has('move') || (line.kind === 'line' && line.placed.connector.isPinned),
      onAction: () => askForName(desk(), line.id, side),
    })),
  ]
  return (
    <>
      {inked.length > 0 && (
        <MenuButton
          size="small"
          label={text('drawing.ink')}
          icon={<InkMark ink={inkOf(inked[0] ?? only)} />}
          whyNot={locked.why('edit')}
          items={inks.map((ink) => ({
            id: ink,
            label: text(`changes.value.ink.${ink}`),
            icon: <InkMark ink={ink} />,
            onAction: () =>
              deeds.colour(
                inked.map(({ id }) => id),
                ink,
              ),
          }))}
          placement="top start"
        />
      )}
      {strokes.length > 0 && (
        <MenuButton
          size="small"
          label={text('drawing.pen')}
          icon={<PenMark pen={strokes[0]?.pen ?? plainPen} />}
          whyNot={locked.why('edit')}
          items={penWidths.map((pen) => ({
            id: pen,
            label: text(`changes.value.penWidth.${pen}`),
            icon: <PenMark pen={pen} />,
            onAction: () =>
              deeds.thicken(
                strokes.map(({ id }) => id),
                pen,
              ),
          }))}
          placement="top start"
        />
      )}
      {areLines && (
        <MenuButton
          size="small"
          label={text('drawing.lineLook')}
          whyNot={locked.why('edit')}
          items={[
            ...connectorHeads.map((heads) => ({
              id: heads,
              label: text(`changes.value.connectorHeads.${heads}`),
              onAction: () => deeds.changeLines(lines, { heads }),
            })),
            { kind: 'separator' as const, id: 'strokes' },
            ...connectorStrokes.map((stroke) => ({
              id: stroke,
              label: text(`changes.value.connectorStroke.${stroke}`),
              onAction: () => deeds.changeLines(lines, { stroke }),
            })),
            ...(chosen.length === 1 ? endItems(only) : []),
          ]}
          placement="top start"
        />
      )}
    </>
  )
}

function inkOf(drawing: PlacedDrawing) {
  return drawing.kind === 'line' ? drawing.placed.connector.colour : drawing.placed.figure.colour
}
