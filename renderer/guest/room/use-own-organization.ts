import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import type { Id } from '../../../shared/model/id.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'

/** The organization of whoever sits here; null for somebody without one, or on no list. */
export function useOwnOrganization(): Id<'organization'> | null {
  return useGuestQuery(organizationOf, useGuestPlace().admission.participantId)
}

function organizationOf(
  documents: TavoloDocuments,
  participantId: Id<'participant'> | null,
): Id<'organization'> | null {
  return findRecord(documents, participantType, participantId)?.organizationId ?? null
}
