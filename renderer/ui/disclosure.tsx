import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Icon } from './icon.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './disclosure.module.css'

/** Something that opens in place under its title. `summary` stays in sight beside the title. */
export function Disclosure({
  title,
  summary,
  headingLevel = 3,
  isExpanded,
  onExpandedChange,
  isInitiallyExpanded,
  children,
}: {
  readonly title: string
  readonly summary?: ReactNode
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly isExpanded?: boolean | undefined
  readonly onExpandedChange?: ((isExpanded: boolean) => void) | undefined
  readonly isInitiallyExpanded?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <AriaDisclosure
      {...withoutUndefined({ isExpanded, onExpandedChange, defaultExpanded: isInitiallyExpanded })}
      className={styles.disclosure ?? ''}
    >
      <div className={styles.line}>
        <Heading level={headingLevel} className={styles.heading ?? ''}>
          <AriaButton slot="trigger" className={styles.trigger ?? ''}>
            <span className={styles.arrow}>
              <Icon of={ChevronRight} />
            </span>
            {title}
          </AriaButton>
        </Heading>
        {summary !== undefined && <span className={styles.summary}>{summary}</span>}
      </div>
      <DisclosurePanel className={styles.panel ?? ''}>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  )
}
