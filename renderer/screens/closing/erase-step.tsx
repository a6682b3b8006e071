import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './closing.module.css'

/** The third step, possible once the file is proved. */
export function EraseStep({
  isProved,
  onErase,
}: {
  readonly isProved: boolean
  readonly onErase: () => void
}) {
  const { text } = useText()
  const helpId = useId()
  return (
    <Section title={text('closing.eraseTitle')}>
      <p id={helpId} className={styles.help}>
        {text(isProved ? 'closing.eraseReady' : 'closing.eraseNotYet')}
      </p>
      <div className={styles.buttons}>
        <Button
          variant="danger"
          icon={<Icon of={Trash2} />}
          isDisabled={!isProved}
          aria-describedby={helpId}
          onPress={onErase}
        >
          {text('closing.erase')}
        </Button>
      </div>
    </Section>
  )
}
