import { lazy, type ReactNode, Suspense, useState } from 'react'

// Whoever never joins a room of others never reads its code.
const JoinSheet = lazy(async () => ({ default: (await import('./join-sheet.tsx')).JoinSheet }))

/** «Unisciti a un tavolo», from wherever it is asked for. */
export function useJoinSheet(): {
  readonly open: () => void
  readonly sheet: ReactNode
} {
  const [isOpen, setIsOpen] = useState(false)
  return {
    open: () => setIsOpen(true),
    sheet: isOpen && (
      <Suspense fallback={null}>
        <JoinSheet onClose={() => setIsOpen(false)} />
      </Suspense>
    ),
  }
}
