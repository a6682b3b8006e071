import { type ReactNode, useState } from 'react'
import { laterPart } from '../ui/later-part.tsx'
import type { JoinWay } from './nearby/join-target.ts'

// Whoever never joins a room of others never reads its code.
const JoinSheet = laterPart(async () => (await import('./join-sheet.tsx')).JoinSheet)

/** «Unisciti a un tavolo», from wherever it is asked for. */
export function useJoinSheet(): {
  readonly open: (way: JoinWay) => void
  readonly sheet: ReactNode
} {
  const [way, setWay] = useState<JoinWay | null>(null)
  return {
    open: setWay,
    sheet: way !== null && <JoinSheet way={way} onClose={() => setWay(null)} />,
  }
}
