import { useMemo } from 'react'
import { itemNames } from '../../../../../shared/canvas/words/item-names.ts'
import { type Tie, tiesById } from '../../../../../shared/canvas/words/drawing-words.ts'
import type { TavoloDocuments } from '../../../../../shared/doc/documents.ts'
import { canvasDrawings } from '../../../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../../../shared/doc/queries/canvas-outline.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import type { ConnectorEnd } from '../../../../../shared/model/connector.ts'
import { useQuery } from '../../../../state/use-records.ts'
import type { Option } from '../../../../ui/option.ts'
import { useText } from '../../../../ui/text-context.tsx'

/** What a line can be tied to. */
export type TiedId = NonNullable<ConnectorEnd['itemId']>

/** The lines of a canvas as each thing on it has them, in words. */
export interface Ties {
  readonly of: (id: string) => readonly Tie[]
  readonly nameOf: (id: ConnectorEnd['itemId']) => string
  /** Everything that a line can be tied to, by its name: cards first, then clusters, drawings and zones. */
  readonly items: readonly Option<TiedId>[]
}

const none: readonly Tie[] = []

/** Reads the lines of a canvas; the same until one of them, or what they tie, says something else. */
export function useTies(canvasId: Canvas['id']): Ties {
  const { text } = useText()
  const { connectors, named } = useQuery(readTied, canvasId)
  return useMemo(() => {
    const ties = tiesById(connectors)
    const nameOf = itemNames(text, named)
    return {
      of: (id) => ties.get(id) ?? none,
      nameOf,
      items: [...named.cards, ...named.clusters, ...named.figures, ...named.zones].map(({ id }) => ({
        id,
        label: nameOf(id),
      })),
    }
  }, [connectors, named, text])
}

/** The lines of a canvas, and everything that they can be tied to. */
export function readTied(documents: TavoloDocuments, canvasId: Canvas['id']) {
  const zones = canvasOutline(documents, canvasId)?.zones ?? []
  const { figures, connectors } = canvasDrawings(documents, canvasId)
  return {
    connectors,
    named: {
      zones: zones.flatMap(({ zone }) => zone ?? []),
      clusters: zones.flatMap(({ clusters }) => clusters.map(({ cluster }) => cluster)),
      cards: zones.flatMap(({ clusters, cards }) => [...clusters.flatMap((each) => each.cards), ...cards]),
      figures,
    },
  }
}
