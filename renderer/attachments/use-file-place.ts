import { useEffect } from 'react'
import { useRoomPart } from '../sharing/use-room.ts'
import { useApp } from '../state/app-context.tsx'

/**
 * Where a file is, as far as the room tells. `here`: on this computer, or the room knows nothing of it · `coming`: the hub
 * gives it · `waiting`: nobody in the room has it now.
 */
export type FilePlace = 'here' | 'coming' | 'waiting'

/** Where a file is that somebody looks at; one that is missing comes before those that nobody looks at. */
export function useFilePlace(sha256: string): FilePlace {
  const { room } = useApp()
  const files = useRoomPart((here) => here?.files)
  const isMissing = files?.missing.has(sha256) === true
  useEffect(() => {
    if (isMissing) room.wishFile(sha256)
  }, [room, sha256, isMissing])
  if (!isMissing) return 'here'
  return files.coming.has(sha256) ? 'coming' : 'waiting'
}
