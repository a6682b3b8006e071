import type { SpokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import type { OnwardDeeds } from '../outline/outline-deeds.ts'
import type { OutlineLine } from '../outline/outline-lines.ts'
import type { Onward } from './use-onward.ts'
import type { Outline } from '../outline/use-outline.ts'

const kinds = [
  { made: 'need', keys: 'B', each: 'from-canvas.toNeed', one: 'from-canvas.asOneNeed' },
  { made: 'resource', keys: 'S', each: 'from-canvas.toResource', one: 'from-canvas.asOneResource' },
] as const

/** What the menus say of the map and the verbale. */
export interface OnwardParts {
  readonly text: Translate
  readonly deeds: OnwardDeeds
  readonly onward: Onward
  readonly cardsOf: Outline['cardsOf']
}

/** What becomes of a line on the map: of a card, of all that are chosen, of a cluster. Of a zone nothing. */
export function onMapItems(line: OutlineLine, parts: OnwardParts): MenuAction[] {
  const { text, deeds, onward, cardsOf } = parts
  if (line.item.kind !== 'card' && line.item.kind !== 'cluster' && line.item.kind !== 'silent') return []
  if (line.item.kind === 'cluster') {
    return kinds.map(({ made, keys, each }) => ({
      id: made,
      label: text(each, { count: 1 }),
      keys,
      onAction: () => deeds.asOne(line, made),
    }))
  }
  const { length: count } = cardsOf(line)
  const spoken = count === 1 ? (onward.spoken[line.id] ?? []) : []
  return [
    ...kinds
      .filter(({ made }) => !spoken.some(({ id }) => id.startsWith(`${made}:`)))
      .map(({ made, keys, each }) => ({
        id: made,
        label: text(each, { count }),
        keys,
        onAction: () => deeds.toMap(line, made),
      })),
    ...(count > 1 ? oneOfAll(line, parts) : []),
    ...spoken.map((record, index) => goTo(record, { index, parts })),
  ]
}

/** The same, and the way to the verbale, under their heading. */
export function onwardItems(line: OutlineLine, parts: OnwardParts): MenuItemSpec {
  const { text, onward } = parts
  return {
    kind: 'heading',
    id: 'onward',
    label: text('from-canvas.group'),
    items: [
      ...onMapItems(line, parts),
      {
        id: 'minutes',
        label: text('from-canvas.toMinutes'),
        keys: 'M',
        onAction: () => onward.toMinutes(line),
      },
      ...(line.item.kind === 'zone' || line.item.kind === 'cluster'
        ? [
            {
              id: 'minutes-pictured',
              label: text('from-canvas.toMinutesPictured'),
              onAction: () => onward.pictureToMinutes(line),
            },
          ]
        : []),
    ],
  }
}

function oneOfAll(line: OutlineLine, { text, deeds }: OnwardParts): MenuAction[] {
  return kinds.map(({ made, one }) => ({
    id: `one-${made}`,
    label: text(one),
    onAction: () => deeds.asOne(line, made),
  }))
}

/** The key leads to the first of them. */
function goTo(
  { id, code, title }: SpokenOf,
  { index, parts: { text, deeds } }: { readonly index: number; readonly parts: OnwardParts },
): MenuAction {
  return {
    id,
    label: text('from-canvas.goTo', { code }),
    description: title,
    keys: index === 0 ? 'G' : undefined,
    onAction: () => deeds.showOnMap(id),
  }
}
