import { ClipboardPaste, Users } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { ImportSheet } from './import-sheet.tsx'
import { MissingNotices } from './missing-notices.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people-screen.module.css'
import { PersonCard } from './person-card.tsx'
import { QuickAdd } from './quick-add.tsx'
import { type TableEntryId, useTableEntries } from './use-table-entries.ts'

// Below it the list and a card do not fit side by side.
const sideBySideRem = 68

/** «Persone»: who sits at the table and for whom. The list on one side, the card of one entry on the other. */
export function PeopleScreen() {
  const { text, formatNumber } = useText()
  const { organizations, participants, entries } = useTableEntries()
  const isNarrow = useIsNarrow(sideBySideRem)
  const [chosenId, setChosenId] = useState<TableEntryId | null>(null)
  const [isImporting, setIsImporting] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const chosen = entries.find(({ id }) => id === chosenId) ?? null
  const isEmpty = entries.length === 0
  const focusQuickAdd = () => nameField.current?.focus()
  useEffect(() => {
    // At an empty table there is one thing to do.
    if (isEmpty) nameField.current?.focus()
  }, [isEmpty])
  useActions([
    { id: 'people.add', label: text('people.addSomebody'), keys: ['Alt+N'], run: focusQuickAdd },
    { id: 'people.import', label: text('people.import'), run: () => setIsImporting(true) },
  ])
  const isListShown = !isNarrow || chosen === null
  return (
    <Page
      title={text('people.title')}
      lead={
        isEmpty
          ? undefined
          : text('people.count', {
              organizations: formatNumber(organizations.length),
              participants: formatNumber(participants.length),
            })
      }
      actions={
        <Button icon={<Icon of={ClipboardPaste} />} onPress={() => setIsImporting(true)}>
          {text('people.import')}
        </Button>
      }
    >
      {isListShown && <QuickAdd nameField={nameField} onAdded={setChosenId} />}
      {isEmpty && (
        <EmptyState title={text('people.emptyTitle')} picture={<Icon of={Users} size="large" />}>
          {text('people.emptyBody')}
        </EmptyState>
      )}
      {isListShown && <MissingNotices participants={participants} />}
      {!isEmpty && (
        <div className={isNarrow ? styles.single : styles.columns}>
          {isListShown && (
            <PeopleList entries={entries} chosenId={chosenId} isNarrow={isNarrow} onChoose={setChosenId} />
          )}
          {(!isNarrow || chosen !== null) && (
            <PersonCard
              entry={chosen}
              onChoose={setChosenId}
              onNext={focusQuickAdd}
              onBack={isNarrow ? () => setChosenId(null) : null}
            />
          )}
        </div>
      )}
      <ImportSheet isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </Page>
  )
}
