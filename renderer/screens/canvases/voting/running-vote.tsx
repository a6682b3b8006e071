import { Vote as VoteIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import { voteTally } from '../../../../shared/doc/queries/votes.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useQuery } from '../../../state/use-records.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { SaidWhenSteady } from '../../../ui/said-when-steady.tsx'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { BallotPanel } from './ballot-panel.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { TallyTable } from './tally-table.tsx'
import { ballotsInWords, rulesInWords } from '../../../../shared/canvas/words/vote-words.ts'
import { votable } from '../../../../shared/doc/queries/votable.ts'
import styles from './voting.module.css'

/** The vote that is open: its question and rules, how many have voted, and how it stands unless that is hidden. */
export function RunningVote({
  vote,
  mayWrite,
  isFresh,
}: {
  readonly vote: Vote
  readonly mayWrite: boolean
  /** Just opened here: focus goes to its heading. */
  readonly isFresh: boolean
}) {
  const { text } = useText()
  const tally = useQuery(voteTally, vote.id)
  const zones = useQuery(canvasOutline, vote.canvasId)?.zones ?? []
  const items = votable(zones, vote.zoneId)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  const ballots = ballotsInWords(text, vote, tally.ballots)
  return (
    <Paper as="section" padding="small" aria-labelledby="running-vote" className={styles.vote}>
      <div className={styles.head}>
        <StatusPill tone="warning" icon={<Icon of={VoteIcon} size="small" />}>
          {text('canvases.vote.running')}
        </StatusPill>
        <span className={styles.ballots}>{ballots}</span>
        <SaidWhenSteady words={ballots} />
      </div>
      <h2 ref={heading} id="running-vote" tabIndex={-1} className={styles.question}>
        {vote.question === '' ? text('canvases.vote.defaultQuestion') : vote.question}
      </h2>
      <p className={styles.rules}>{rulesInWords(text, vote)}</p>
      {!vote.isHidden && tally.items.length > 0 && <TallyTable tally={tally} zones={zones} />}
      {mayWrite && (
        <>
          <Disclosure title={text('canvases.vote.own')} headingLevel={3}>
            <BallotPanel vote={vote} items={items} />
          </Disclosure>
          <Disclosure title={text('canvases.vote.paperTitle')} headingLevel={3}>
            <PaperPanel vote={vote} items={items} tally={tally} />
          </Disclosure>
        </>
      )}
    </Paper>
  )
}
