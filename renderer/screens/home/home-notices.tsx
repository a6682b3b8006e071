import { lazy, Suspense } from 'react'
import { useRecovery, useShelf } from '../../state/app-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useText } from '../../ui/text-context.tsx'
import { LostTavoli } from './lost-tavoli.tsx'
import type { Doors } from './use-doors.ts'

// Hardly anybody ever sees it: it comes when it is needed.
const RecoveredTavoli = lazy(async () => ({
  default: (await import('./recovered-tavoli.tsx')).RecoveredTavoli,
}))

/** What went wrong, what came back and what is lost: nothing on a good day. */
export function HomeNotices({ doors }: { readonly doors: Doors }) {
  const { text } = useText()
  const shelf = useShelf()
  const recovery = useRecovery()
  return (
    <>
      {doors.problem !== null && (
        <Banner tone="error" title={doors.problem} onClose={doors.forgetProblem}>
          {text('home.nothingLost')}
        </Banner>
      )}
      {shelf.kind === 'failed' && (
        <Banner
          tone="error"
          title={text('home.shelfFailed', { reason: text(`errors.store.${shelf.reason}`) })}
        >
          {text('home.shelfFailedNext')}
        </Banner>
      )}
      {recovery.found.length > 0 && (
        <Suspense fallback={null}>
          <RecoveredTavoli found={recovery.found} doors={doors} />
        </Suspense>
      )}
      {recovery.failure !== null && (
        <Banner
          tone="error"
          title={text('recovery.failed', { reason: text(`errors.store.${recovery.failure}`) })}
        >
          {text('recovery.failedNext')}
        </Banner>
      )}
      {/* Before the second copies were looked at, nothing is called lost. */}
      {shelf.kind === 'ready' && recovery.isDone && <LostTavoli lost={shelf.lost} />}
    </>
  )
}
