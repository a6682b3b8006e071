import type { DrawingsByZone } from '../../../../shared/canvas/drawings/drawings-by-zone.ts'
import { figureWords } from '../../../../shared/canvas/words/drawing-words.ts'
import type { CanvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import type { Findable } from '../../../ui/find-palette.tsx'
import type { SoughtId } from './use-find.ts'

/**
 * What can be found on a canvas, in the order of its outline: zones and clusters by their names, cards by their words, their zone,
 * their cluster and who said them, drawings by theirs, save strokes of the pen.
 */
export function findableThings(
  translate: Translate,
  { zones, drawings }: { readonly zones: CanvasOutline['zones']; readonly drawings: DrawingsByZone },
  names: Readonly<Record<string, string>>,
): readonly Findable<SoughtId>[] {
  const unnamed = translate('canvases.outline.unnamed')
  const drawnIn = (place: string, id: string | null): Findable<SoughtId>[] =>
    [...drawings.zones].flatMap(([zoneId, { figures }]) =>
      zoneId === id
        ? figures.map((figure) => ({
            id: figure.id,
            words: figureWords(translate, figure),
            description: place,
          }))
        : [],
    )
  const found = zones.flatMap(({ zone, clusters, cards }): Findable<SoughtId>[] => {
    const place = zone?.label ?? translate('canvases.outline.outside')
    const inPlace = (title: string | null) => (card: Card) => findableCard(card, { place, title, names })
    return [
      ...(zone === null
        ? []
        : [{ id: zone.id, words: zone.label, description: translate('canvases.find.zone') }]),
      ...clusters.flatMap(({ cluster, cards: members }): Findable<SoughtId>[] => {
        const title = cluster.title === '' ? unnamed : cluster.title
        const cloud = [translate('canvases.find.cluster'), place].join(' · ')
        return [{ id: cluster.id, words: title, description: cloud }, ...members.map(inPlace(title))]
      }),
      ...cards.map(inPlace(null)),
      ...drawnIn(place, zone?.id ?? null),
    ]
  })
  const isOutside = zones.some(({ zone }) => zone === null)
  return isOutside ? found : [...found, ...drawnIn(translate('canvases.outline.outside'), null)]
}

function findableCard(
  { id, text, authorId, sourceIds }: Card,
  {
    place,
    title,
    names,
  }: {
    readonly place: string
    /** Of its cluster; null when it is in none. */
    readonly title: string | null
    readonly names: Readonly<Record<string, string>>
  },
): Findable<SoughtId> {
  const people = new Set([authorId, ...sourceIds])
  const said = [...people].flatMap((each) => (each === null ? [] : (names[each] ?? [])))
  const about = title === null ? [place, ...said] : [place, title, ...said]
  return { id, words: text, description: about.join(' · ') }
}
