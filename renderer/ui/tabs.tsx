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
  beside,
  above,
  children,
}: {
  /** Accessible name of the row of tabs. */
  readonly label: string
  readonly tabs: readonly TabSpec<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
  /** What stands in the row of the tabs, at its end, whichever is in sight. */
  readonly beside?: ReactNode
  /** What stands between the tabs and the sheet, whichever is in sight. */
  readonly above?: ReactNode
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
      <div className={styles.row}>
        <TabList aria-label={label} className={styles.list ?? ''}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
              {tab.icon}
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {beside}
      </div>
      {above}
      {/* A panel keeps the name that it was made with: each tab has its own. */}
      <TabPanel key={value} id={value} className={styles.panel ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
