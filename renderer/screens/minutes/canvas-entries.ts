import type { Editor } from '@tiptap/core'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { MinutesRun } from '../../../shared/doc/minutes-text.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { canvasType } from '../../../shared/model/canvas.ts'
import { clusterType } from '../../../shared/model/cluster.ts'
import { voteType } from '../../../shared/model/vote.ts'
import { clusterRuns, spokenRuns, synthesisRuns } from '../../citing/canvas-citations.ts'
import { voteRuns } from '../../citing/vote-citations.ts'
import type { TriggerEntry } from '../../editor/trigger-menu-state.ts'
import { writeRunsAtCursor } from '../../editor/write-citation.ts'
import type { TextTools } from '../../ui/text-context.tsx'
import { rankBy } from './plain-search.ts'

/** What comes before it in the menu are the table's needs and resources. */
const mostEntries = 4

/** One letter finds half of what was written. */
const fewestLetters = 2

/** Something of a canvas that a verbale can cite. */
interface Citable {
  readonly id: string
  readonly name: string
  readonly canvas: string
  readonly kind: 'canvas' | 'cluster' | 'vote'
  readonly runs: () => MinutesRun[]
}

/** Canvases, named clusters and closed votes in the `/` menu, by words of their names: cited as they stand now. */
export function canvasEntries(
  documents: TavoloDocuments,
  input: { readonly query: string; readonly tools: TextTools; readonly editor: Editor },
): TriggerEntry[] {
  const { query, tools, editor } = input
  if (query.trim().length < fewestLetters) return []
  return rankBy(citables(documents, tools), ({ name }) => [name], query)
    .slice(0, mostEntries)
    .map(({ id, name, canvas, kind, runs }) => ({
      id,
      label: name,
      hint: tools.text(`from-canvas.cite.${kind}`, { canvas }),
      // Alone on its line it is told whole; in a sentence it is only named.
      choose: ({ isAlone }) => writeRunsAtCursor(editor, isAlone ? runs() : spokenRuns(id, name)),
    }))
}

function citables(documents: TavoloDocuments, tools: TextTools): Citable[] {
  return listRecords(documents, canvasType).flatMap((canvas) => {
    const isHere = ({ canvasId }: { readonly canvasId: string }) => canvasId === canvas.id
    const clusters = listRecords(documents, clusterType).filter(
      (cluster) => isHere(cluster) && cluster.title !== '',
    )
    const votes = listRecords(documents, voteType).filter((vote) => isHere(vote) && vote.closedAt !== null)
    const of = (citable: Pick<Citable, 'id' | 'name' | 'kind' | 'runs'>): Citable => ({
      ...citable,
      canvas: canvas.title,
    })
    return [
      of({ id: canvas.id, name: canvas.title, kind: 'canvas', runs: () => synthesisRuns(canvas, tools) }),
      ...clusters.map((cluster) =>
        of({
          id: cluster.id,
          name: cluster.title,
          kind: 'cluster',
          runs: () => clusterRuns(documents, cluster, tools),
        }),
      ),
      ...votes.map(({ id, question }) =>
        of({
          id,
          name: question === '' ? tools.text('canvases.vote.defaultQuestion') : question,
          kind: 'vote',
          runs: () => voteRuns(documents, id, tools) ?? [],
        }),
      ),
    ]
  })
}
