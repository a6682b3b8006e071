import { setPaperDots } from '../../../../shared/doc/commands/votes.ts'
import type { VoteTally } from '../../../../shared/doc/queries/votes.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useRun } from '../../../state/use-run.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { PaperEntryField } from './paper-entry.tsx'
import { itemName } from './item-name.ts'
import type { VotableItem } from '../../../../shared/doc/queries/votable.ts'
import styles from './voting.module.css'

/** The dots that people stuck on paper, counted by hand and kept apart from those of devices. */
export function PaperPanel({
  vote,
  items,
  tally,
}: {
  readonly vote: Vote
  readonly items: readonly VotableItem[]
  readonly tally: VoteTally
}) {
  const { text } = useText()
  const run = useRun()
  const counts = new Map(tally.items.map(({ itemId, paperDots }) => [itemId, paperDots]))
  return (
    <div className={styles.panel}>
      <p className={styles.rules}>{text('canvases.vote.paperHelp')}</p>
      <PaperEntryField vote={vote} items={items} countOf={(id) => counts.get(id) ?? 0} />
      <ol className={styles.lines}>
        {items.map((item, index) => {
          const name = itemName(text, item)
          return (
            <li key={item.id} className={styles.line}>
              <span className={styles.lineNumber}>{index + 1}</span>
              <span className={styles.lineWords}>{name}</span>
              <NumberField
                label={text('canvases.vote.paperOf', { name })}
                isLabelHidden
                value={counts.get(item.id) ?? 0}
                min={0}
                max={100_000}
                className={styles.paperField}
                onChange={(count) =>
                  void run((context) =>
                    setPaperDots(context, { voteId: vote.id, itemId: item.id, count: count ?? 0 }),
                  )
                }
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
