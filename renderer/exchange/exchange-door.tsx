import { useSyncExternalStore } from 'react'
import { incomingFiles } from '../state/incoming-files.ts'
import { laterPart } from '../ui/later-part.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useOpenedFiles } from './use-opened-files.ts'

// Reading, merging and showing what came in are needed only when a file comes.
const ExchangeDesk = laterPart(async () => (await import('./exchange-desk.tsx')).ExchangeDesk)

/** Takes the `.tavolo` files that arrive on any screen, one after the other, and shows what becomes of each. */
export function ExchangeDoor() {
  const [file] = useSyncExternalStore(incomingFiles.subscribe, incomingFiles.get)
  useDroppedFiles()
  useOpenedFiles()
  if (file === undefined) return null
  return <ExchangeDesk key={file.number} file={file} />
}
