import { useEffect } from 'react'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { findRecord, listRecords } from '../../shared/doc/records.ts'
import { type Minutes, minutesType } from '../../shared/model/minutes.ts'
import { sessionType } from '../../shared/model/session.ts'
import { type App, useApp } from './app-context.tsx'
import { keepVersion, type VersionReason } from './keep-version.ts'
import { useTavolo } from './tavolo-context.tsx'
import type { TavoloSession } from './tavolo-session.ts'

/**
 * The screen comes first: the state at opening is kept when nothing else waits, between these two. Writing out a tavolo
 * of three hundred sessions takes a third of a second, which nobody should meet while the first screen is drawn.
 */
const openedAfterMs = 1500
const openedWithinMs = 3000

/**
 * Keeps versions by itself while a tavolo is open: as it was opened (where it has changed since the last version), when
 * a session starts and ends, at each status of a verbale, and as it is left. That a version cannot be kept stops nothing:
 * what people do is saved elsewhere.
 */
export function useAutomaticVersions(): void {
  const app = useApp()
  const { session } = useTavolo()
  useEffect(() => followTavolo(app, session), [app, session])
}

function followTavolo(app: App, session: TavoloSession): () => void {
  const { documents, records } = session
  let known = momentsOf(documents)
  let hasChanged = false

  function keep(reason: VersionReason): void {
    void keepVersion(app, session, reason).then((kept) => {
      if (!kept.isOk) app.logError(new Error(`Version ${reason.kind}: ${kept.error.kind}`))
    })
  }
  function noteChange(): void {
    hasChanged = true
  }
  const stopWaiting = whenIdle(() => keep({ kind: 'opened', label: '' }))
  const stopWatching = records.subscribe(() => {
    const now = momentsOf(documents)
    for (const reason of reasonsBetween(documents, known, now)) {
      // After the transaction, so that the state has all of it.
      queueMicrotask(() => keep(reason))
    }
    known = now
  })
  documents.official.on('update', noteChange)
  documents.work.on('update', noteChange)
  return () => {
    stopWaiting()
    stopWatching()
    documents.official.off('update', noteChange)
    documents.work.off('update', noteChange)
    if (hasChanged) keep({ kind: 'closed', label: '' })
  }
}

function whenIdle(run: () => void): () => void {
  let idle: number | null = null
  const timer = setTimeout(() => {
    idle = requestIdleCallback(run, { timeout: openedWithinMs - openedAfterMs })
  }, openedAfterMs)
  return () => {
    clearTimeout(timer)
    if (idle !== null) cancelIdleCallback(idle)
  }
}

type Moments = ReadonlyMap<Minutes['id'], Pick<Minutes, 'sessionId' | 'openedAt' | 'closedAt' | 'status'>>

function momentsOf(documents: TavoloDocuments): Moments {
  return new Map(listRecords(documents, minutesType).map((minutes) => [minutes.id, minutes]))
}

/** What happened to the verbali that is worth a version. A verbale that came just now has no before. */
function reasonsBetween(documents: TavoloDocuments, before: Moments, after: Moments): VersionReason[] {
  return [...after].flatMap(([id, now]): VersionReason[] => {
    const old = before.get(id)
    if (old === undefined || old === now) return []
    const label = findRecord(documents, sessionType, now.sessionId)?.title ?? ''
    const isStart = old.openedAt === null && now.openedAt !== null
    const isEnd = old.closedAt === null && now.closedAt !== null
    return [
      ...(isStart ? [{ kind: 'session-start', label } as const] : []),
      ...(isEnd ? [{ kind: 'session-end', label } as const] : []),
      ...(old.status === now.status ? [] : [{ kind: 'status', label, status: now.status } as const]),
    ]
  })
}
