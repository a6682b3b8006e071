import { useEffect, useState } from 'react'
import { useRoomPart } from '../sharing/use-room.ts'
import { useApp } from '../state/app-context.tsx'

const none: ReadonlySet<string> = new Set()

/** Which of these files are not on this computer; none while the answer is awaited. Asking also says that they are needed. */
export function useMissingFiles(sha256s: readonly string[]): ReadonlySet<string> {
  const { host, logError } = useApp()
  const [missing, setMissing] = useState(none)
  // The same files in a new list are the same question.
  const asked = sha256s.join(' ')
  // In a room they come by themselves.
  const lacking = useRoomPart((room) => room?.files.missing)

  useEffect(() => {
    let isCurrent = true
    const wanted = asked === '' ? [] : asked.split(' ')
    host
      .blobsHere({ sha256s: wanted })
      .then((here) => {
        if (isCurrent) setMissing(new Set(wanted.filter((sha256) => !here.includes(sha256))))
      })
      .catch((error: unknown) => logError(error instanceof Error ? error : new Error(String(error))))
    return () => {
      isCurrent = false
    }
  }, [host, logError, asked, lacking])
  return missing
}
