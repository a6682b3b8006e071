import { useRef } from 'react'
import { type SpokenOf, spokenOfOnCanvas } from '../../../../shared/doc/queries/cards-on-map.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { usePictureToMinutes } from '../../../citing/use-picture-to-minutes.ts'
import { useToMinutes } from '../../../citing/use-to-minutes.ts'
import { useQuery } from '../../../state/use-records.ts'
import type { MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import type { Opened } from '../outline/opened-at-line.tsx'
import type { OnwardDeeds } from '../outline/outline-deeds.ts'
import type { OutlineLine } from '../outline/outline-lines.ts'

/** The ways that lead from a line to the map and to the verbale. */
export interface Onward {
  /** What cards speak of, by their ids. */
  readonly spoken: Readonly<Record<string, readonly SpokenOf[]>>
  /** Into the item the table is at; while it is at none, the agenda opens at the line. */
  readonly toMinutes: (line: OutlineLine) => void
  /** The same with the picture of a zone or a cluster. */
  readonly pictureToMinutes: (line: OutlineLine) => void
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
  const pictures = usePictureToMinutes()
  // What the agenda is open for.
  const isPictured = useRef(false)
  const spoken = useQuery(spokenOfOnCanvas, canvasId)
  return {
    spoken,
    toMinutes(line) {
      isPictured.current = false
      if (places?.openItem === null) open('minutes', line)
      else cite(() => deeds.blocksOf(line))
    },
    pictureToMinutes(line) {
      isPictured.current = true
      if (places?.openItem === null) open('minutes', line)
      else pictures.cite(() => deeds.pictureOf(line))
    },
    agenda: (line) =>
      isPictured.current
        ? pictures.choices(() => deeds.pictureOf(line))
        : choices(() => deeds.blocksOf(line)),
    showOnMap({ id }) {
      const [first] = spoken[id] ?? []
      if (first !== undefined) deeds.showOnMap(first.id)
    },
  }
}
