import { groupEntries, type CommandEntry } from './command-entry.ts'
import { Kbd } from './kbd.tsx'
import styles from './keys-help.module.css'
import { Sheet } from './sheet.tsx'
import { useText } from './text-context.tsx'

/** The keys of this screen, as a printed list. */
export function KeysHelp({
  isOpen,
  onOpenChange,
  entries,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly entries: readonly CommandEntry[]
}) {
  const { text } = useText()
  const groups = groupEntries(
    entries.filter((entry) => entry.keys.length > 0),
    text('common.keysThisScreen'),
  )
  return (
    <Sheet title={text('common.keysTitle')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className={styles.groups}>
        {groups.map(([group, members]) => (
          <section key={group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl className={styles.list}>
              {members.map((entry) => (
                <div key={entry.id} className={styles.line}>
                  <dt>
                    {entry.label}
                    {typeof entry.whyNot === 'string' && <p className={styles.whyNot}>{entry.whyNot}</p>}
                  </dt>
                  <dd className={styles.keys}>
                    {entry.keys.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  )
}
