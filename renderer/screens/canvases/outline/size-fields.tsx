import { cardSize } from '../../../../shared/canvas/canvas-scene.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './drawings/drawings.module.css'

/** How wide and how high something on a canvas is, in numbers: what a hand does at its corners. */
export function SizeFields({
  size: [width, height],
  least,
  whyNot,
  onChange,
}: {
  readonly size: readonly [width: number, height: number]
  /** The smallest side, in canvas units. */
  readonly least: number
  /** Why it stays as large as it is; null when it need not. */
  readonly whyNot: string | null
  readonly onChange: (size: [width: number, height: number]) => void
}) {
  const { text } = useText()
  const field = (key: 'width' | 'height', value: number, sized: (next: number) => [number, number]) => (
    <NumberField
      label={text(`drawings.list.${key}`)}
      description={whyNot ?? text(`drawings.list.${key}Help`, { card: cardSize[key] })}
      value={value}
      min={least}
      step={1}
      isReadOnly={whyNot !== null}
      onChange={(next) => {
        if (next !== null && next !== value) onChange(sized(Math.round(next)))
      }}
    />
  )
  return (
    <div className={styles.pair}>
      {field('width', width, (next) => [next, height])}
      {field('height', height, (next) => [width, next])}
    </div>
  )
}
