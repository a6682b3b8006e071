import { rulesInWords, totalInWords } from '../../shared/canvas/words/vote-words.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import { type TalliedItem, voteTally } from '../../shared/doc/queries/votes.ts'
import { findRecord, lookUpRecord } from '../../shared/doc/records.ts'
import { canvasType } from '../../shared/model/canvas.ts'
import { cardType } from '../../shared/model/card.ts'
import { clusterType } from '../../shared/model/cluster.ts'
import { type Vote, voteType } from '../../shared/model/vote.ts'
import { type CanvasTools, spokenRuns } from './canvas-citations.ts'

/**
 * How a vote ended, as a verbale cites it: the question, how many voted and by which rules, then every thing with its dots in
 * order, equal ones with the same number. null while it runs: nothing of a running vote goes anywhere.
 */
export function voteRuns(
  documents: TavoloDocuments,
  id: Vote['id'],
  tools: CanvasTools,
): MinutesRun[] | null {
  const vote = findRecord(documents, voteType, id)
  if (vote === null) return null
  if (vote.closedAt === null) return null
  const { text } = tools
  const tally = voteTally(documents, id)
  const { items, spoiled } = tally
  const canvas = findRecord(documents, canvasType, vote.canvasId)
  const facts = [
    text('from-canvas.cited.vote', { canvas: canvas?.title ?? '' }),
    totalInWords(text, vote, tally),
    ...(spoiled > 0 ? [text('canvases.vote.spoiled', { count: spoiled })] : []),
    text('from-canvas.cited.rules', { rules: rulesInWords(text, vote) }),
  ]
  const question = vote.question === '' ? text('canvases.vote.defaultQuestion') : vote.question
  return [
    ...spokenRuns(vote.id, question),
    ...plainRuns(` – ${facts.join(' ')}`),
    ...items.flatMap((item) => itemRuns(documents, item, { place: placeOf(item, items), tools })),
  ]
}

function itemRuns(
  documents: TavoloDocuments,
  item: TalliedItem,
  { place, tools: { text } }: { readonly place: number; readonly tools: CanvasTools },
): MinutesRun[] {
  const { itemId, paperDots } = item
  const title = lookUpRecord(documents, clusterType, itemId)?.title
  const words = title ?? lookUpRecord(documents, cardType, itemId)?.text ?? ''
  const name = words === '' ? text('canvases.outline.unnamed') : words
  const dots = text('from-canvas.cited.dots', { dots: sumOf(item), paper: paperDots })
  return [
    { kind: 'break' },
    ...plainRuns(`${place}. `),
    ...spokenRuns(itemId, name),
    ...plainRuns(`: ${dots}`),
  ]
}

function placeOf(item: TalliedItem, items: readonly TalliedItem[]): number {
  return items.findIndex((other) => sumOf(other) === sumOf(item)) + 1
}

function sumOf({ dots, paperDots }: TalliedItem): number {
  return dots + paperDots
}
