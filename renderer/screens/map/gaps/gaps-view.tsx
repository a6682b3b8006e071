import { coActivities } from '../../../../shared/model/co-activity.ts'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CoActivitiesView } from '../co-activities/co-activities-view.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useKept } from '../use-kept.ts'
import { GapLists } from './gap-lists.tsx'
import styles from './gaps.module.css'

/** «Vuoti»: what is missing on the map, or in which co-activities somebody is missing. */
export function GapsView() {
  const { text, formatNumber } = useText()
  const { gaps } = useMapPlace().state
  const [which, setWhich] = useKept<'gaps' | 'co-activities'>('gaps.which', 'gaps')
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <SegmentedControl
          label={text('map.gapsOf')}
          isLabelHidden
          value={which}
          onChange={setWhich}
          options={[
            { id: 'gaps', label: text('map.gapsCount', { count: formatNumber(gaps.length) }) },
            { id: 'co-activities', label: text('map.coActivitiesCount', { count: coActivities.length }) },
          ]}
        />
      </div>
      {which === 'gaps' ? <GapLists /> : <CoActivitiesView />}
    </div>
  )
}
