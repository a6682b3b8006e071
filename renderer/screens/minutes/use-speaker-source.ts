import { useEffect, useMemo } from 'react'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import type { SpeakerLabel, SpeakerSource } from '../../editor/speaker-source.ts'
import { useRecords } from '../../state/use-records.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'

/** «Cognome (ente)» for the text; tells it when a person or an organization changes. */
export function useSpeakerSource(): SpeakerSource {
  const { documents } = useTavolo()
  const participants = useRecords(participantType)
  const organizations = useRecords(organizationType)
  const source = useMemo(
    () => createObservable<SpeakerLabel>((id) => speakerLabel(documents, id)),
    [documents],
  )
  useEffect(() => {
    // A new function stands for new names.
    source.set((id) => speakerLabel(documents, id))
  }, [source, documents, participants, organizations])
  return source
}
