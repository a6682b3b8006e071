import { useState, type Dispatch, type SetStateAction } from 'react'
import { isInArea, type MatrixArea } from '../../../../shared/map/matrix/matrix-area.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import { nextStrength } from '../../../../shared/map/matrix/next-strength.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { MatrixDesk } from './matrix-desk.ts'
import type { MatrixDeed } from './matrix-keys.ts'
import { pairAt } from './matrix-pair.ts'
import { isCell } from './matrix-places.ts'
import type { SelectedCells } from './use-matrix-selection.ts'

/** What is open on a cell or a header. */
export interface Opened {
  readonly kind: 'card' | 'menu'
  readonly place: MatrixPlace
  readonly anchor: HTMLElement
}

/** What keys and pointer do to cells. */
export interface MatrixDeeds {
  readonly opened: Opened | null
  readonly setOpened: Dispatch<SetStateAction<Opened | null>>
  /** Writes in a cell; in all that are selected, when it is one of them. */
  readonly write: (at: MatrixPlace, strength: Link['strength'] | null) => void
  readonly onDeed: (deed: MatrixDeed, at: MatrixPlace, anchor: HTMLElement) => void
}

/** Carries out what is done to cells and headers. */
export function useMatrixDeeds({
  desk,
  lines,
  area,
  selection,
  onRelease,
}: {
  readonly desk: MatrixDesk
  readonly lines: MatrixLines
  readonly area: MatrixArea | null
  readonly selection: SelectedCells | null
  /** Lets go of the selection. */
  readonly onRelease: () => void
}): MatrixDeeds {
  const [opened, setOpened] = useState<Opened | null>(null)
  function write(at: MatrixPlace, strength: Link['strength'] | null): void {
    if (area !== null && selection !== null && isInArea(area, at)) {
      desk.setStrengths(selection.cells, strength)
      return
    }
    const { need, resource, link } = pairAt(lines, desk, at)
    if (need === null || resource === null || (link?.strength ?? null) === strength) return
    desk.setStrength({ needId: need.id as Id<'need'>, resourceId: resource.id as Id<'resource'> }, strength)
  }
  function open(kind: Opened['kind'], place: MatrixPlace, anchor: HTMLElement): void {
    // The corner has nothing to tell.
    if (place.row >= 0 || place.column >= 0) setOpened({ kind, place, anchor })
  }
  function onDeed(deed: MatrixDeed, at: MatrixPlace, anchor: HTMLElement): void {
    switch (deed.kind) {
      case 'set':
        write(at, deed.strength)
        return
      case 'cycle': {
        if (!isCell(at)) {
          open('card', at, anchor)
          return
        }
        const next = nextStrength(pairAt(lines, desk, at).link)
        // Going round takes away one link, never many.
        write(at, area === null ? next : (next ?? 'full'))
        return
      }
      case 'menu':
        open(isCell(at) ? 'menu' : 'card', at, anchor)
        return
      case 'open':
        open('card', at, anchor)
        return
      case 'release':
        onRelease()
        return
      default:
        assertNever(deed)
    }
  }
  return { opened, setOpened, write, onDeed }
}
