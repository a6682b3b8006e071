import { useMemo } from 'react'
import { territoryOf } from '../../../../shared/map/territory.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useKept } from '../use-kept.ts'
import { useMapPlace } from '../map-context.tsx'
import { RowsTable } from '../rows-table.tsx'
import { EverywhereRow, PlaceRow } from './place-row.tsx'
import styles from './territory.module.css'

/** «Territorio»: place by place what is asked and what is there; the places that nobody reaches come first. No map server. */
export function TerritoryView() {
  const { text, formatNumber } = useText()
  const { records, state, show } = useMapPlace()
  const [which, setWhich] = useKept<'all' | 'open'>('territory.which', 'all')
  const { needs, resources } = records
  const { places, everywhere } = useMemo(
    () => territoryOf({ needs, resources }, state.gaps),
    [needs, resources, state.gaps],
  )
  const open = places.filter(({ reach }) => reach === 'nobody' || reach === 'some')
  const shown = which === 'all' ? places : open
  const hasEverywhere = which === 'all' && everywhere.needs.length + everywhere.resources.length > 0
  if (places.length === 0) {
    return (
      <EmptyState
        title={text('territory.emptyTitle')}
        action={<Button onPress={() => show('list')}>{text('territory.openList')}</Button>}
      >
        {text('territory.emptyBody')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.view}>
      <SegmentedControl
        label={text('territory.which')}
        isLabelHidden
        value={which}
        onChange={setWhich}
        options={[
          { id: 'all', label: text('territory.all', { count: formatNumber(places.length) }) },
          { id: 'open', label: text('territory.open', { count: formatNumber(open.length) }) },
        ]}
      />
      {shown.length === 0 ? (
        <p className={styles.second}>{text('territory.noneOpen')}</p>
      ) : (
        <RowsTable
          caption={text('territory.table')}
          columns={[text('territory.place'), text('territory.asked'), text('territory.there')]}
        >
          {shown.map((place) => (
            <PlaceRow key={place.key} place={place} />
          ))}
          {hasEverywhere && <EverywhereRow needs={everywhere.needs} resources={everywhere.resources} />}
        </RowsTable>
      )}
    </div>
  )
}
