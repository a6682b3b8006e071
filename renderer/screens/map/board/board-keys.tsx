import { Kbd } from '../../../ui/kbd.tsx'
import styles from './board.module.css'

/** Keys of a board that do one thing. */
export interface BoardKey {
  readonly keys: readonly string[]
  /** What they do. */
  readonly words: string
}

/** Which keys there are on a card, for eyes; readers get them with each card. */
export function BoardKeys({ keys }: { readonly keys: readonly BoardKey[] }) {
  return (
    <ul aria-hidden="true" className={styles.keys}>
      {keys.map((some) => (
        <li key={some.words}>
          {some.keys.map((key) => (
            <Kbd key={key} keys={key} />
          ))}{' '}
          {some.words}
        </li>
      ))}
    </ul>
  )
}
