import { useState } from 'react'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { MatrixPair } from './matrix-pair.ts'
import { groupWord, levelWord } from './matrix-words.ts'

/**
 * What readers are told of the cell that has focus: what became of it, whoever changed it (keys, undo, another device), what
 * the need's coverage became with it, the group one has come to, and what is selected.
 */
export function useSaid({
  lines,
  place,
  pair: { need, resource, link },
  selected,
}: {
  readonly lines: MatrixLines
  readonly place: MatrixPlace
  readonly pair: MatrixPair
  /** The selection in words; '' without one. */
  readonly selected: string
}): string {
  const { text } = useText()
  const row = lines.rows[place.row]
  const group = row?.kind === 'subject' ? row.group : null
  const now = {
    cell: need === null || resource === null ? null : `${need.id} ${resource.id}`,
    strength: link === null ? text('matrix.empty') : text(`map.strength.${link.strength}`),
    coverage:
      need === null
        ? ''
        : text('matrix.nowCovered', { code: need.code, level: levelWord(text, 'needs', need.level) }),
    group: group === null ? '' : groupWord(text, 'needs', group),
    selected,
  }
  const [before, setBefore] = useState(now)
  const [said, setSaid] = useState('')
  const next = whatToSay(before, now)
  if (next !== null) {
    setBefore(now)
    if (next !== '') setSaid(next)
  }
  return said
}

interface Known {
  readonly cell: string | null
  readonly strength: string
  readonly coverage: string
  readonly group: string
  readonly selected: string
}

/** null when nothing has changed, '' when that needs no words. */
function whatToSay(before: Known, now: Known): string | null {
  if (before.selected !== now.selected) return now.selected
  if (before.cell !== now.cell) return before.group === now.group ? '' : now.group
  const parts = [
    before.strength === now.strength ? '' : `${now.strength}.`,
    before.coverage === now.coverage ? '' : now.coverage,
  ].filter((part) => part !== '')
  if (parts.length > 0) return parts.join(' ')
  return before.group === now.group ? null : ''
}
