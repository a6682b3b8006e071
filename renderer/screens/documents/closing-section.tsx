import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './documents.module.css'

/** The way out: the tavolo becomes a file and leaves this computer. */
export function ClosingSection() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  return (
    <Section title={text('closing.sectionTitle')}>
      <p className={styles.hint}>{text('closing.sectionHelp')}</p>
      <p>
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'closing' } })}>
          {text('closing.title')}
        </Link>
      </p>
    </Section>
  )
}
