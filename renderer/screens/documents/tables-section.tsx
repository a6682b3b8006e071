import type { ReactNode } from 'react'
import {
  Braces,
  CalendarDays,
  CircleHelp,
  Handshake,
  Link2,
  ListChecks,
  Map as MapIcon,
  type LucideIcon,
  Sprout,
  Users,
} from 'lucide-react'
import { CalendarButton } from '../../export/calendar-button.tsx'
import { CsvButton } from '../../export/csv-button.tsx'
import { MapFileButtons } from '../../export/map-file-buttons.tsx'
import { TavoloFileButton } from '../../export/tavolo-file-button.tsx'
import { TavoloJsonButton } from '../../export/tavolo-json-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './documents.module.css'

/** What is not a verbale: tables for a spreadsheet, the calendar, the whole tavolo. */
export function TablesSection() {
  const { text } = useText()
  return (
    <Section title={text('documents.tables')}>
      <Paper padding="none">
        <ul className={styles.lines}>
          <Line icon={Users} title={text('documents.participants')} hint={text('documents.participantsHint')}>
            <CsvButton table="participants" />
          </Line>
          <Line icon={Handshake} title={text('documents.decisions')} hint={text('documents.decisionsHint')}>
            <CsvButton table="decisions" />
          </Line>
          <Line icon={ListChecks} title={text('documents.actions')} hint={text('documents.actionsHint')}>
            <CsvButton table="actions" />
          </Line>
          <Line icon={MapIcon} title={text('documents.wholeMap')} hint={text('documents.wholeMapHint')}>
            <MapFileButtons />
          </Line>
          <Line icon={CircleHelp} title={text('documents.needs')} hint={text('documents.needsHint')}>
            <CsvButton table="needs" />
          </Line>
          <Line icon={Sprout} title={text('documents.resources')} hint={text('documents.resourcesHint')}>
            <CsvButton table="resources" />
          </Line>
          <Line icon={Link2} title={text('documents.links')} hint={text('documents.linksHint')}>
            <CsvButton table="links" />
          </Line>
          <Line icon={CalendarDays} title={text('documents.calendar')} hint={text('documents.calendarHint')}>
            <CalendarButton sessionId={null} size="small" />
          </Line>
          <Line icon={Braces} title={text('documents.whole')} hint={text('documents.wholeHint')}>
            <TavoloJsonButton />
            <TavoloFileButton />
          </Line>
        </ul>
      </Paper>
    </Section>
  )
}

function Line({
  icon,
  title,
  hint,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}) {
  return (
    <li className={styles.line}>
      <Icon of={icon} />
      <div className={styles.words}>
        <p className={styles.lineTitle}>{title}</p>
        <p className={styles.hint}>{hint}</p>
      </div>
      {children}
    </li>
  )
}
