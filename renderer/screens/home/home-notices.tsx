import { useApp, useRecovery, useShelf } from '../../state/app-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { laterPart } from '../../ui/later-part.tsx'
import { useText } from '../../ui/text-context.tsx'
import { LostTavoli } from './lost-tavoli.tsx'
import type { Doors } from './use-doors.ts'

// Hardly anybody ever sees it: it comes when it is needed.
const RecoveredTavoli = laterPart(async () => (await import('./recovered-tavoli.tsx')).RecoveredTavoli)

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
      <BrokenShelf />
      {recovery.found.length > 0 && <RecoveredTavoli found={recovery.found} doors={doors} />}
      {/* Before the second copies were looked at, nothing is called lost. */}
      {shelf.kind === 'ready' && recovery.isDone && (
        <LostTavoli lost={allLost(shelf.lost, recovery.unreadable)} />
      )}
    </>
  )
}

/** The database cannot be read: the second copies can stand in for it, if there are any. */
function BrokenShelf() {
  const { text } = useText()
  const shelf = useShelf()
  const { failure } = useRecovery()
  const { recovery } = useApp()
  if (failure?.isDatabaseBroken === true) {
    return (
      <Banner
        tone="error"
        title={text('recovery.broken')}
        actions={
          <Button variant="primary" onPress={() => void recovery.startAnew()}>
            {text('recovery.startAnew')}
          </Button>
        }
      >
        {text('recovery.brokenNext')}
      </Banner>
    )
  }
  if (failure !== null) {
    const reason = text(`errors.store.${failure.reason}`)
    return (
      <Banner tone="error" title={text('recovery.failed', { reason })}>
        {text('recovery.failedNext')}
      </Banner>
    )
  }
  if (shelf.kind !== 'failed') return null
  const reason = text(`errors.store.${shelf.reason}`)
  return (
    <Banner tone="error" title={text('home.shelfFailed', { reason })}>
      {text('home.shelfFailedNext')}
    </Banner>
  )
}

/** What the page remembers and cannot find, and what the second copies know of and cannot read; each once. */
function allLost<Lost extends { readonly id: string }>(
  missing: readonly Lost[],
  unreadable: readonly Lost[],
): readonly Lost[] {
  const known = new Set(missing.map(({ id }) => id))
  return [...missing, ...unreadable.filter(({ id }) => !known.has(id))]
}
