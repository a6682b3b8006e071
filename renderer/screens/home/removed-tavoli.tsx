import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './home-screen.module.css'
import { useRemoval } from './use-removal.ts'

/** What was taken from the shelf in this session, each with a way back. */
export function RemovedTavoli() {
  const { text } = useText()
  const { removed, putBack } = useRemoval()
  if (removed.length === 0) return null
  return (
    <section className={styles.removed} aria-label={text('home.removedList')}>
      <h2 className={styles.removedTitle}>{text('home.removedList')}</h2>
      <ul className={styles.removedList}>
        {removed.map((tavolo) => (
          <li key={tavolo.id} className={styles.removedItem}>
            <span dir="auto">{tavolo.title}</span>
            <Button
              size="small"
              aria-label={text('home.putBackNamed', { title: tavolo.title })}
              onPress={() => putBack(tavolo)}
            >
              {text('home.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
