import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { classNames } from './class-names.ts'
import { withoutUndefined } from './without-undefined.ts'
import styles from './link.module.css'

/** A link in a text or alone; `isQuiet` underlines it only on hover, for lists where everything is a link. */
export function Link({
  isQuiet = false,
  className,
  ...rest
}: {
  readonly href: string
  readonly children: ReactNode
  readonly isQuiet?: boolean | undefined
  readonly className?: string | undefined
  readonly onPress?: (() => void) | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'aria-current'?: 'page' | undefined
}) {
  return (
    <AriaLink
      {...withoutUndefined(rest)}
      className={classNames(styles.link, isQuiet && styles.quiet, className)}
    />
  )
}
