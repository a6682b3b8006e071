import { useEffect } from 'react'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { mapKindOf, type MapRecordKind } from '../../../state/route.ts'
import { RecordCard } from '../card/record-card.tsx'
import { useMapPlace } from '../map-context.tsx'
import { ActorList } from './actor-list.tsx'
import { KindSwitch } from './kind-switch.tsx'
import { useIsCardAlone } from './list-frame.tsx'
import styles from './list.module.css'
import { NeedList } from './need-list.tsx'
import { ResourceList } from './resource-list.tsx'
import { useListKind } from './use-list-kind.ts'

/** «Elenco»: needs, resources or actors as lines, the card of one beside them, or in their place where there is no room. */
export function ListView() {
  const { chosenId } = useMapPlace()
  const [kind, setKind] = useListKind()
  const isCardAlone = useIsCardAlone()
  useEffect(() => {
    // Choosing a record of another kind, by a link or by writing it, lists that kind.
    if (chosenId !== null) setKind(mapKindOf(chosenId))
  }, [chosenId, setKind])
  if (isCardAlone && chosenId !== null) return <RecordCard key={chosenId} id={chosenId} isAlone />
  return (
    <div className={styles.view}>
      <KindSwitch />
      <ListOfKind kind={kind} />
    </div>
  )
}

function ListOfKind({ kind }: { readonly kind: MapRecordKind }) {
  switch (kind) {
    case 'need':
      return <NeedList />
    case 'resource':
      return <ResourceList />
    case 'organization':
      return <ActorList />
    default:
      return assertNever(kind)
  }
}
