import { LogIn, Radar } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useText } from '../ui/text-context.tsx'
import { DoctorButton } from './doctor-button.tsx'
import { useJoinSheet } from './use-join-sheet.tsx'
import styles from './join.module.css'

/** The way into a tavolo that somebody else has opened. */
export function JoinSection() {
  const { text } = useText()
  const { open, sheet } = useJoinSheet()
  return (
    <Section title={text('sharing.join.heading')}>
      <p className={styles.hint}>{text('sharing.join.text')}</p>
      <div className={styles.buttons}>
        <Button icon={<Icon of={Radar} />} onPress={() => open('nearby')}>
          {text('sharing.join.nearby')}
        </Button>
        <Button icon={<Icon of={LogIn} />} onPress={() => open('typed')}>
          {text('sharing.join.join')}
        </Button>
        <DoctorButton />
      </div>
      {sheet}
    </Section>
  )
}
