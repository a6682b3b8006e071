import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import { canvasOutline, type OutlineZone } from '../../shared/doc/queries/canvas-outline.ts'
import { bodiesOfCard, zoneOfCard } from '../../shared/doc/queries/cards-on-map.ts'
import { speakerLabel } from '../../shared/doc/queries/presence.ts'
import { findRecord, listRecords } from '../../shared/doc/records.ts'
import { type Canvas, canvasType } from '../../shared/model/canvas.ts'
import { type Card, cardType } from '../../shared/model/card.ts'
import type { Cluster } from '../../shared/model/cluster.ts'
import { titleLength } from '../../shared/model/text-lengths.ts'
import { type Zone, zoneType } from '../../shared/model/zone.ts'
import type { TextTools } from '../ui/text-context.tsx'

/** What citing a canvas needs. */
export type CanvasTools = Pick<TextTools, 'text' | 'formatList'>

/** Cards that are cited one by one: a wall of more is no paragraph of a verbale any more. */
const mostLines = 500

/** A card as a verbale cites it: what it says, from which canvas and zone, and from which body; never a person. */
export function cardRuns(documents: TavoloDocuments, card: Card, tools: CanvasTools): MinutesRun[] {
  const canvas = findRecord(documents, canvasType, card.canvasId)
  const zone = zoneOfCard(documents, card)
  const where = tools.text('from-canvas.cited.card', {
    canvas: canvas?.title ?? '',
    hasZone: zone === null ? 'no' : 'yes',
    zone: zone?.label ?? '',
  })
  return [...spokenRuns(card.id, card.text), ...plainRuns(`${whoWords(documents, card, tools)} – ${where}`)]
}

/** Several cards of one canvas, one a line; a single one as a sentence of its own. */
export function cardsRuns(
  documents: TavoloDocuments,
  cards: readonly Card[],
  tools: CanvasTools,
): MinutesRun[] {
  const [first] = cards
  if (first === undefined) return []
  if (cards.length === 1) return cardRuns(documents, first, tools)
  const canvas = findRecord(documents, canvasType, first.canvasId)
  const lead = tools.text('from-canvas.cited.cards', { canvas: canvas?.title ?? '' })
  return [...plainRuns(lead), ...cardLines(documents, cards, tools)]
}

/** A cluster with its cards. */
export function clusterRuns(documents: TavoloDocuments, cluster: Cluster, tools: CanvasTools): MinutesRun[] {
  const { text } = tools
  const cards = listRecords(documents, cardType).filter(
    ({ clusterId, canvasId }) => clusterId === cluster.id && canvasId === cluster.canvasId,
  )
  const zone = findRecord(documents, zoneType, cluster.zoneId)
  const facts = text('from-canvas.cited.cluster', {
    canvas: findRecord(documents, canvasType, cluster.canvasId)?.title ?? '',
    hasZone: zone === null ? 'no' : 'yes',
    zone: zone?.label ?? '',
    count: cards.length,
  })
  return [
    ...spokenRuns(cluster.id, clusterName(cluster, tools)),
    ...plainRuns(` – ${facts}`),
    ...cardLines(documents, cards, tools),
  ]
}

/** A whole zone: its clusters with their cards, then the cards in none. `zoneId` null is what lies outside all zones. */
export function zoneRuns(
  documents: TavoloDocuments,
  of: { readonly canvasId: Canvas['id']; readonly zoneId: Zone['id'] | null },
  tools: CanvasTools,
): MinutesRun[] {
  const { text } = tools
  const outline = canvasOutline(documents, of.canvasId)
  const outlined = outline?.zones.find(({ zone }) => (zone?.id ?? null) === of.zoneId)
  if (outline === null || outlined === undefined) return []
  const { zone, clusters, cards } = outlined
  const facts = text('from-canvas.cited.zone', { canvas: outline.canvas.title, count: countCards(outlined) })
  const name = zone?.label ?? text('canvases.outline.outside')
  return [
    ...(zone === null ? plainRuns(name) : spokenRuns(zone.id, name)),
    ...plainRuns(` – ${facts}`),
    ...clusters.flatMap((each) => [
      lineBreak,
      ...spokenRuns(each.cluster.id, clusterName(each.cluster, tools)),
      ...plainRuns(text('from-canvas.cited.ofCluster', { count: each.cards.length })),
      ...cardLines(documents, each.cards, tools),
    ]),
    ...(clusters.length > 0 && cards.length > 0
      ? [lineBreak, ...plainRuns(text('from-canvas.cited.inNoCluster'))]
      : []),
    ...cardLines(documents, cards, tools),
  ]
}

/** What the table took from a canvas, in its own words, with what was asked. */
export function synthesisRuns(
  { id, title, question, synthesis }: Pick<Canvas, 'id' | 'title' | 'question' | 'synthesis'>,
  { text }: Pick<CanvasTools, 'text'>,
): MinutesRun[] {
  const facts = text('from-canvas.cited.canvas', { hasQuestion: question === '' ? 'no' : 'yes', question })
  return [
    ...spokenRuns(id, title),
    ...plainRuns(` – ${facts}`),
    ...(synthesis === '' ? [] : linesOf(` ${text('from-canvas.cited.synthesis', { synthesis })}`)),
  ]
}

/**
 * What was written on something, as a mention of it: a verbale holds the words as they stood, with the id of where they
 * stood. What a mention has no room for goes on right behind it.
 */
export function spokenRuns(id: string, words: string): MinutesRun[] {
  const [line = '', ...others] = words.trim().split('\n')
  // No sign is cut in half.
  const label = line.slice(0, titleLength).replace(/[\uD800-\uDBFF]$/u, '')
  return [
    { kind: 'mention', id, label },
    ...plainRuns(line.slice(label.length)),
    ...(others.length === 0 ? [] : [lineBreak, ...linesOf(others.join('\n'))]),
  ]
}

const lineBreak: MinutesRun = { kind: 'break' }

function linesOf(words: string): MinutesRun[] {
  return words.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [lineBreak]), ...plainRuns(line)])
}

function cardLines(documents: TavoloDocuments, cards: readonly Card[], tools: CanvasTools): MinutesRun[] {
  const rest = cards.length - mostLines
  return [
    ...cards
      .slice(0, mostLines)
      .flatMap((card) => [
        lineBreak,
        ...plainRuns('– '),
        ...spokenRuns(card.id, card.text),
        ...plainRuns(whoWords(documents, card, tools)),
      ]),
    ...(rest > 0 ? [lineBreak, ...plainRuns(tools.text('from-canvas.cited.rest', { count: rest }))] : []),
  ]
}

/** « (Cooperativa Valle)», or nothing: a body, never a person, because verbali are published. */
function whoWords(documents: TavoloDocuments, card: Card, { formatList }: CanvasTools): string {
  const names = bodiesOfCard(documents, card).map((id) => speakerLabel(documents, id))
  return names.length === 0 ? '' : ` (${formatList(names)})`
}

function clusterName({ title }: Cluster, { text }: CanvasTools): string {
  return title === '' ? text('canvases.outline.unnamed') : title
}

function countCards({ clusters, cards }: OutlineZone): number {
  return clusters.reduce((count, each) => count + each.cards.length, cards.length)
}
