import { Minus, Plus } from 'lucide-react'
import { type ReactNode, use } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { RowStopContext } from './row-button.tsx'
import styles from './step-field.module.css'
import { useText } from './text-context.tsx'

/** A small number that goes up and down by one. Light, because there may be hundreds, and at home in a `ListTable`. */
export function StepField({
  label,
  shown,
  onStep,
  isLeast,
  isMost,
  width,
}: {
  /** What the number is, «Gravità di B02»: the buttons are called so too. */
  readonly label: string
  /** The number as it is written. */
  readonly shown: string
  readonly onStep: (by: 1 | -1) => void
  readonly isLeast: boolean
  readonly isMost: boolean
  /** The least width of what is shown, any CSS width: words of several lengths then leave the buttons where they are. */
  readonly width?: string | undefined
}) {
  const { text } = useText()
  return (
    <fieldset aria-label={label} className={styles.field}>
      <StepButton
        label={text('common.oneLess', { what: label })}
        isAtEnd={isLeast}
        onPress={() => onStep(-1)}
      >
        <Icon of={Minus} size="small" />
      </StepButton>
      <span className={classNames(styles.value, shown.length > 2 && styles.long)} style={{ minWidth: width }}>
        {shown}
      </span>
      <StepButton label={text('common.oneMore', { what: label })} isAtEnd={isMost} onPress={() => onStep(1)}>
        <Icon of={Plus} size="small" />
      </StepButton>
    </fieldset>
  )
}

/** At the end of the way it says so and stays where it is: focus would be lost with a disabled one. */
function StepButton({
  label,
  isAtEnd,
  onPress,
  children,
}: {
  readonly label: string
  readonly isAtEnd: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  const isStop = use(RowStopContext)
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-disabled={isAtEnd}
      className={styles.step}
      onClick={() => {
        if (!isAtEnd) onPress()
      }}
    >
      {children}
    </button>
  )
}
