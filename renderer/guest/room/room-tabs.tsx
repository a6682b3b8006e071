import { BookOpenText, CircleDot, PenLine, type LucideIcon } from 'lucide-react'
import { Icon } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useGuestText } from '../guest-text.tsx'
import type { Tab, TabId } from './sections.ts'
import styles from './room-tabs.module.css'

const drawings: Readonly<Record<TabId, LucideIcon>> = { now: CircleDot, write: PenLine, read: BookOpenText }

/** The parts of the room: under the thumb on a phone, on top where there is room. */
export function RoomTabs({
  tabs,
  current,
  newsOn,
  onChange,
}: {
  readonly tabs: readonly Tab[]
  readonly current: TabId
  /** Where something has begun that one has not seen yet; null for nowhere. */
  readonly newsOn: TabId | null
  readonly onChange: (id: TabId) => void
}) {
  const { text } = useGuestText()
  return (
    <nav aria-label={text('guest.tabs.label')} className={styles.tabs}>
      {tabs.map(({ id }) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => {
            onChange(id)
            window.scrollTo({ top: 0 })
          }}
        >
          <Icon of={drawings[id]} />
          <span className={styles.word}>
            {text(`guest.tabs.${id}`)}
            {newsOn === id && (
              <span className={styles.news}>
                <VisuallyHidden> {text('guest.tabs.news')}</VisuallyHidden>
              </span>
            )}
          </span>
        </button>
      ))}
    </nav>
  )
}
