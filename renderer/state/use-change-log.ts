import { useEffect, useState } from 'react'
import type { LoggedStretch } from '../../shared/doc/queries/diary.ts'
import { useApp } from './app-context.tsx'
import { useTavolo } from './tavolo-context.tsx'

/** The log of changes of the open tavolo, oldest first, up to now; null while it is read, «failed» when it cannot be. */
export function useChangeLog(): readonly LoggedStretch[] | 'failed' | null {
  const { library } = useApp()
  const { session } = useTavolo()
  const [log, setLog] = useState<readonly LoggedStretch[] | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    async function read(): Promise<void> {
      // What was just typed belongs to it too.
      await session.flush()
      const listed = await library.listChanges(session.id)
      if (isWanted) setLog(listed.isOk ? listed.value : 'failed')
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [library, session])
  return log
}
