import type { CanvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import type { Findable } from '../../../ui/find-palette.tsx'

/** The cards of a canvas in the order of its outline; each is found by its words, its zone, its cluster, and who said it. */
export function findableCards(
  translate: Translate,
  zones: CanvasOutline['zones'],
  names: Readonly<Record<string, string>>,
): readonly Findable<Card['id']>[] {
  return zones.flatMap(({ zone, clusters, cards }) => {
    const place = zone?.label ?? translate('canvases.outline.outside')
    const unnamed = translate('canvases.outline.unnamed')
    return [
      ...clusters.map(({ cluster, cards: members }) => ({ title: cluster.title || unnamed, members })),
      { title: null, members: cards },
    ].flatMap(({ title, members }) =>
      members.map(({ id, text, authorId, sourceIds }): Findable<Card['id']> => {
        const people = new Set([authorId, ...sourceIds])
        const said = [...people].flatMap((each) => (each === null ? [] : (names[each] ?? [])))
        const about = title === null ? [place, ...said] : [place, title, ...said]
        return { id, words: text, description: about.join(' · ') }
      }),
    )
  })
}
