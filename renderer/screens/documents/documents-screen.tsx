import { useState } from 'react'
import { listSessions } from '../../../shared/doc/queries/attention.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useQuery } from '../../state/use-records.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { ClosingSection } from './closing-section.tsx'
import { MinutesSheet } from './minutes-sheet.tsx'
import { TablesSection } from './tables-section.tsx'
import styles from './documents.module.css'

/** Everything that leaves the table as a file: the verbali, the sheets to sign, tables, calendar, the whole tavolo. */
export function DocumentsScreen() {
  const { text } = useText()
  const sessions = useQuery(listSessions)
  const [openId, setOpenId] = useState<Id<'session'> | null>(null)
  return (
    <Page title={text('documents.title')} lead={text('documents.lead')}>
      <Section title={text('documents.minutesOfSessions')}>
        {sessions.length === 0 ? (
          <EmptyState title={text('documents.emptyTitle')}>{text('documents.emptyBody')}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {sessions.toReversed().map((session) => (
              <MinutesSheet
                key={session.id}
                session={session}
                isOpen={session.id === openId}
                onOpenChange={(isOpen) => setOpenId(isOpen ? session.id : null)}
              />
            ))}
          </ul>
        )}
      </Section>
      <TablesSection />
      <ClosingSection />
    </Page>
  )
}
