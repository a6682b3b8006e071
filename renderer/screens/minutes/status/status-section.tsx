import type { Minutes } from '../../../../shared/model/minutes.ts'
import { WaitingRequests } from '../../../requests/waiting-requests.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CorrectionsPanel } from './corrections-panel.tsx'
import { ObservationsPanel } from './observations-panel.tsx'
import { SignaturesPanel } from './signatures-panel.tsx'
import { StatusActions } from './status-actions.tsx'
import { StatusSteps } from './status-steps.tsx'
import styles from './status.module.css'

/** Id of the section, for the link at the top of the page. */
export const statusSectionId = 'minutes-status'

/** The life of the verbale: where it stands, what comes next, observations, rettifiche, signatures. */
export function StatusSection({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  return (
    <section
      id={statusSectionId}
      aria-labelledby="minutes-status-title"
      tabIndex={-1}
      className={styles.section}
    >
      <h2 id="minutes-status-title" className={styles.title}>
        {text('minutes.status.title')}
      </h2>
      <StatusSteps minutes={minutes} />
      <StatusActions minutes={minutes} />
      <WaitingRequests sessionId={minutes.sessionId} kind="observation" headingLevel={3} />
      <ObservationsPanel minutes={minutes} />
      <CorrectionsPanel minutes={minutes} />
      <SignaturesPanel minutes={minutes} />
    </section>
  )
}
