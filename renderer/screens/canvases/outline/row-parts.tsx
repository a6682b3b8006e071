import { ChevronRight, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SpokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { OutlineLine } from './outline-lines.ts'
import styles from './outline.module.css'

/** What a pointer finds on a line; keys have the same by themselves, so that none of it is a stop of Tab. */
export interface RowPresses {
  readonly onFold: (line: OutlineLine) => void
  readonly onAdd: (line: OutlineLine) => void
  readonly onMenu: (line: OutlineLine) => void
  readonly onRecord: (id: SpokenOf['id']) => void
}

/** The mark that folds a line. */
export function Fold({ line, presses }: { readonly line: OutlineLine; readonly presses: RowPresses | null }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- keys fold the line itself.
    <span
      className={classNames(styles.fold, line.isExpanded === true && styles.open)}
      onClick={() => presses?.onFold(line)}
    >
      <Icon of={ChevronRight} />
    </span>
  )
}

/** Everything that can be done with a line. */
export function More({
  line,
  name,
  presses,
}: {
  readonly line: OutlineLine
  readonly name: string
  readonly presses: RowPresses | null
}) {
  const { text } = useText()
  if (presses === null) return null
  return (
    <RowButton
      label={text('canvases.outline.moreOn', { name: shortened(name) })}
      onPress={() => presses.onMenu(line)}
    >
      <Icon of={Ellipsis} />
    </RowButton>
  )
}

/** A name of a button says which card, not all that is written on it. */
function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name
}

/** A small button in a line: keys do the same on the line itself. */
export function RowButton({
  label,
  whyNot = null,
  onPress,
  children,
}: {
  readonly label: string
  /** Why it cannot be pressed now: it is grey, and says so. */
  readonly whyNot?: string | null
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      aria-disabled={whyNot !== null}
      title={whyNot ?? undefined}
      className={styles.rowButton}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
