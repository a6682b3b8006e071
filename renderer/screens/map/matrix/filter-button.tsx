import { ListFilter } from 'lucide-react'
import type { MatrixAxes, MatrixFilter } from '../../../../shared/map/matrix/filter-matrix.ts'
import type { MatrixLevel } from '../../../../shared/map/matrix/matrix-subject.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { Option } from '../../../ui/option.ts'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { levelWord } from './matrix-words.ts'
import { PanelButton } from './panel-button.tsx'
import styles from './matrix-view.module.css'

const levels: readonly MatrixLevel[] = [0, 1, 2, 3]

/** Which needs and resources are left in sight. */
export function FilterButton({
  axes,
  filter,
  onFilter,
}: {
  readonly axes: MatrixAxes
  readonly filter: MatrixFilter
  readonly onFilter: (filter: MatrixFilter) => void
}) {
  const { text, language } = useText()
  const places = namesOf(
    [...axes.needs, ...axes.resources].flatMap(({ places: own }) => own),
    language,
  )
  const owners = namesOf(
    axes.resources.flatMap(({ owners: own }) => own),
    language,
  )
  const withAll = (options: readonly Option[]): readonly Option[] => [
    { id: everything, label: text('matrix.all') },
    ...options,
  ]
  const asName = (id: string) => (id === everything ? null : id.slice(namePrefix.length))
  const asOptions = (names: readonly string[]) =>
    withAll(names.map((name) => ({ id: namePrefix + name, label: name })))
  const chosen = (name: string | null) => (name === null ? everything : namePrefix + name)
  return (
    <PanelButton label={text('matrix.filter')} icon={<Icon of={ListFilter} />}>
      <div className={styles.choices}>
        <Select
          label={text('matrix.coverageOfNeeds')}
          size="small"
          value={filter.coverage === null ? everything : String(filter.coverage)}
          onChange={(id) =>
            onFilter({ ...filter, coverage: levels.find((level) => String(level) === id) ?? null })
          }
          options={withAll(
            levels.map((level) => ({ id: String(level), label: levelWord(text, 'needs', level) })),
          )}
        />
        <Select
          label={text('matrix.place')}
          size="small"
          value={chosen(filter.place)}
          onChange={(id) => onFilter({ ...filter, place: asName(id) })}
          options={asOptions(places)}
        />
        <Select
          label={text('matrix.owner')}
          size="small"
          value={chosen(filter.owner)}
          onChange={(id) => onFilter({ ...filter, owner: asName(id) })}
          options={asOptions(owners)}
        />
        <Switch
          label={text('matrix.dormantOnly')}
          value={filter.isDormantOnly}
          onChange={(isDormantOnly) => onFilter({ ...filter, isDormantOnly })}
        />
      </div>
    </PanelButton>
  )
}

/** Names are what people write: an option's id must not be mistaken for another's. */
const everything = 'all'
const namePrefix = 'name:'

function namesOf(names: readonly string[], language: string): readonly string[] {
  return [...new Set(names)].toSorted(new Intl.Collator(language).compare)
}
