import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './paper.module.css'

/** A sheet of paper on the table. `isInteractive` lifts its edge on hover, for a sheet whose whole face is a link. */
export function Paper({
  as: Element = 'div',
  padding = 'medium',
  isRaised = false,
  isInteractive = false,
  className,
  children,
  ...rest
}: {
  readonly as?: 'div' | 'article' | 'section' | 'li' | undefined
  readonly padding?: 'none' | 'small' | 'medium' | 'large' | undefined
  /** It floats over the table: a shadow instead of only an edge. */
  readonly isRaised?: boolean | undefined
  readonly isInteractive?: boolean | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
  readonly id?: string | undefined
  readonly 'aria-labelledby'?: string | undefined
}) {
  return (
    <Element
      {...rest}
      className={classNames(
        styles.paper,
        styles[`${padding}Padding`],
        isRaised && styles.raised,
        isInteractive && styles.interactive,
        className,
      )}
    >
      {children}
    </Element>
  )
}
