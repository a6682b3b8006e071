import type { Card } from '../../model/card.ts'
import type { Id } from '../../model/id.ts'
import type { TavoloDocuments } from '../documents.ts'
import { type Lit, litOn } from '../spotlight.ts'
import { canvasOutline, type OutlineCluster } from './canvas-outline.ts'

/** What is in the spotlight, as it is shown large: its words, and what lies in it. */
export interface LitFace {
  readonly lit: Lit
  /** Of a card its text, else a title; '' of a cluster that has none. */
  readonly words: string
  readonly clusters: readonly OutlineCluster[]
  /** In no cluster, or in the one that is shown; none of a card. */
  readonly cards: readonly Card[]
}

/** What is in the spotlight of a canvas with what lies in it; null when nothing is. */
export function litFace(documents: TavoloDocuments, canvasId: Id<'canvas'>): LitFace | null {
  const lit = litOn(documents, canvasId)
  if (lit === null) return null
  if (lit.kind === 'card') return { lit, words: lit.thing.text, clusters: [], cards: [] }
  const zones = canvasOutline(documents, canvasId)?.zones ?? []
  const { id } = lit.thing
  if (lit.kind === 'cluster') {
    const cards = zones.flatMap(({ clusters }) => clusters).find(({ cluster }) => cluster.id === id)?.cards
    return { lit, words: lit.thing.title, clusters: [], cards: cards ?? [] }
  }
  const zone = zones.find((each) => each.zone?.id === id)
  return { lit, words: lit.thing.label, clusters: zone?.clusters ?? [], cards: zone?.cards ?? [] }
}
