import { type ReactNode, useState } from 'react'
import { laterPart } from '../ui/later-part.tsx'

// Whoever never joins a room of others never reads its code.
const JoinSheet = laterPart(async () => (await import('./join-sheet.tsx')).JoinSheet)

/** «Unisciti a un tavolo», from wherever it is asked for. */
export function useJoinSheet(): {
  readonly open: () => void
  readonly sheet: ReactNode
} {
  const [isOpen, setIsOpen] = useState(false)
  return {
    open: () => setIsOpen(true),
    sheet: isOpen && <JoinSheet onClose={() => setIsOpen(false)} />,
  }
}
