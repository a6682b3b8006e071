import { ArrowLeft } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { OrganizationCard } from './organization-card.tsx'
import { ParticipantCard } from './participant-card.tsx'
import styles from './people-screen.module.css'
import type { TableEntry, TableEntryId } from './use-table-entries.ts'

/** The card of who is chosen in the list, with every field. */
export function PersonCard({
  entry,
  onChoose,
  onNext,
  onBack,
}: {
  readonly entry: TableEntry | null
  readonly onChoose: (id: TableEntryId | null) => void
  /** Enter in a field of the card: on to the next newcomer. */
  readonly onNext: () => void
  /** Back to the list; null while the list is beside. */
  readonly onBack: (() => void) | null
}) {
  const { text } = useText()
  if (entry === null) return <p className={styles.nobody}>{text('people.chooseSomebody')}</p>
  return (
    <div key={entry.id} className={styles.card}>
      {onBack !== null && (
        <Button variant="quiet" icon={<Icon of={ArrowLeft} />} onPress={onBack}>
          {text('people.backToList')}
        </Button>
      )}
      <Paper as="section" padding="medium" className={styles.paper} aria-labelledby="scheda">
        {entry.kind === 'organization' ? (
          <OrganizationCard organization={entry.organization} onChoose={onChoose} onNext={onNext} />
        ) : (
          <ParticipantCard
            participant={entry.participant}
            organization={entry.organization}
            onChoose={onChoose}
            onNext={onNext}
          />
        )}
      </Paper>
    </div>
  )
}
