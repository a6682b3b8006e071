import { useApp } from '../../state/app-context.tsx'
import type { RecoveredTavolo } from '../../state/recovery.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { dayWords } from './day-words.ts'
import { lossWords } from './loss-words.ts'
import styles from './recovered-tavoli.module.css'
import type { Doors } from './use-doors.ts'

/** Says which tavoli came back from the second copy, as of when, what of them is lost, and offers the other copies. */
export function RecoveredTavoli({
  found,
  doors,
}: {
  readonly found: readonly RecoveredTavolo[]
  readonly doors: Doors
}) {
  const { text } = useText()
  const { recovery } = useApp()
  return (
    <Banner tone="error" title={text('recovery.title', { count: found.length })} onClose={recovery.forget}>
      <p>{text('recovery.why')}</p>
      <ul className={styles.list}>
        {found.map((tavolo) => (
          <RecoveredItem key={tavolo.id} tavolo={tavolo} doors={doors} />
        ))}
      </ul>
    </Banner>
  )
}

/** Full states of before what came back; one that says the same is no other copy. */
function otherMoments({ extent, toMs, moments }: RecoveredTavolo): RecoveredTavolo['moments'] {
  if (extent.kind === 'state') return moments.slice(1)
  return moments.filter(({ atMs }) => toMs !== null && atMs < toMs)
}

function RecoveredItem({ tavolo, doors }: { readonly tavolo: RecoveredTavolo; readonly doors: Doors }) {
  const { clock } = useApp()
  const { text, formatMediumDate } = useText()
  const { id, title, toMs, how } = tavolo
  const moments = otherMoments(tavolo)
  const dayOf = (momentMs: number): string => dayWords(momentMs, clock.nowMs(), { text, formatMediumDate })
  const state =
    toMs === null
      ? text('recovery.undated')
      : text(how === 'rebuilt' ? 'recovery.rebuilt' : 'recovery.merged', { day: dayOf(toMs) })
  const losses = lossWords(tavolo.extent, dayOf, text)
  return (
    <li>
      <strong dir="auto">{title}</strong> · {state}
      {losses.map((loss) => (
        <p key={loss}>{loss}</p>
      ))}
      {moments.length > 0 && (
        <ul className={styles.moments} aria-label={text('recovery.moments', { title })}>
          {moments.map(({ generation, atMs }) => (
            <li key={generation}>
              <Button
                size="small"
                onPress={() =>
                  doors.openMoment({
                    tavoloId: id,
                    generation,
                    title: text('recovery.momentTitle', { title, day: dayOf(atMs) }),
                  })
                }
              >
                {text('recovery.openMoment', { day: dayOf(atMs) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
