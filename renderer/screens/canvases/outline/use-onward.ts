import { type SpokenOf, spokenOfOnCanvas } from '../../../../shared/doc/queries/cards-on-map.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useToMinutes } from '../../../citing/use-to-minutes.ts'
import { useQuery } from '../../../state/use-records.ts'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import type { Opened } from './opened-at-line.tsx'
import type { OnwardDeeds } from './outline-deeds.ts'
import type { OutlineLine } from './outline-lines.ts'

/** The ways that lead from a line to the map and to the verbale. */
export interface Onward {
  /** What cards speak of, by their ids. */
  readonly spoken: Readonly<Record<string, readonly SpokenOf[]>>
  /** Into the item the table is at; while it is at none, the agenda opens at the line. */
  readonly toMinutes: (line: OutlineLine) => void
  readonly agenda: (line: OutlineLine) => readonly MenuItemSpec[]
  /** Goes to the first need or resource that a card speaks of. */
  readonly showOnMap: (line: OutlineLine) => void
}

/** Keeps these ways; `open` opens something at a line. */
export function useOnward({
  canvasId,
  deeds,
  open,
}: {
  readonly canvasId: Canvas['id']
  readonly deeds: OnwardDeeds
  readonly open: (kind: Opened['kind'], line: OutlineLine) => void
}): Onward {
  const { places, cite, choices } = useToMinutes()
  const spoken = useQuery(spokenOfOnCanvas, canvasId)
  return {
    spoken,
    toMinutes(line) {
      if (places?.openItem === null) open('minutes', line)
      else cite(() => deeds.blocksOf(line))
    },
    agenda: (line) => choices(() => deeds.blocksOf(line)),
    showOnMap({ id }) {
      const [first] = spoken[id] ?? []
      if (first !== undefined) deeds.showOnMap(first.id)
    },
  }
}
