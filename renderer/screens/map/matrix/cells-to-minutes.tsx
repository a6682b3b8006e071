import type { LinkTable } from '../../../../shared/map/matrix/link-table.ts'
import { cellBlocks } from '../../../citing/matrix-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useMapPlace } from '../map-context.tsx'
import type { MatrixCell } from './matrix-desk.ts'

/** Needs that are cited at once: a paragraph each, and nobody reads more of them in a verbale. */
const mostNeeds = 60

/** Takes cells of the matrix into the verbale, in the order in which they stand. */
export function CellsToMinutes({
  cells,
  links,
}: {
  readonly cells: readonly MatrixCell[]
  readonly links: LinkTable
}) {
  const tools = useText()
  const toasts = useToasts()
  const {
    records,
    state: { coverage },
  } = useMapPlace()
  function makeBlocks() {
    const needs = pick(
      records.needs,
      cells.map(({ needId }) => needId),
    )
    if (needs.length > mostNeeds) {
      toasts.show({ text: tools.text('matrix.tooManyToCite', { limit: mostNeeds }), tone: 'attention' })
      return null
    }
    const resources = pick(
      records.resources,
      cells.map(({ resourceId }) => resourceId),
    )
    return cellBlocks({ needs, resources, links, coverage }, tools)
  }
  return <ToMinutes size="small" variant="quiet" makeBlocks={makeBlocks} />
}

/** The records with these ids, each once, in the order of the ids. */
function pick<Row extends { readonly id: string }>(
  records: readonly Row[],
  ids: readonly Row['id'][],
): Row[] {
  const byId = new Map<string, Row>(records.map((record) => [record.id, record]))
  return [...new Set<string>(ids)].flatMap((id) => byId.get(id) ?? [])
}
