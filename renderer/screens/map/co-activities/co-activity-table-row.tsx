import { TriangleAlert, UsersRound } from 'lucide-react'
import type { CoActivityRow } from '../../../../shared/map/co-activity-table.ts'
import { citizensWords, coActivityBlocks } from '../../../citing/co-activity-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { RowHead } from '../rows-table.tsx'
import { CoActivityCell } from './co-activity-cell.tsx'

/** One co-activity: whether citizens are in it, who does it, who could. */
export function CoActivityTableRow({
  row,
  nameOf,
}: {
  readonly row: CoActivityRow
  readonly nameOf: (id: string) => string
}) {
  const tools = useText()
  const { text } = tools
  const { activity, now, could, isWithoutCitizens } = row
  const name = text(`changes.value.coActivity.${activity}`)
  return (
    <tr>
      <RowHead
        name={name}
        state={{
          tone: isWithoutCitizens ? 'attention' : 'good',
          drawing: isWithoutCitizens ? TriangleAlert : UsersRound,
          words: citizensWords(row, { ...tools, nameOf }),
        }}
        deed={
          <ToMinutes
            size="small"
            variant="quiet"
            makeBlocks={() => coActivityBlocks(row, { ...tools, nameOf })}
          />
        }
      />
      <td>
        <CoActivityCell activity={activity} time="now" entries={now.entries} nameOf={nameOf} />
      </td>
      <td>
        <CoActivityCell activity={activity} time="could" entries={could.entries} nameOf={nameOf} />
      </td>
    </tr>
  )
}
