import type { Organization } from '../../../../shared/model/organization.ts'
import { hrefOf } from '../../../state/route.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Link } from '../../../ui/link.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useKept } from '../use-kept.ts'
import { useExchanges } from './exchanges/use-exchanges.ts'
import { RingBoard } from './ring-board.tsx'
import { RingTable } from './ring-table.tsx'
import { StakeholderBoard } from './stakeholder-board.tsx'
import { StakeholderTable } from './stakeholder-table.tsx'
import styles from './actors.module.css'

/** «Attori»: how much each weighs and cares, or how near each is to the person; and the same as a list. */
export function ActorsView() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const { organizations } = useMapPlace().records
  const [which, setWhich] = useKept<'stakeholders' | 'ecosystem'>('actors.which', 'stakeholders')
  if (organizations.length === 0) {
    return (
      <EmptyState
        title={text('actors.emptyTitle')}
        action={
          <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'people' } })}>
            {text('actors.openPeople')}
          </Link>
        }
      >
        {text('actors.emptyBody')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.view}>
      <SegmentedControl
        label={text('actors.which')}
        isLabelHidden
        value={which}
        onChange={setWhich}
        options={(['stakeholders', 'ecosystem'] as const).map((id) => ({ id, label: text(`actors.${id}`) }))}
      />
      {which === 'stakeholders' ? (
        <>
          <StakeholderBoard organizations={organizations} />
          <StakeholderTable organizations={organizations} />
        </>
      ) : (
        <Ecosystem organizations={organizations} />
      )}
    </div>
  )
}

function Ecosystem({ organizations }: { readonly organizations: readonly Organization[] }) {
  const exchanges = useExchanges()
  return (
    <>
      <RingBoard organizations={organizations} exchanges={exchanges} />
      <RingTable organizations={organizations} exchanges={exchanges} />
    </>
  )
}
