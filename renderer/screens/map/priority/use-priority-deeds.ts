import { useMemo } from 'react'
import { changeNeed, givePoints, type NeedPatch } from '../../../../shared/doc/commands/needs.ts'
import type { MarkSpot } from '../../../../shared/map/marks/mark-spot.ts'
import { priorityMarks } from '../../../../shared/map/priority/priority-spot.ts'
import { mostPriorityPoints, type Need } from '../../../../shared/model/need.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'

/** What one does to the priority of a need; each is a step of undo of its own. */
export interface PriorityDeeds {
  /** Puts it on the grid; null takes it off. */
  readonly place: (id: Need['id'], spot: MarkSpot | null) => void
  readonly change: (id: Need['id'], patch: Pick<NeedPatch, 'severity' | 'spread'>) => void
  /** One point more or one less. */
  readonly addPoint: (need: Pick<Need, 'id' | 'priorityPoints'>, by: 1 | -1) => void
}

/** The deeds on the open tavolo. */
export function usePriorityDeeds(): PriorityDeeds {
  const run = useRun()
  const { session } = useTavolo()
  return useMemo(() => {
    function change(id: Need['id'], patch: NeedPatch): void {
      session.undo.asOneStep(() => run((context) => changeNeed(context, { id, patch })))
    }
    return {
      change,
      place: (id, spot) => change(id, priorityMarks(spot)),
      addPoint({ id, priorityPoints }, by) {
        const points = Math.min(Math.max(priorityPoints + by, 0), mostPriorityPoints)
        if (points === priorityPoints) return
        session.undo.asOneStep(() => run((context) => givePoints(context, { needId: id, points })))
      },
    }
  }, [run, session])
}
