import { useMemo } from 'react'
import { removeLinks, setLink, setLinks } from '../../../../shared/doc/commands/links.ts'
import { createLinkTable } from '../../../../shared/map/matrix/link-table.ts'
import {
  type MatrixSources,
  needSubjects,
  resourceSubjects,
} from '../../../../shared/map/matrix/matrix-subjects.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useMapPlace } from '../map-context.tsx'
import { namesById } from '../map-words.ts'
import { CellsToMinutes } from './cells-to-minutes.tsx'
import { CoverageReasonWords } from './coverage-reason-words.tsx'
import type { MatrixDesk } from './matrix-desk.ts'

/** Cells that are written at once: so many take a quarter of a second, and nobody looks at more before they write. */
const mostCells = 1000

/** The map of the open tavolo as rows, columns and cells, and the commands that write on it. */
export function useMatrixDesk(): MatrixDesk {
  const { text } = useText()
  const {
    records,
    state: { coverage },
    lead,
    show,
  } = useMapPlace()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const toasts = useToasts()
  const { session } = useTavolo()
  const { needs, resources, links, organizations, participants } = records
  const tableOf = useMemo(() => createLinkTable(), [])
  const table = useMemo(() => tableOf(links), [tableOf, links])
  const sources = useMemo(
    (): MatrixSources => ({
      needs,
      resources,
      links: table,
      names: namesById({ organizations, participants }),
      coverageOf: (id) => coverage.get(id)?.level ?? 'uncovered',
      statusWord: (status) => text(`changes.value.resourceStatus.${status}`),
    }),
    [needs, resources, table, organizations, participants, coverage, text],
  )
  const rows = useMemo(() => needSubjects(sources), [sources])
  const columns = useMemo(() => resourceSubjects(sources), [sources])
  return {
    needs: rows,
    resources: columns,
    links: table,
    setStrength(cell, strength) {
      // Each cell is a step of its own, however fast one goes on to the next.
      session.undo.asOneStep(() => {
        if (strength === null) run((context) => removeLinks(context, [cell]))
        else run((context) => setLink(context, { ...cell, strength }))
      })
    },
    setStrengths(cells, strength) {
      const linked = cells.filter(({ needId, resourceId }) => table.get(needId)?.has(resourceId))
      if (strength === null) {
        runWithUndo(text('matrix.cleared', { count: linked.length }), (context) =>
          removeLinks(context, linked),
        )
      } else if (cells.length > mostCells) {
        toasts.show({ text: text('matrix.tooMany', { limit: mostCells }), tone: 'attention' })
      } else {
        const said = text('matrix.written', {
          strength: text(`matrix.strengthLong.${strength}`),
          count: cells.length,
        })
        runWithUndo(said, (context) =>
          setLinks(
            context,
            cells.map((cell) => ({ ...cell, strength })),
          ),
        )
      }
    },
    setNote(cell, note) {
      const link = table.get(cell.needId)?.get(cell.resourceId)
      if (link !== undefined) run((context) => setLink(context, { ...cell, strength: link.strength, note }))
    },
    renderReason(needId) {
      const known = coverage.get(needId)
      return known === undefined ? null : <CoverageReasonWords coverage={known} />
    },
    renderToMinutes: (cells) => <CellsToMinutes cells={cells} links={table} />,
    openRecord(id) {
      lead(id)
      show('list')
    },
  }
}
