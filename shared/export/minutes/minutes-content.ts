import { snapshotSchema, type TavoloSnapshot } from '../../doc/snapshot.ts'
import type { Id } from '../../model/id.ts'
import type { Minutes } from '../../model/minutes.ts'
import type { Session } from '../../model/session.ts'
import { failure, ok, type Result } from '../../util/result.ts'

/** Why there is no verbale to write. */
export type MinutesDocumentError =
  | { readonly kind: 'session-not-found' }
  | { readonly kind: 'minutes-not-found' }
  /** The copy kept at approval cannot be read; the notes of today must not be passed off as it. */
  | { readonly kind: 'frozen-content-unreadable' }

/** What a verbale shows. */
export interface MinutesContent {
  readonly snapshot: TavoloSnapshot
  readonly session: Session
  readonly minutes: Minutes
}

/**
 * Gives what a session's verbale shows: today's notes or, once it is approved, the tavolo as it stood at approval
 * with what may still be added to it later (status, hand-over, publication, signatures, corrections).
 */
export function minutesContent(
  snapshot: TavoloSnapshot,
  sessionId: Id<'session'>,
): Result<MinutesContent, MinutesDocumentError> {
  const session = snapshot.sessions.find(({ id }) => id === sessionId)
  if (session === undefined) return failure({ kind: 'session-not-found' })
  const minutes = snapshot.minutes.find((candidate) => candidate.sessionId === sessionId)
  if (minutes === undefined) return failure({ kind: 'minutes-not-found' })
  if (minutes.frozenSnapshot === null) return ok({ snapshot, session, minutes })

  const frozen = parseSnapshot(minutes.frozenSnapshot)
  const frozenSession = frozen?.sessions.find(({ id }) => id === sessionId)
  const frozenMinutes = frozen?.minutes.find((candidate) => candidate.sessionId === sessionId)
  if (frozen === null || frozenSession === undefined || frozenMinutes === undefined) {
    return failure({ kind: 'frozen-content-unreadable' })
  }
  const { status, transmittedOn, publishedOn, publishedWhere } = minutes
  return ok({
    snapshot: { ...frozen, corrections: snapshot.corrections, signatures: snapshot.signatures },
    session: frozenSession,
    minutes: { ...frozenMinutes, status, transmittedOn, publishedOn, publishedWhere },
  })
}

function parseSnapshot(text: string): TavoloSnapshot | null {
  try {
    const parsed = snapshotSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
