import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { BackupList } from '../../../shared/ipc/backups.ts'
import { useApp } from '../../state/app-context.tsx'

/** The backups as they lie in the folder; null while nobody has looked yet. */
export function useBackups(): { readonly list: BackupList | null; readonly refresh: () => Promise<void> } {
  const { host, backups } = useApp()
  const { madeCount } = backups
  const made = useSyncExternalStore(madeCount.subscribe, madeCount.get)
  const [list, setList] = useState<BackupList | null>(null)
  const refresh = useCallback(async () => setList(await host.backupList()), [host])
  useEffect(() => {
    let isWanted = true
    void host.backupList().then((known) => {
      if (isWanted) setList(known)
    })
    return () => {
      isWanted = false
    }
    // `made` grows when one was written meanwhile.
  }, [host, made])
  useEffect(() => {
    // Whoever plugs a stick in comes back to the window.
    const onFocus = () => void refresh()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [refresh])
  return { list, refresh }
}
