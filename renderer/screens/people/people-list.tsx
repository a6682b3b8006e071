import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { matchesSearch } from '../../../shared/text/matches-search.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './people-list.module.css'
import { nameOf, type TableEntry, type TableEntryId } from './use-table-entries.ts'

// More lines than anybody reads; drawing all 5,000 of a great import would take seconds. Searching finds the rest.
const mostShown = 300

// A table that one sees whole needs no search.
const searchFrom = 12

/** Everybody at the table in one list. Arrows move through it and show each card beside. */
export function PeopleList({
  entries,
  chosenId,
  isNarrow,
  onChoose,
}: {
  readonly entries: readonly TableEntry[]
  readonly chosenId: TableEntryId | null
  /** The card takes the place of the list: only Enter or a press chooses. */
  readonly isNarrow: boolean
  readonly onChoose: (id: TableEntryId | null) => void
}) {
  const { text } = useText()
  const [search, setSearch] = useState('')
  const found = entries.filter((entry) => matchesSearch(searchTexts(entry), search))
  const shown = found.slice(0, mostShown)
  return (
    <div className={styles.people}>
      {entries.length >= searchFrom && (
        <SearchField
          label={text('people.search')}
          isLabelHidden
          value={search}
          onChange={setSearch}
          placeholder={text('people.search')}
        />
      )}
      <ListBox
        aria-label={text('people.list')}
        items={shown}
        selectionMode="single"
        selectionBehavior={isNarrow ? 'toggle' : 'replace'}
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          const chosen = shown.find(({ id }) => keys === 'all' || keys.has(id))
          if (chosen !== undefined) onChoose(chosen.id)
        }}
        className={styles.list ?? ''}
        renderEmptyState={() => <p className={styles.none}>{text('people.noneFound')}</p>}
      >
        {(entry) => <EntryLine key={entry.id} entry={entry} />}
      </ListBox>
      {found.length > shown.length && (
        <p className={styles.none}>{text('people.moreToSearch', { count: found.length - shown.length })}</p>
      )}
    </div>
  )
}

function searchTexts(entry: TableEntry): string[] {
  const { organization } = entry
  const names = organization === null ? [] : [organization.name, organization.shortName]
  return entry.kind === 'participant' ? [nameOf(entry.participant), ...names] : names
}

function EntryLine({ entry }: { readonly entry: TableEntry }) {
  const { text } = useText()
  if (entry.kind === 'organization') {
    const { name } = entry.organization
    return (
      <ListBoxItem id={entry.id} textValue={name} className={classNames(styles.line, styles.organization)}>
        <span className={styles.glyph}>
          <Icon of={Building2} size="small" />
        </span>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.fact}>{text('people.members', { count: entry.memberCount })}</span>
      </ListBoxItem>
    )
  }
  const { participant, organization } = entry
  return (
    <ListBoxItem
      id={entry.id}
      textValue={nameOf(participant)}
      className={classNames(styles.line, organization === null ? styles.alone : styles.member)}
    >
      <span className={styles.name} dir="auto">
        {nameOf(participant)}
      </span>
      <span className={styles.fact}>
        {participant.tableRole === 'member' ? '' : text(`people.tableRole.${participant.tableRole}`)}
      </span>
    </ListBoxItem>
  )
}
