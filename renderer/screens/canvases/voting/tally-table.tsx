import type { ReactNode } from 'react'
import type { CanvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import type { TalliedItem, VoteTally } from '../../../../shared/doc/queries/votes.ts'
import { Table } from '../../../ui/table.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { itemName } from './item-name.ts'
import { votable } from '../../../../shared/doc/queries/votable.ts'
import styles from './voting.module.css'

/** How a vote stands: a bar and its numbers for each thing that has dots, most first; those of paper told apart. */
export function TallyTable({
  tally,
  zones,
}: {
  readonly tally: VoteTally
  readonly zones: CanvasOutline['zones']
}) {
  const { text } = useText()
  // What was moved out of the zone keeps its dots: names are looked for on the whole canvas.
  const names = new Map(votable(zones, null).map((item) => [item.id, itemName(text, item)]))
  const most = Math.max(1, ...tally.items.map(sumOf))
  const isMixed = tally.paper > 0 && tally.items.some(({ dots }) => dots > 0)
  const sumHeader = isMixed ? 'sum' : tally.paper > 0 ? 'ofPaper' : 'dots'
  return (
    <Table
      label={text('canvases.vote.tally')}
      rows={tally.items}
      rowKey={({ itemId }) => itemId}
      columns={[
        {
          id: 'name',
          header: text('canvases.vote.item'),
          cell: ({ itemId }) => names.get(itemId) ?? '',
          isRowHeader: true,
          width: '45%',
        },
        {
          id: 'bar',
          header: text('canvases.vote.bar'),
          isHeaderHidden: true,
          width: '22%',
          cell: barCell(most),
        },
        ...(isMixed
          ? [
              {
                id: 'dots',
                header: text('canvases.vote.ofDevices'),
                align: 'end' as const,
                cell: ({ dots }: TalliedItem) => dots,
              },
              {
                id: 'paper',
                header: text('canvases.vote.ofPaper'),
                align: 'end' as const,
                cell: ({ paperDots }: TalliedItem) => paperDots,
              },
            ]
          : []),
        {
          id: 'sum',
          header: text(`canvases.vote.${sumHeader}`),
          align: 'end',
          cell: sumCell,
        },
      ]}
    />
  )
}

/** A bar as long as the dots are many beside the most there are; what came on paper is hatched. */
function barCell(most: number): (item: TalliedItem) => ReactNode {
  return ({ dots, paperDots }) => (
    <span className={styles.bar}>
      <span className={styles.ofDevices} style={{ width: `${(dots / most) * 100}%` }} />
      {paperDots > 0 && <span className={styles.ofPaper} style={{ width: `${(paperDots / most) * 100}%` }} />}
    </span>
  )
}

function sumCell(item: TalliedItem): ReactNode {
  return <b>{sumOf(item)}</b>
}

/** All dots on one thing, whichever way they came. */
export function sumOf({ dots, paperDots }: TalliedItem): number {
  return dots + paperDots
}
