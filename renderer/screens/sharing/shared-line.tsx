import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import type { RoomView } from '../../sharing/room-view.ts'
import { sharingWords } from '../../sharing/room-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { SaidWhenSteady } from '../../ui/said-when-steady.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './sharing.module.css'

const icons = { good: CircleCheck, quiet: CircleDashed, attention: TriangleAlert } as const

/** The one line that says whether everyone has everything. */
export function SharedLine({ room }: { readonly room: RoomView }) {
  const { text } = useText()
  const { long, tone } = sharingWords(text, room)
  return (
    <p className={classNames(styles.shared, styles[tone])}>
      <Icon of={icons[tone]} />
      <span>{long}</span>
      <SaidWhenSteady words={long} />
    </p>
  )
}
