import type { Card } from '../../model/card.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { ConnectorEnd } from '../../model/connector.ts'
import type { Figure } from '../../model/figure.ts'
import type { Zone } from '../../model/zone.ts'
import type { Translate } from '../../text/translator.ts'

/** Words of one thing in the name of another are cut to so many letters. */
const mostLetters = 60

/** What of a canvas a line can be tied to. */
export interface NamedItems {
  readonly zones: readonly Zone[]
  readonly clusters: readonly Cluster[]
  readonly cards: readonly Card[]
  readonly figures: readonly Figure[]
}

/** What things on a canvas are called in few words, by id; what is not there is a place on the canvas. */
export function itemNames(
  translate: Translate,
  { zones, clusters, cards, figures }: NamedItems,
): (id: ConnectorEnd['itemId']) => string {
  // Words are made when they are asked for: of thousands of cards few are named by another.
  const names = new Map<string, () => string>([
    ...zones.map(({ id, label }) => [id, () => quoted(translate, label)] as const),
    ...clusters.map(
      ({ id, title }) =>
        [
          id,
          () => (title === '' ? translate('canvases.outline.unnamed') : quoted(translate, title)),
        ] as const,
    ),
    ...cards.map(({ id, text }) => [id, () => quoted(translate, text)] as const),
    ...figures.map((figure) => [figure.id, () => figureName(translate, figure)] as const),
  ])
  return (id) => (id === null ? undefined : names.get(id)?.()) ?? translate('drawings.place')
}

function figureName(translate: Translate, { form, text, file }: Figure): string {
  if (text !== '') return quoted(translate, text)
  const words = translate(`changes.value.figureForm.${form}`)
  return file === null ? words : translate('drawings.undescribed', { name: file.name })
}

function quoted(translate: Translate, words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  const short = line.length > mostLetters ? `${line.slice(0, mostLetters).trimEnd()}…` : line
  return translate('drawings.quoted', { words: short })
}
