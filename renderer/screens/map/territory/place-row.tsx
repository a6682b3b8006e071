import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import type { PlaceReach, TerritoryPlace } from '../../../../shared/map/territory.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { reachWords } from '../../../../shared/map/words/reach-words.ts'
import { placeBlocks } from '../../../citing/place-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { type RowState, RowHead } from '../rows-table.tsx'
import { AskedList, ThereList } from './place-lists.tsx'

const drawings = {
  nobody: TriangleAlert,
  some: TriangleAlert,
  all: CircleCheck,
  'nothing-asked': CircleDashed,
} as const satisfies Record<PlaceReach, unknown>

const tones = {
  nobody: 'attention',
  some: 'attention',
  all: 'good',
  'nothing-asked': 'plain',
} as const satisfies Record<PlaceReach, RowState['tone']>

/** A place: how far it is reached, what is asked there, what is there. */
export function PlaceRow({ place }: { readonly place: TerritoryPlace }) {
  const tools = useText()
  const { name, reach, asked, there } = place
  return (
    <tr>
      <RowHead
        name={name}
        state={{ tone: tones[reach], drawing: drawings[reach], words: reachWords(place, tools) }}
        deed={<ToMinutes size="small" variant="quiet" makeBlocks={() => placeBlocks(place, tools)} />}
      />
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
      <RowHead
        name={text('territory.everywhere')}
        state={{ tone: 'plain', drawing: null, words: text('territory.everywhereHelp') }}
      />
      <td>
        <AskedList asked={needs.map((need) => ({ need, isReached: true }))} />
      </td>
      <td>
        <ThereList resources={resources} none="–" />
      </td>
    </tr>
  )
}
