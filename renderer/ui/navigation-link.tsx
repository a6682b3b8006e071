import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Link as AriaLink } from 'react-aria-components/Link'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { Tooltip } from './tooltip.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './navigation-link.module.css'

/** A place one can go to from the rail. Folded (`isCompact`), its label is a tooltip and still its name. */
export function NavigationLink({
  href,
  label,
  icon,
  isCurrent = false,
  count,
  countLabel,
  isCompact = false,
}: {
  readonly href: string
  readonly label: string
  readonly icon: ReactNode
  readonly isCurrent?: boolean | undefined
  /** How many things wait there; `countLabel` says it in words: «3 azioni scadute». */
  readonly count?: number | undefined
  readonly countLabel?: string | undefined
  readonly isCompact?: boolean | undefined
}) {
  return (
    <div className={styles.place}>
      <Tooltip text={label} placement="right" isDisabled={!isCompact}>
        <AriaLink
          href={href}
          className={styles.link ?? ''}
          {...(isCompact ? { 'aria-label': label } : {})}
          {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
        >
          {icon}
          {!isCompact && <span className={styles.label}>{label}</span>}
        </AriaLink>
      </Tooltip>
      {/* Beside the link, so that the link's name stays the place's name. */}
      {count !== undefined && count > 0 && (
        <span className={isCompact ? styles.dot : styles.count}>
          <span aria-hidden="true">{isCompact ? '' : count}</span>
          <VisuallyHidden>{countLabel ?? count}</VisuallyHidden>
        </span>
      )}
    </div>
  )
}

/** Something the rail does instead of going there; drawn as a place, with the key that does the same. */
export function NavigationButton({
  label,
  icon,
  keys,
  onPress,
  isCompact = false,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly keys: string
  readonly onPress: () => void
  readonly isCompact?: boolean | undefined
}) {
  return (
    <Tooltip text={label} keys={keys} placement="right" isDisabled={!isCompact}>
      <AriaButton
        className={classNames(styles.link, styles.button)}
        onPress={onPress}
        {...(isCompact ? { 'aria-label': label } : {})}
      >
        {icon}
        {!isCompact && <span className={styles.label}>{label}</span>}
        {!isCompact && <Kbd keys={keys} />}
      </AriaButton>
    </Tooltip>
  )
}
