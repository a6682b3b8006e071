import { useEffect, useId, useRef } from 'react'
import type { MinutesBlock } from '../../../../shared/doc/minutes-text.ts'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import { voteTally, type VoteTally } from '../../../../shared/doc/queries/votes.ts'
import { findRecord } from '../../../../shared/doc/records.ts'
import { canvasType } from '../../../../shared/model/canvas.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { PictureToMinutes, ToMinutes } from '../../../citing/to-minutes.tsx'
import { voteRuns } from '../../../citing/vote-citations.ts'
import type { PicturedCanvas } from '../../../citing/use-picture-to-minutes.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useQuery } from '../../../state/use-records.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { itemName } from './item-name.ts'
import { PaperPanel } from './paper-panel.tsx'
import { sumOf, TallyTable } from './tally-table.tsx'
import { votable, type VotableItem } from '../../../../shared/doc/queries/votable.ts'
import { rulesInWords, totalInWords } from '../../../../shared/canvas/words/vote-words.ts'
import styles from './voting.module.css'

/** How a vote ended: in words; its bars and numbers are folded away unless it was closed just now. */
export function VoteOutcome({
  vote,
  mayWrite,
  isFresh,
}: {
  readonly vote: Vote
  readonly mayWrite: boolean
  /** Just closed here: focus goes to it. */
  readonly isFresh: boolean
}) {
  const tools = useText()
  const { text } = tools
  const { documents } = useTavolo()
  const tally = useQuery(voteTally, vote.id)
  const zones = useQuery(canvasOutline, vote.canvasId)?.zones ?? []
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  function blocks(): readonly MinutesBlock[] | null {
    const runs = voteRuns(documents, vote.id, tools)
    return runs === null ? null : [{ kind: 'paragraph', runs }]
  }
  function picture(): PicturedCanvas | null {
    const cited = blocks()
    const { canvasId, zoneId } = vote
    const scope = zoneId === null ? ({ kind: 'whole' } as const) : ({ kind: 'zone', zoneId } as const)
    const canvas = findRecord(documents, canvasType, canvasId)?.title ?? ''
    return cited === null ? null : { blocks: cited, canvasId, scope, title: `${canvas} – ${question}` }
  }
  const question = vote.question === '' ? text('canvases.vote.defaultQuestion') : vote.question
  return (
    <Paper as="section" padding="medium" aria-labelledby={titleId} className={styles.outcome}>
      <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.outcomeTitle}>
        {text('canvases.vote.outcomeOf', { question })}
      </h2>
      <p className={styles.winner}>
        <FirstWords tally={tally} items={votable(zones, null)} />
      </p>
      <p className={styles.rules}>
        {totalInWords(text, vote, tally)}{' '}
        {tally.spoiled > 0 && text('canvases.vote.spoiled', { count: tally.spoiled })}
      </p>
      <p className={styles.rules}>{text('canvases.vote.ruled', { rules: rulesInWords(text, vote) })}</p>
      {tally.items.length > 0 && (
        <Disclosure title={text('canvases.vote.tally')} headingLevel={3} isInitiallyExpanded={isFresh}>
          <TallyTable tally={tally} zones={zones} />
        </Disclosure>
      )}
      {mayWrite && (
        <Disclosure title={text('canvases.vote.paperTitle')} headingLevel={3}>
          <PaperPanel vote={vote} items={votable(zones, vote.zoneId)} tally={tally} />
        </Disclosure>
      )}
      {mayWrite && (
        <p className={styles.ways}>
          <ToMinutes size="small" label={text('from-canvas.outcomeToMinutes')} makeBlocks={blocks} />
          <PictureToMinutes
            size="small"
            label={text('from-canvas.outcomeToMinutesPictured')}
            makePicture={picture}
          />
        </p>
      )}
    </Paper>
  )
}

function FirstWords({ tally, items }: { readonly tally: VoteTally; readonly items: readonly VotableItem[] }) {
  const { text, formatList } = useText()
  const [top] = tally.items
  if (top === undefined) return text('canvases.vote.noDots')
  const dots = sumOf(top)
  const firsts = tally.items
    .filter((item) => sumOf(item) === dots)
    .flatMap(({ itemId }) => items.find(({ id }) => id === itemId) ?? [])
    .map((item) => itemName(text, item))
  const [name = ''] = firsts
  if (firsts.length === 1) return text('canvases.vote.first', { name, dots })
  const names = formatList(firsts.map((words) => text('drawings.quoted', { words })))
  return text('canvases.vote.firstTied', { dots, names })
}
