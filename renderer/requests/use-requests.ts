import { acceptAttendances, acceptRequest, declineRequest } from '../../shared/doc/commands/requests.ts'
import { waitingRequests } from '../../shared/doc/queries/requests.ts'
import type { Id } from '../../shared/model/id.ts'
import type { GuestRequest } from '../../shared/model/request.ts'
import { useQuery } from '../state/use-records.ts'
import { useUndo } from '../state/use-undo.ts'
import { useText } from '../ui/text-context.tsx'

/** What waits, and the ways to answer. */
export interface RequestDesk {
  /** The oldest first. */
  readonly waiting: readonly GuestRequest[]
  /** `participantId` says who it is whom the guest only named; null when nobody does. */
  readonly accept: (request: GuestRequest, participantId: Id<'participant'> | null) => void
  /** Marks present all those that name somebody of the list, in one step. */
  readonly acceptAll: () => void
  readonly decline: (request: GuestRequest) => void
}

/** The requests of one kind for one session. */
export function useRequests(sessionId: Id<'session'>, kind: GuestRequest['kind']): RequestDesk {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const waiting = useQuery(waitingRequests, sessionId).filter((request) => request.kind === kind)
  return {
    waiting,
    accept({ id, fromName }, participantId) {
      const said = text(`requests.${kind}.accepted`, { name: fromName })
      runWithUndo(said, (context) => acceptRequest(context, { id, participantId }))
    },
    acceptAll: () =>
      void runWithUndo(text('requests.acceptedAll'), (context) => acceptAttendances(context, sessionId)),
    decline: ({ id, fromName }) =>
      void runWithUndo(text('requests.declined', { name: fromName }), (context) =>
        declineRequest(context, id),
      ),
  }
}
