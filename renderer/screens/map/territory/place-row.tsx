import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import type { PlaceReach, TerritoryPlace } from '../../../../shared/map/territory.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { reachWords } from '../../../../shared/map/words/reach-words.ts'
import { placeBlocks } from '../../../citing/place-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { AskedList, ThereList } from './place-lists.tsx'
import styles from './territory.module.css'

const drawings = {
  nobody: TriangleAlert,
  some: TriangleAlert,
  all: CircleCheck,
  'nothing-asked': CircleDashed,
} as const satisfies Record<PlaceReach, unknown>

/** A place: how far it is reached, what is asked there, what is there. */
export function PlaceRow({ place }: { readonly place: TerritoryPlace }) {
  const tools = useText()
  const { name, reach, asked, there } = place
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        <span className={styles[reach]}>
          <Icon of={drawings[reach]} size="small" />
          {reachWords(place, tools)}
        </span>
        <span className={styles.deed}>
          <ToMinutes size="small" variant="quiet" makeBlocks={() => placeBlocks(place, tools)} />
        </span>
      </th>
      <td>
        <AskedList asked={asked} />
      </td>
      <td>
        <ThereList resources={there} none={tools.text('territory.noneThere')} />
      </td>
    </tr>
  )
}

/** What names no place: it is meant for all of them. */
export function EverywhereRow({
  needs,
  resources,
}: {
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
}) {
  const { text } = useText()
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{text('territory.everywhere')}</span>
        <span className={styles.second}>{text('territory.everywhereHelp')}</span>
      </th>
      <td>
        <AskedList asked={needs.map((need) => ({ need, isReached: true }))} />
      </td>
      <td>
        <ThereList resources={resources} none="–" />
      </td>
    </tr>
  )
}
