import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import styles from './tabs.module.css'

/** One sheet of several that lie behind each other. */
export interface TabSpec<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
}

/** Sheets behind each other, one in sight. Arrows go from tab to tab; only the one in sight is drawn. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
}: {
  /** Accessible name of the row of tabs. */
  readonly label: string
  readonly tabs: readonly TabSpec<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
  /** The sheet of `value`. */
  readonly children: ReactNode
}) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key)
        if (tab !== undefined) onChange(tab.id)
      }}
      className={styles.tabs ?? ''}
    >
      <TabList aria-label={label} className={styles.row ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.icon}
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {/* A panel keeps the name that it was made with: each tab has its own. */}
      <TabPanel key={value} id={value} className={styles.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
