import type { Gap } from '../../../../shared/map/gaps.ts'
import { wallSize } from '../../../../shared/map/plenary/plenary-slides.ts'
import { fitsLarger, type WallLine } from '../../../../shared/map/plenary/wall-pages.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useText } from '../../../ui/text-context.tsx'
import styles from './plenary.module.css'

/** How much larger few words are; `.few` draws it. From the last row it is seen as a size of its own. */
const larger = 1.25

/** Gaps in large type: what each is about, and why it is one. */
export function GapLines({ lines }: { readonly lines: readonly WallLine<Gap>[] }) {
  const { text } = useText()
  return (
    <ul className={classNames(styles.lines, fitsLarger(lines, { size: wallSize, larger }) && styles.few)}>
      {lines.map(({ subject, title, words, part }) => (
        <li key={`${subject.key} ${part}`}>
          <p className={styles.about}>{part === 1 ? title : text('plenary.goesOn', { title })}</p>
          <p className={styles.reason}>{words}</p>
        </li>
      ))}
    </ul>
  )
}
