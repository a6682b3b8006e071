import { BookOpen } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './first-table.module.css'
import { NewTavoloSheet } from './new-tavolo-sheet.tsx'
import type { Doors } from './use-doors.ts'

/** The first start: what Tavolo is for, and the sample on top. */
export function FirstTable({
  doors,
  isWriting,
  titleField,
  onStopWriting,
}: {
  readonly doors: Doors
  readonly isWriting: boolean
  readonly titleField: RefObject<HTMLInputElement | null>
  readonly onStopWriting: () => void
}) {
  const { text } = useText()
  return (
    <ul className={styles.table} aria-label={text('home.title')}>
      {isWriting && <NewTavoloSheet doors={doors} titleField={titleField} onClose={onStopWriting} />}
      <Paper as="li" padding="none" className={styles.sample}>
        <p className={styles.letterhead}>{text('home.sampleKind')}</p>
        <h2 className={styles.title}>{text('home.sampleTitle')}</h2>
        <p className={styles.lead}>{text('home.sampleLead')}</p>
        <p className={styles.facts}>{text('home.sampleFacts')}</p>
        <Button size="large" icon={<Icon of={BookOpen} />} onPress={doors.openSample}>
          {text('home.openSample')}
        </Button>
      </Paper>
      <li className={styles.promise}>
        <h2 className={styles.promiseTitle}>{text('home.welcomeTitle')}</h2>
        <p>{text('home.welcomeText')}</p>
        <ul className={styles.promises}>
          <li>{text('home.promiseOffline')}</li>
          <li>{text('home.promiseKeyboard')}</li>
          <li>{text('home.promiseYours')}</li>
        </ul>
      </li>
    </ul>
  )
}
