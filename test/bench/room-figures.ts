import type { Figure } from './figure.ts'
import { crowdFigures } from './room-crowd-figures.ts'
import { lateFigures } from './room-late-figures.ts'
import { sightFigures } from './room-sight-figures.ts'

/** The room: how soon others see an edit, how soon a late device has everything, what the hub needs. */
export async function roomFigures(): Promise<Figure[]> {
  return [...(await sightFigures()), ...(await lateFigures()), ...(await crowdFigures())]
}
