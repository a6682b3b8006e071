import { RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { compareSnapshots, isSameTavolo } from '../../../shared/doc/queries/compare-snapshots.ts'
import { whoTouched } from '../../../shared/doc/queries/diary.ts'
import { canRestoreAlone, type RestoreWish } from '../../../shared/doc/queries/restore-scope.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { type AnyChange, ChangeList } from '../../changes/change-list.tsx'
import type { PastTavolo } from '../../state/keep-version.ts'
import { useChangeLog } from '../../state/use-change-log.ts'
import { useTextVersion } from '../../state/use-text-version.ts'
import { useQuery } from '../../state/use-records.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { type RestoreOutcome, useRestore } from '../../state/use-restore.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import { HeldBackBanner } from './held-back-banner.tsx'
import { versionProblemText } from './version-name.ts'
import styles from './history.module.css'

/** What has changed since a version, by whom where the diary knows, and how to bring it back. */
export function VersionDifferences({ past }: { readonly past: PastTavolo }) {
  const { text, formatList } = useText()
  const restore = useRestore()
  const [outcome, setOutcome] = useState<RestoreOutcome | null>(null)
  const [isPending, setIsPending] = useState(false)
  const comparison = useComparison(past)
  const isAlone = useMemo(() => canRestoreAlone(comparison), [comparison])
  const log = useChangeLog()
  const who = useMemo(
    () => whoTouched(log === null || log === 'failed' ? [] : log, past.facts.atMs),
    [log, past],
  )

  function bringBack(wish: RestoreWish, said: string): void {
    setIsPending(true)
    void restore(past, wish, said).then((came) => {
      setOutcome(came)
      setIsPending(false)
    })
  }

  function whoOf(change: AnyChange): string | null {
    const names = who('place' in change ? change : { place: 'text', id: change.agendaItemId })
    return names.length === 0 ? null : formatList(names)
  }

  if (isSameTavolo(comparison)) {
    return (
      <>
        <Outcome outcome={outcome} />
        <Banner tone="good" title={text('history.sameAsNow')} />
      </>
    )
  }
  return (
    <>
      <Outcome outcome={outcome} />
      <div className={styles.formActions}>
        <Button
          variant="primary"
          icon={<Icon of={RotateCcw} size="small" />}
          isPending={isPending}
          onPress={() => bringBack({ kind: 'all' }, text('history.restoredWhole'))}
        >
          {text('history.restoreAll')}
        </Button>
      </div>
      <ChangeList
        comparison={comparison}
        headingLevel={2}
        whoOf={whoOf}
        renderActions={(change) =>
          isAlone(change) && (
            <RestoreOne
              change={change}
              onRestore={(wish, title) => bringBack(wish, text('history.restoredOne', { title }))}
            />
          )
        }
      />
    </>
  )
}

/** The version against the tavolo as it is, worked out again when a record changes or a text has come to rest. */
function useComparison(past: PastTavolo) {
  const { documents } = useTavolo()
  const records = useQuery(readSnapshot)
  const texts = useTextVersion()
  return useMemo(() => {
    // The versions stand for the documents' content.
    void records
    void texts
    return compareSnapshots(past.snapshot, readSnapshot(documents))
  }, [past, documents, records, texts])
}

function RestoreOne(props: {
  readonly change: AnyChange
  readonly onRestore: (wish: RestoreWish, title: string) => void
}) {
  const { text } = useText()
  const { change, onRestore } = props
  const title = change.title === '' ? text('changes.untitled') : change.title
  const wish: RestoreWish =
    'place' in change
      ? { kind: 'one', place: change.place, id: change.id }
      : { kind: 'one', place: 'text', id: change.agendaItemId }
  return (
    <Button
      size="small"
      aria-label={text(`history.putBackNamed.${change.kind}`, { title })}
      onPress={() => onRestore(wish, title)}
    >
      {text(`history.putBack.${change.kind}`)}
    </Button>
  )
}

function Outcome({ outcome }: { readonly outcome: RestoreOutcome | null }) {
  const { text } = useText()
  if (outcome === null || outcome.kind === 'refused') return null
  if (outcome.kind === 'not-kept') {
    const reason = versionProblemText(text, outcome.problem)
    return (
      <Banner tone="error" title={text('history.notRestored')}>
        <p>{text('history.notRestoredBody', { reason })}</p>
      </Banner>
    )
  }
  const { heldBack, count } = outcome.restored
  return heldBack.length > 0 ? <HeldBackBanner heldBack={heldBack} count={count} /> : null
}
