import type { Translate } from '../../../../../shared/text/translator.ts'
import type { MenuAction, MenuItemSpec } from '../../../../ui/menu-item-spec.ts'
import type { OutlineLine } from '../outline-lines.ts'

/** What can be done with the line of a drawing, or of several strokes, by name, with its key beside it. */
export function drawingItems(
  line: OutlineLine,
  parts: {
    readonly text: Translate
    readonly onWrite: () => void
    /** Opens its ties, its ink, its size. */
    readonly onDetails: (line: OutlineLine) => void
    readonly onPhoto: (line: OutlineLine) => void
    readonly onRemove: () => void
    readonly things: readonly MenuAction[]
    readonly zones: readonly MenuAction[]
  },
): readonly MenuItemSpec[] {
  const { text, onWrite, onDetails, onPhoto, onRemove, things, zones } = parts
  const { item } = line
  const figure = item.kind === 'figure' ? item.figure : null
  const form = figure?.form ?? 'line'
  const isLoose =
    item.kind !== 'connector' || (item.connector.from.itemId ?? item.connector.to.itemId) === null
  return [
    ...(item.kind === 'strokes' || form === 'stroke'
      ? []
      : [{ id: 'edit', label: text(`drawing.write.${form}`), keys: 'Enter', onAction: onWrite }]),
    ...(item.kind === 'strokes'
      ? []
      : [
          {
            id: 'details',
            label: text('drawings.list.details'),
            keys: 'D',
            onAction: () => onDetails(line),
          },
        ]),
    ...(figure?.form === 'image'
      ? [{ id: 'add', label: text('drawings.writeCards'), onAction: () => onPhoto(line) }]
      : []),
    { kind: 'separator', id: 'things' },
    ...things,
    // A line that is tied goes where what it ties goes.
    ...(isLoose ? [{ kind: 'separator' as const, id: 'moves' }, ...zones] : []),
    { kind: 'separator', id: 'line' },
    {
      id: 'remove',
      label: text('canvases.outline.remove'),
      keys: 'Delete',
      isDanger: true,
      onAction: onRemove,
    },
  ]
}
