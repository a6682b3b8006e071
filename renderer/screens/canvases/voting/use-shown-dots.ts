import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { listVotes, voteTally } from '../../../../shared/doc/queries/votes.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useQuery } from '../../../state/use-records.ts'
import { sumOf } from './tally-table.tsx'

/** The dots on cards and clusters, by their ids, of the vote that runs or else the last one; none while they are hidden. */
export function useShownDots(canvasId: Canvas['id']): Readonly<Record<string, number>> {
  return useQuery(readDots, canvasId)
}

function readDots(documents: TavoloDocuments, canvasId: Canvas['id']): Readonly<Record<string, number>> {
  const votes = listVotes(documents, canvasId)
  const vote = votes.find(({ closedAt }) => closedAt === null) ?? votes.at(-1)
  if (vote === undefined || (vote.isHidden && vote.closedAt === null)) return {}
  return Object.fromEntries(voteTally(documents, vote.id).items.map((item) => [item.itemId, sumOf(item)]))
}
