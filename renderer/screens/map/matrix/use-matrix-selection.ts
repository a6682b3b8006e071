import { useMemo } from 'react'
import { type MatrixArea, subjectsOfArea } from '../../../../shared/map/matrix/matrix-area.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { MatrixCell, MatrixDesk } from './matrix-desk.ts'

/** Several cells at once. */
export interface SelectedCells {
  readonly cells: readonly MatrixCell[]
  readonly linkCount: number
  /** How many needs, resources and links, in words. */
  readonly said: string
}

/** What an area of the matrix holds, each pair once; null without an area. */
export function useMatrixSelection(
  desk: Pick<MatrixDesk, 'links'>,
  lines: MatrixLines,
  area: MatrixArea | null,
): SelectedCells | null {
  const { text } = useText()
  const { links } = desk
  return useMemo(() => {
    if (area === null) return null
    const { needs, resources } = subjectsOfArea(lines, area)
    const cells = needs.flatMap((need) =>
      resources.map((resource) => ({
        needId: need.id as Id<'need'>,
        resourceId: resource.id as Id<'resource'>,
      })),
    )
    const linkCount = cells.filter(
      ({ needId, resourceId }) => links.get(needId)?.has(resourceId) ?? false,
    ).length
    const count = { needs: needs.length, resources: resources.length, links: linkCount }
    return { cells, linkCount, said: text('matrix.selected', count) }
  }, [links, lines, area, text])
}
