import type { Process } from '../../../shared/model/process.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { useProcess, useRecords } from '../../state/use-records.ts'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { AttentionList } from './attention-list.tsx'
import { FirstSteps } from './first-steps.tsx'
import { NextSessionSheet } from './next-session-sheet.tsx'
import { OpenActions } from './open-actions.tsx'
import styles from './overview-screen.module.css'
import { ProcessCard } from './process-card.tsx'

/** «Panoramica»: what now. The next session, what is to be done, what waits for somebody. */
export function OverviewScreen() {
  const { text } = useText()
  const process = useProcess()
  const sessionCount = useRecords(sessionType).length
  const peopleCount = useRecords(participantType).length
  const isNew = sessionCount === 0
  return (
    <Page
      title={process.title}
      eyebrow={eyebrowOf(process, text(`overview.kind.${process.kind}`))}
      lead={process.subtitle === '' ? undefined : process.subtitle}
    >
      <div className={styles.columns}>
        <div className={styles.now}>
          {isNew ? <FirstSteps hasPeople={peopleCount > 0} /> : <NextSessionSheet />}
          {!isNew && <OpenActions />}
        </div>
        {!isNew && (
          <div className={styles.beside}>
            <AttentionList />
            <ProcessCard process={process} />
          </div>
        )}
      </div>
    </Page>
  )
}

function eyebrowOf({ tableName }: Process, kind: string): string {
  return tableName === '' ? kind : `${kind} · ${tableName}`
}
