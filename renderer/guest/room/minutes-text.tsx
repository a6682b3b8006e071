import type { MinutesBlock, MinutesRun } from '../../../shared/doc/minutes-text.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useGuestQuery, useMinutesBlocks } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { CitedRecordText } from './cited-record-text.tsx'
import styles from './minutes-text.module.css'

/** The minutes of an item to read: what was said, declared and decided. The minute-taker's own notes are not shown. */
export function MinutesText({ itemId, emptyText }: { readonly itemId: string; readonly emptyText: string }) {
  const blocks = useMinutesBlocks(itemId).filter(isForReading)
  if (blocks.length === 0) return <p className={styles.none}>{emptyText}</p>
  return (
    <div className={styles.text}>
      {blocks.map((block, place) => (
        // Blocks have no id of their own, and hold no state here.
        // oxlint-disable-next-line react/no-array-index-key -- see above.
        <Block key={place} block={block} />
      ))}
    </div>
  )
}

function isForReading(block: MinutesBlock): boolean {
  if (block.kind === 'note') return false
  return block.kind === 'record' || block.runs.length > 0
}

function Block({ block }: { readonly block: MinutesBlock }) {
  switch (block.kind) {
    case 'record':
      return <CitedRecordText kind={block.recordKind} id={block.recordId} />
    case 'contribution':
      return (
        <p>
          <Speaker id={block.speakerId} /> <Runs runs={block.runs} />
        </p>
      )
    case 'statement':
      return <Statement block={block} />
    case 'paragraph':
    case 'note':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    default:
      return assertNever(block)
  }
}

function Statement({ block }: { readonly block: Extract<MinutesBlock, { kind: 'statement' }> }) {
  const { text } = useGuestText()
  const who = useGuestQuery(speakerLabel, block.speakerId)
  return (
    <figure className={styles.statement}>
      <figcaption className={styles.label}>
        {who === '' ? text('guest.text.statement') : text('guest.text.statementBy', { who })}
      </figcaption>
      <blockquote>
        <Runs runs={block.runs} />
      </blockquote>
    </figure>
  )
}

function Speaker({ id }: { readonly id: string | null }) {
  const { text } = useGuestText()
  const who = useGuestQuery(speakerLabel, id)
  return who === '' ? null : <b>{text('guest.text.by', { who })}</b>
}

function Runs({ runs }: { readonly runs: readonly MinutesRun[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- runs have no id, and hold no state here.
  return runs.map((run, place) => <Run key={place} run={run} />)
}

function Run({ run }: { readonly run: MinutesRun }) {
  if (run.kind === 'break') return <br />
  if (run.kind === 'mention') return run.label
  if (run.isBold && run.isItalic) {
    return (
      <b>
        <i>{run.text}</i>
      </b>
    )
  }
  if (run.isBold) return <b>{run.text}</b>
  return run.isItalic ? <i>{run.text}</i> : run.text
}
