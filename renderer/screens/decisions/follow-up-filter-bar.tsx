import { emptyFollowUpFilter, type FollowUpFilter } from '../../../shared/doc/queries/follow-up.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { useRecords } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './decisions.module.css'

const actionStatuses = ['open', 'in-progress', 'closed'] as const
const decisionStatuses = ['undecided', 'approved', 'not-approved', 'postponed'] as const
const dues = ['overdue', 'within-week', 'undated'] as const

/** Text, organization, state and day: what is on the page narrows while one types. */
export function FollowUpFilterBar({
  filter,
  onChange,
}: {
  readonly filter: FollowUpFilter
  readonly onChange: (filter: FollowUpFilter) => void
}) {
  const { text } = useText()
  const organizations = useRecords(organizationType)
  const all = { id: 'all' as const, label: text('decisions.all') }
  const isFiltering = JSON.stringify(filter) !== JSON.stringify(emptyFollowUpFilter)
  return (
    <search aria-label={text('decisions.filter')} className={styles.filters}>
      <SearchField
        label={text('decisions.search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
        className={styles.searchFilter}
      />
      <Select
        label={text('decisions.organization')}
        value={filter.organizationId ?? all.id}
        options={[
          { id: all.id, label: text('decisions.allOrganizations') },
          ...organizations.map(({ id, name, shortName }) => ({
            id,
            label: shortName === '' ? name : shortName,
          })),
        ]}
        onChange={(id) => onChange({ ...filter, organizationId: id === 'all' ? null : id })}
        className={styles.filter}
      />
      <Select
        label={text('decisions.status')}
        value={filter.status ?? all.id}
        options={[
          all,
          ...actionStatuses.map((id) => ({ id, label: text(`decisions.actionStatusFilter.${id}`) })),
          ...decisionStatuses.map((id) => ({ id, label: text(`decisions.outcomeFilter.${id}`) })),
        ]}
        onChange={(id) => onChange({ ...filter, status: id === 'all' ? null : id })}
        className={styles.filter}
      />
      <Select
        label={text('decisions.due')}
        value={filter.due ?? all.id}
        options={[
          { id: all.id, label: text('decisions.allDues') },
          ...dues.map((id) => ({ id, label: text(`decisions.dueFilter.${id}`) })),
        ]}
        onChange={(id) => onChange({ ...filter, due: id === 'all' ? null : id })}
        className={styles.filter}
      />
      {isFiltering && (
        <Button variant="quiet" onPress={() => onChange(emptyFollowUpFilter)}>
          {text('decisions.clearFilter')}
        </Button>
      )}
    </search>
  )
}
