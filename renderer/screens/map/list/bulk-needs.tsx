import { changeManyNeeds, type ManyNeedsChange } from '../../../../shared/doc/commands/change-many.ts'
import { removeNeeds } from '../../../../shared/doc/commands/needs.ts'
import { mostPriorityPoints, type Need, needStatuses } from '../../../../shared/model/need.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { shortNameOf } from '../map-words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { PlaceField } from './place-field.tsx'
import styles from './list.module.css'
import { useManyChange } from './use-many-change.ts'

/** Changes all marked needs at once, with one undo. */
export function BulkNeeds({
  marked,
  onDone,
}: {
  readonly marked: ReadonlySet<Need['id']>
  readonly onDone: () => void
}) {
  const { text } = useText()
  const { organizations } = useMapPlace().records
  const { runWithUndo } = useUndo()
  const { change, isEmpty, set, clear } = useManyChange<Omit<ManyNeedsChange, 'ids'>>()
  const count = marked.size
  const ids = [...marked]
  return (
    <BulkBar
      title={text('map.bulk.needs', { count })}
      isEmpty={isEmpty}
      onApply={() => {
        runWithUndo(text('map.bulk.needsChanged', { count }), (context) =>
          changeManyNeeds(context, { ids, ...change }),
        )
        clear()
      }}
      onRemove={() =>
        void runWithUndo(text('map.bulk.needsRemoved', { count }), (context) => removeNeeds(context, ids))
      }
      onDone={onDone}
      fields={
        <>
          <Select
            label={text('changes.field.status')}
            isLabelHidden
            placeholder={text('changes.field.status')}
            value={change.status ?? null}
            onChange={(status) => set('status', status)}
            options={needStatuses.map((id) => ({ id, label: text(`changes.value.needStatus.${id}`) }))}
            className={styles.bulkField}
          />
          <PlaceField
            label={text('map.bulk.addPlace')}
            placeholder={text('map.bulk.place')}
            value={change.place ?? ''}
            onChange={(place) => set('place', place === '' ? null : place)}
            className={styles.bulkField}
          />
          <ComboBox
            label={text('map.bulk.addRaisedBy')}
            isLabelHidden
            placeholder={text('map.bulk.raisedBy')}
            value={change.raisedById ?? null}
            onChange={(id) => set('raisedById', id)}
            options={organizations.map((organization) => ({
              id: organization.id,
              label: shortNameOf(organization),
            }))}
            className={styles.bulkField}
          />
          <NumberField
            label={text('changes.field.priorityPoints')}
            isLabelHidden
            placeholder={text('map.points')}
            value={change.priorityPoints ?? null}
            onChange={(points) => set('priorityPoints', points)}
            min={0}
            max={mostPriorityPoints}
            formatOptions={{ maximumFractionDigits: 0 }}
            className={styles.bulkField}
          />
        </>
      }
    />
  )
}
