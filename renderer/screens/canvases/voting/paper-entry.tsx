import { useState } from 'react'
import { readPaperEntry } from '../../../../shared/canvas/paper-entry.ts'
import { setPaperDots } from '../../../../shared/doc/commands/votes.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useRun } from '../../../state/use-run.ts'
import { useText } from '../../../ui/text-context.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { itemName } from './item-name.ts'
import type { VotableItem } from '../../../../shared/doc/queries/votable.ts'
import styles from './voting.module.css'

/** Dots read aloud from paper: the number of a thing and Enter is one dot more on it, and the field is there for the next. */
export function PaperEntryField({
  vote,
  items,
  countOf,
}: {
  readonly vote: Vote
  readonly items: readonly VotableItem[]
  readonly countOf: (id: VotableItem['id']) => number
}) {
  const { text } = useText()
  const run = useRun()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  function take(): void {
    if (typed.trim() === '') return
    const entry = readPaperEntry(typed)
    const item = entry === null ? undefined : items[entry.number - 1]
    if (entry === null || item === undefined) {
      setProblem(text('canvases.vote.paperNoSuch', { most: items.length }))
      return
    }
    const count = Math.max(0, countOf(item.id) + entry.dots)
    setTyped('')
    setProblem(undefined)
    if (run((context) => setPaperDots(context, { voteId: vote.id, itemId: item.id, count })) === null) return
    setSaid(text('canvases.vote.paperAdded', { name: itemName(text, item), count }))
  }
  return (
    <div className={styles.paperEntry}>
      <TextField
        label={text('canvases.vote.paperNumber')}
        description={text('canvases.vote.paperNumberHelp')}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setProblem(undefined)
        }}
        onSubmit={take}
        errorMessage={problem}
        className={styles.paperNumber}
      />
      <output className={styles.paperSaid}>{said}</output>
    </div>
  )
}
