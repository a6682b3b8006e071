import { changeManyResources, type ManyResourcesChange } from '../../../../shared/doc/commands/change-many.ts'
import { removeResources } from '../../../../shared/doc/commands/resources.ts'
import { type Resource, resourceStatuses } from '../../../../shared/model/resource.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { PlaceField } from './place-field.tsx'
import styles from './list.module.css'
import { useManyChange } from './use-many-change.ts'
import { useWhoOptions } from '../use-who-options.ts'

/** Changes all marked resources at once, with one undo. */
export function BulkResources({
  marked,
  onDone,
}: {
  readonly marked: ReadonlySet<Resource['id']>
  readonly onDone: () => void
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const owners = useWhoOptions(useMapPlace().records)
  const { change, isEmpty, set, clear } = useManyChange<Omit<ManyResourcesChange, 'ids'>>()
  const count = marked.size
  const ids = [...marked]
  return (
    <BulkBar
      title={text('map.bulk.resources', { count })}
      isEmpty={isEmpty}
      onApply={() => {
        runWithUndo(text('map.bulk.resourcesChanged', { count }), (context) =>
          changeManyResources(context, { ids, ...change }),
        )
        clear()
      }}
      onRemove={() =>
        void runWithUndo(text('map.bulk.resourcesRemoved', { count }), (context) =>
          removeResources(context, ids),
        )
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
            options={resourceStatuses.map((id) => ({ id, label: text(`map.resourceStatus.${id}`) }))}
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
            label={text('map.owner')}
            isLabelHidden
            placeholder={text('map.owner')}
            value={change.ownerId ?? null}
            onChange={(ownerId) => set('ownerId', ownerId)}
            options={owners}
            className={styles.bulkField}
          />
        </>
      }
    />
  )
}
