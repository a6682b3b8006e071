import { useState } from 'react'
import type { PastTavolo } from '../../state/keep-version.ts'
import { isoDayOf, timeOfDayOf } from '../../state/moments.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useVersion } from '../../state/use-versions.ts'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { WaitingPlace } from '../../ui/progress.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'
import { VersionDifferences } from './version-differences.tsx'
import { versionName, versionProblemText } from './version-name.ts'
import { VersionPast } from './version-past.tsx'

/** One version: what has changed since, how it was, and the way back. */
export function VersionScreen({ versionId }: { readonly versionId: string }) {
  const { text } = useText()
  const version = useVersion(versionId)
  if (version.kind === 'loading') return <WaitingPlace label={text('history.opening')} />
  if (version.kind === 'ready') return <OpenVersion past={version.value} />
  const isGone = version.problem.kind === 'missing'
  return (
    <Page title={text('history.title')} eyebrow={<BackLink />}>
      <Banner tone="error" title={text(isGone ? 'history.gone' : 'history.unreadable')}>
        <p>{versionProblemText(text, version.problem)}</p>
      </Banner>
    </Page>
  )
}

function BackLink() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  return (
    <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'history' } })}>
      {text('history.backToList')}
    </Link>
  )
}

function OpenVersion({ past }: { readonly past: PastTavolo }) {
  const { text, formatLongDate } = useText()
  const [view, setView] = useState<'differences' | 'past'>('differences')
  const { atMs } = past.facts
  return (
    <Page title={versionName(text, past.facts)} eyebrow={<BackLink />} shouldFocusHeading>
      <Banner
        tone="info"
        title={text('history.readOnly', { date: formatLongDate(isoDayOf(atMs)), time: timeOfDayOf(atMs) })}
      >
        <p>{text('history.readOnlyBody')}</p>
      </Banner>
      <SegmentedControl
        label={text('history.view')}
        isLabelHidden
        value={view}
        onChange={setView}
        options={[
          { id: 'differences', label: text('history.differences') },
          { id: 'past', label: text('history.past') },
        ]}
      />
      {view === 'differences' ? <VersionDifferences past={past} /> : <VersionPast snapshot={past.snapshot} />}
    </Page>
  )
}
