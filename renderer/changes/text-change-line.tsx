import { Fragment, type ReactNode } from 'react'
import type { TextChange } from '../../shared/doc/queries/compare-snapshots.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { diffSequences, type SequenceStep } from '../../shared/util/diff-sequences.ts'
import { useText } from '../ui/text-context.tsx'
import { ChangeHeading } from './change-heading.tsx'
import { type Passage, readPassages } from './passages.ts'
import { passageText } from './passage-text.ts'
import styles from './changes.module.css'

/** The minutes' text of an item: what was taken away, what was put in, and how much stayed in between. */
export function TextChangeLine(props: {
  readonly change: TextChange
  readonly nameOf: (id: string) => string
  readonly who: string | null
  readonly actions: ReactNode
}) {
  const tools = useText()
  const { change, nameOf, who, actions } = props
  const passages = readPassages(change.steps, (block) => passageText(tools, block, nameOf))
  return (
    <>
      <ChangeHeading kind={change.kind} place="text" title={change.title} who={who} actions={actions} />
      <div className={styles.passages}>
        {passages.map((passage, index) => (
          // Passages are read from the text each time: their place is all they have.
          // oxlint-disable-next-line react/no-array-index-key
          <PassageLine key={index} passage={passage} />
        ))}
      </div>
    </>
  )
}

function PassageLine({ passage }: { readonly passage: Passage }) {
  const { text } = useText()
  switch (passage.kind) {
    case 'same':
      return <p className={styles.same}>{text('changes.samePassages', { count: passage.count })}</p>
    case 'added':
      return (
        <p>
          <ins className={styles.new}>{passage.text}</ins>
        </p>
      )
    case 'removed':
      return (
        <p>
          <del className={styles.old}>{passage.text}</del>
        </p>
      )
    case 'rewritten':
      return (
        <p>
          {wordSteps(passage.before, passage.after).map(({ kind, item }, index) => (
            // Words are told apart by their place alone.
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={index}>
              {kind === 'same' ? item : null}
              {kind === 'removed' ? <del className={styles.old}>{item}</del> : null}
              {kind === 'added' ? <ins className={styles.new}>{item}</ins> : null}
            </Fragment>
          ))}
        </p>
      )
    default:
      return assertNever(passage)
  }
}

/** The steps from one passage to the other, word by word; neighbours of one kind are joined. */
function wordSteps(before: string, after: string): SequenceStep<string>[] {
  const words = (passage: string) => passage.split(/(\s+)/).filter((word) => word !== '')
  const joined: { kind: SequenceStep<string>['kind']; item: string }[] = []
  for (const step of diffSequences(words(before), words(after), (word) => word)) {
    const last = joined.at(-1)
    if (last?.kind === step.kind) last.item += step.item
    else joined.push({ ...step })
  }
  return joined
}
