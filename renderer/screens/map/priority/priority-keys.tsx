import { Kbd } from '../../../ui/kbd.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './priority.module.css'

/** Which keys there are on a card, for eyes; readers get them with each card. */
export function PriorityKeys() {
  const { text } = useText()
  return (
    <ul aria-hidden="true" className={styles.keys}>
      <li>
        <Kbd keys="←" />
        <Kbd keys="→" />
        <Kbd keys="↑" />
        <Kbd keys="↓" /> {text('priority.keys.arrows')}
      </li>
      <li>
        <Kbd keys="−" />
        <Kbd keys="+" /> {text('priority.keys.points')}
      </li>
      <li>
        <Kbd keys="Delete" /> {text('priority.keys.unplace')}
      </li>
      <li>
        <Kbd keys="Enter" /> {text('priority.keys.open')}
      </li>
    </ul>
  )
}
