import type { Id } from '../../model/id.ts'
import { type GuestRequest, requestType } from '../../model/request.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'

/** Requests for a session that nobody has answered, the oldest first. */
export function waitingRequests(documents: TavoloDocuments, sessionId: Id<'session'>): GuestRequest[] {
  return listRecords(documents, requestType)
    .filter((request) => request.sessionId === sessionId && request.answer === null)
    .toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1))
}

function placeOf({ sentAt, id }: GuestRequest): string {
  return `${sentAt} ${id}`
}
