import { classNames } from '../../../ui/class-names.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { mostSingleLines } from './board-lines.tsx'
import styles from './connect.module.css'

/** The four of them on one cap: the row of keys fits beside the board. */
const arrows = '← → ↑ ↓'

/** What the lines say, and which keys there are, for eyes; readers have the lists, and the keys with each card. */
export function BoardLegend({ lineCount }: { readonly lineCount: number }) {
  const { text } = useText()
  return (
    <div aria-hidden="true" className={styles.legend}>
      <ul>
        {(['full', 'partial', 'potential', 'part'] as const).map((style) => (
          <li key={style}>
            <svg viewBox="0 0 40 8" className={styles.sample}>
              <line x1="1" y1="4" x2="39" y2="4" className={classNames(styles.line, styles[style])} />
            </svg>
            {text(`connect.line.${style}`)}
          </li>
        ))}
        {lineCount > mostSingleLines && <li>{text('connect.line.many')}</li>}
      </ul>
      <ul>
        <li>
          <Kbd keys="Space" /> {text('connect.keys.mark')}
        </li>
        <li>
          <Kbd keys={arrows} /> {text('connect.keys.arrows')}
        </li>
        <li>
          <Kbd keys={`Mod+${arrows}`} /> {text('connect.keys.go')}
        </li>
        <li>
          <Kbd keys="1" />
          <Kbd keys="2" />
          <Kbd keys="3" /> {text('connect.keys.link')}
        </li>
        <li>
          <Kbd keys="A" /> {text('connect.keys.action')}
        </li>
        <li>
          <Kbd keys="Enter" /> {text('connect.keys.open')}
        </li>
      </ul>
    </div>
  )
}
