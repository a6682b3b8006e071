import { useMemo } from 'react'
import { type ActorMarks, setActorMarks } from '../../../../shared/doc/commands/actors.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'

/** What one says of where an actor stands. */
export type ActorPlace = Pick<ActorMarks, 'interest' | 'influence' | 'closeness'>

/** The function that says where an actor stands; each time is a step of undo of its own. */
export function usePlaceActor(): (id: Organization['id'], place: ActorPlace) => void {
  const run = useRun()
  const { session } = useTavolo()
  return useMemo(
    () => (id, marks) => {
      session.undo.asOneStep(() => run((context) => setActorMarks(context, { id, marks })))
    },
    [run, session],
  )
}
