import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { NavigationLink } from './navigation-link.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import styles from './rail.module.css'

/** One place of the rail. */
export interface RailItem {
  readonly id: string
  readonly href: string
  readonly label: string
  readonly icon: ReactNode
  readonly isCurrent?: boolean | undefined
  readonly count?: number | undefined
  readonly countLabel?: string | undefined
}

/** Below 1100 px at 100 % text the rail shows icons alone. */
const foldWidthRem = 68.75

const noItems: readonly RailItem[] = []

/** The navigation at the left: where one is and where one can go. */
export function Rail({
  label,
  items,
  header,
  compactHeader,
  footerItems = noItems,
  renderHelp,
}: {
  /** Accessible name of the navigation. */
  readonly label: string
  readonly items: readonly RailItem[]
  /** Above the places: the way back to the shelf. `compactHeader` takes its place when folded. */
  readonly header?: ReactNode
  readonly compactHeader?: ReactNode
  /** At the bottom: settings, help. */
  readonly footerItems?: readonly RailItem[] | undefined
  /** What helps everywhere, under the places at the bottom. */
  readonly renderHelp?: ((isCompact: boolean) => ReactNode) | undefined
}) {
  const isCompact = useIsNarrow(foldWidthRem)
  const links = (places: readonly RailItem[]) => (
    <ul className={styles.list}>
      {places.map(({ id, ...place }) => (
        <li key={id}>
          <NavigationLink {...place} isCompact={isCompact} />
        </li>
      ))}
    </ul>
  )
  return (
    <nav aria-label={label} className={classNames(styles.rail, isCompact && styles.compact)}>
      <div className={styles.header}>{isCompact ? (compactHeader ?? null) : header}</div>
      {links(items)}
      {footerItems.length > 0 && (
        <div className={styles.footer}>
          {links(footerItems)}
          {renderHelp?.(isCompact)}
        </div>
      )}
    </nav>
  )
}
