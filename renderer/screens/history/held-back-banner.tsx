import type { HeldBack } from '../../../shared/doc/queries/plan-restore.ts'
import { Banner } from '../../ui/banner.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './history.module.css'

/** More are counted: the banner says what stays, it is no list to work through. */
const namedAtMost = 12

/** What a restore left as it is, each with the reason. */
export function HeldBackBanner({
  heldBack,
  count,
}: {
  readonly heldBack: readonly HeldBack[]
  /** How much was brought back. */
  readonly count: number
}) {
  const { text } = useText()
  return (
    <Banner tone="warning" title={text('history.heldBack', { count: heldBack.length })}>
      {count === 0 ? <p>{text('history.noteNothing')}</p> : <p>{text('history.restoredAll', { count })}</p>}
      {(['frozen', 'in-use'] as const).map((reason) => {
        const held = heldBack.filter((each) => each.reason === reason)
        if (held.length === 0) return null
        return (
          <div key={reason}>
            <p>{text(reason === 'frozen' ? 'history.heldFrozen' : 'history.heldInUse')}</p>
            <ul className={styles.held}>
              {held.slice(0, namedAtMost).map(({ place, id, title }) => (
                <li key={`${place} ${id}`}>
                  {text('history.heldThing', {
                    kind: text(`changes.place.${place}`),
                    title: title === '' ? text('changes.untitled') : title,
                  })}
                </li>
              ))}
              {held.length > namedAtMost && (
                <li>{text('history.moreTouched', { count: held.length - namedAtMost })}</li>
              )}
            </ul>
          </div>
        )
      })}
    </Banner>
  )
}
