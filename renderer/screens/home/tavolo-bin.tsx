import { binDays } from '../../state/bin-days.ts'
import { useApp } from '../../state/app-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { dayWords } from './day-words.ts'
import styles from './tavolo-bin.module.css'
import { useRemoval, type ShelvedTavolo } from './use-removal.ts'

/** «Cestino»: what was taken from the shelf, each with a way back until its days are over. Nothing when it is empty. */
export function TavoloBin({ binned }: { readonly binned: readonly ShelvedTavolo[] }) {
  const { text } = useText()
  if (binned.length === 0) return null
  return (
    <section className={styles.bin} aria-labelledby="home-bin">
      <h2 id="home-bin" className={styles.title}>
        {text('home.bin')}
      </h2>
      <p>{text('home.binRule', { days: binDays })}</p>
      <ul className={styles.list}>
        {binned.map((tavolo) => (
          <BinnedTavolo key={tavolo.id} tavolo={tavolo} />
        ))}
      </ul>
    </section>
  )
}

function BinnedTavolo({ tavolo }: { readonly tavolo: ShelvedTavolo }) {
  const { clock } = useApp()
  const { text, formatMediumDate } = useText()
  const { putBack } = useRemoval()
  const { title, deletedAtMs } = tavolo
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {title}
        </span>
        {deletedAtMs !== null && (
          <span>
            {text('home.removedOn', {
              day: dayWords(deletedAtMs, clock.nowMs(), { text, formatMediumDate }),
            })}
          </span>
        )}
      </span>
      <Button size="small" aria-label={text('home.putBackNamed', { title })} onPress={() => putBack(tavolo)}>
        {text('home.putBack')}
      </Button>
    </li>
  )
}
