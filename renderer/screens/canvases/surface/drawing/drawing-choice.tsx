import { Pencil, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { connectorHeads, connectorStrokes } from '../../../../../shared/model/connector.ts'
import { inks } from '../../../../../shared/model/drawn-fields.ts'
import { Button } from '../../../../ui/button.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { MenuButton } from '../../../../ui/menu-button.tsx'
import type { MenuItemSpec } from '../../../../ui/menu-item-spec.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { PlacedDrawing, Surface } from '../use-surface.ts'
import styles from './drawing.module.css'
import { InkMark } from './ink-mark.tsx'
import { askForName } from './tying-keys.ts'
import type { DrawingDeeds } from './use-drawing-deeds.ts'
import type { DrawingDesk } from './drawing-desk.ts'

const lineEnds = [
  { side: 'from', keys: 'Shift+L' },
  { side: 'to', keys: 'L' },
] as const

/** In the place of the tools while drawings alone are chosen: what can be done with all of them. */
export function DrawingChoice({
  surface,
  deeds,
  desk,
  things,
  locked,
}: {
  readonly surface: Surface
  readonly deeds: DrawingDeeds
  readonly desk: () => DrawingDesk
  /** What is done with cards and drawings alike. */
  readonly things: ReactNode
  readonly locked: Locked
}) {
  const { text } = useText()
  const chosen = [...surface.chosen].flatMap((id) => surface.findDrawing(id) ?? [])
  const [only] = chosen
  if (only === undefined) return null
  const lines = chosen.flatMap((each) => (each.kind === 'line' ? each.id : []))
  // A picture has the colours that it has.
  const inked = chosen.filter((each) => each.kind === 'line' || each.placed.figure.form !== 'image')
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
    <fieldset aria-label={text('drawing.choice')} className={styles.bar}>
      <output className={styles.count}>{text('drawing.chosen', { count: chosen.length })}</output>
      {chosen.length === 1 && canBeWritten(only) && (
        <Button
          size="small"
          icon={<Icon of={Pencil} size="small" />}
          whyNot={locked.why('edit')}
          onPress={() =>
            surface.setWriting(
              only.kind === 'line' ? { kind: 'line', id: only.id } : { kind: 'figure', id: only.id },
            )
          }
        >
          {text(`drawing.write.${only.kind === 'line' ? 'line' : only.placed.figure.form}`)}
        </Button>
      )}
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
      {things}
      <Button
        size="small"
        icon={<Icon of={Trash2} size="small" />}
        whyNot={locked.why('remove')}
        onPress={() => deeds.remove(chosen.map(({ id }) => id))}
      >
        {text('canvases.outline.remove')}
      </Button>
      <IconButton
        size="small"
        label={text('canvases.outline.release')}
        keys="Escape"
        icon={<Icon of={X} size="small" />}
        onPress={() => surface.choose([])}
      />
    </fieldset>
  )
}

function canBeWritten(drawing: PlacedDrawing): boolean {
  return drawing.kind === 'line' || drawing.placed.figure.form !== 'stroke'
}

function inkOf(drawing: PlacedDrawing) {
  return drawing.kind === 'line' ? drawing.placed.connector.colour : drawing.placed.figure.colour
}
