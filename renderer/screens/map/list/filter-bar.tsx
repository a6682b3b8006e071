import { Button } from '../../../ui/button.tsx'
import type { Option } from '../../../ui/option.ts'
import { SearchField } from '../../../ui/search-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { MapRecordKind } from '../../../state/route.ts'
import styles from './list.module.css'

interface Filter {
  readonly search: string
}

/** A field of a filter that is chosen from a list. */
export interface FilterField<Shape> {
  readonly field: keyof Shape & string
  readonly label: string
  readonly options: readonly Option[]
}

/** A search and some choices; the lines narrow while one types. */
export function FilterBar<Shape extends Filter>({
  kind,
  filter,
  empty,
  onChange,
  fields,
  count,
}: {
  readonly kind: MapRecordKind
  readonly filter: Shape
  /** What lets everything through. */
  readonly empty: Shape
  readonly onChange: (filter: Shape) => void
  readonly fields: readonly FilterField<Shape>[]
  readonly count: { readonly found: number; readonly all: number }
}) {
  const { text, formatNumber } = useText()
  const isFiltering = count.found < count.all
  return (
    <search aria-label={text(`map.searchIn.${kind}`)} className={styles.filters}>
      <SearchField
        label={text(`map.searchIn.${kind}`)}
        isLabelHidden
        placeholder={text('map.search')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <div className={styles.choices}>
        {fields.map(({ field, label, options }) => (
          <Select
            key={field}
            label={label}
            isLabelHidden
            placeholder={label}
            value={filter[field] as string | null}
            onChange={(id) => onChange({ ...filter, [field]: id === 'all' ? null : id })}
            options={[{ id: 'all', label: text('map.anything') }, ...options]}
          />
        ))}
      </div>
      {isFiltering && (
        <p className={styles.count}>
          {text('common.shownOf', { shown: formatNumber(count.found), all: formatNumber(count.all) })}
          <Button size="small" variant="quiet" onPress={() => onChange(empty)}>
            {text('map.showAll')}
          </Button>
        </p>
      )}
    </search>
  )
}
