import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { Tooltip } from './tooltip.tsx'
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
  /** How many things wait there; `countLabel` says of what, for the tooltip. */
  readonly count?: number | undefined
  readonly countLabel?: string | undefined
  readonly isCompact?: boolean | undefined
}) {
  return (
    <Tooltip
      text={countLabel === undefined ? label : `${label}: ${countLabel}`}
      placement="right"
      isDisabled={!isCompact && countLabel === undefined}
    >
      <AriaLink
        href={href}
        className={styles.link ?? ''}
        aria-label={label}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        {icon}
        {!isCompact && <span className={styles.label}>{label}</span>}
        {count !== undefined && count > 0 && (
          <span className={isCompact ? styles.dot : styles.count} aria-hidden="true">
            {isCompact ? '' : count}
          </span>
        )}
      </AriaLink>
    </Tooltip>
  )
}
