import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { useVersions } from '../../state/use-versions.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'
import { DiaryPanel } from './diary-panel.tsx'
import { KeepVersionForm } from './keep-version-form.tsx'
import { VersionList } from './version-list.tsx'

/** How the tavolo was at any time, and who did what when. */
export function HistoryScreen() {
  const { text } = useText()
  const { versions, keep } = useVersions()
  const [view, setView] = useState<'versions' | 'diary'>('versions')
  const [isNaming, setIsNaming] = useState(false)
  return (
    <Page
      title={text('history.title')}
      lead={text('history.lead')}
      actions={
        !isNaming && (
          <Button
            variant="primary"
            icon={<Icon of={BookmarkPlus} size="small" />}
            onPress={() => setIsNaming(true)}
          >
            {text('history.keepNow')}
          </Button>
        )
      }
    >
      {isNaming && <KeepVersionForm keep={keep} onDone={() => setIsNaming(false)} />}
      <SegmentedControl
        label={text('history.view')}
        isLabelHidden
        value={view}
        onChange={setView}
        options={[
          { id: 'versions', label: text('history.versions') },
          { id: 'diary', label: text('history.diary') },
        ]}
      />
      {view === 'versions' ? <VersionList versions={versions} /> : <DiaryPanel />}
    </Page>
  )
}
