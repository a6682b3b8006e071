import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { VersionListing, VersionProblem } from '../../shared/ipc/versions.ts'
import { useApp } from './app-context.tsx'
import { keepVersion, keptCount, type PastTavolo, readVersion, type VersionReason } from './keep-version.ts'
import { useTavolo } from './tavolo-context.tsx'

/** Something that is read from the disk. */
export type Reading<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly problem: VersionProblem }

/** The versions of the open tavolo, the newest first, and a way to keep another. */
export function useVersions(): {
  readonly versions: Reading<readonly VersionListing[]>
  /** Keeps the tavolo as it is now; gives why it could not, or null. */
  readonly keep: (reason: VersionReason) => Promise<VersionProblem | null>
} {
  const app = useApp()
  const { session } = useTavolo()
  const { id: tavoloId } = session
  const [versions, setVersions] = useState<Reading<readonly VersionListing[]>>({ kind: 'loading' })
  const read = useCallback(async (): Promise<Reading<readonly VersionListing[]>> => {
    const listed = await app.host.versionList({ tavoloId })
    return listed.isOk ? { kind: 'ready', value: listed.value } : { kind: 'failed', problem: listed.error }
  }, [app, tavoloId])
  const count = useSyncExternalStore(keptCount.subscribe, keptCount.get)
  useEffect(() => {
    let isWanted = true
    void read().then((listed) => {
      if (isWanted) setVersions(listed)
    })
    return () => {
      isWanted = false
    }
  }, [read, count])
  const keep = useCallback(
    async (reason: VersionReason) => {
      const kept = await keepVersion(app, session, reason)
      return kept.isOk ? null : kept.error
    },
    [app, session],
  )
  return { versions, keep }
}

/** One version of the open tavolo, as it was. */
export function useVersion(versionId: string): Reading<PastTavolo> {
  const app = useApp()
  const { id: tavoloId } = useTavolo()
  const [version, setVersion] = useState<Reading<PastTavolo>>({ kind: 'loading' })
  useEffect(() => {
    let isWanted = true
    void readVersion(app, { tavoloId, id: versionId }).then((read) => {
      if (!isWanted) return
      setVersion(read.isOk ? { kind: 'ready', value: read.value } : { kind: 'failed', problem: read.error })
    })
    return () => {
      isWanted = false
    }
  }, [app, tavoloId, versionId])
  return version
}
