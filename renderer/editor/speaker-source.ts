import type { Observable } from '../../shared/util/observable.ts'

/** Who speaks, in words: «Cognome (ente)» by the id of a participant or organization; empty when it is not known. */
export type SpeakerLabel = (speakerId: string | null) => string

/** The labels as they stand now; it changes when a person or an organization is renamed. */
export type SpeakerSource = Observable<SpeakerLabel>
