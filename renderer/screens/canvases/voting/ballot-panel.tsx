import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { castBallot } from '../../../../shared/doc/commands/votes.ts'
import { ballotOf } from '../../../../shared/doc/queries/votes.ts'
import { brokenRule, type Dots } from '../../../../shared/doc/vote-rules.ts'
import type { VotedItemId } from '../../../../shared/model/ballot.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { itemName } from './item-name.ts'
import { useVoter, type Voter } from './use-voter.ts'
import type { VotableItem } from '../../../../shared/doc/queries/votable.ts'
import styles from './voting.module.css'

/** Voting at this computer: who one is, and a − and a + on each thing. */
export function BallotPanel({
  vote,
  items,
}: {
  readonly vote: Vote
  readonly items: readonly VotableItem[]
}) {
  const { text } = useText()
  const voter = useVoter(vote)
  const isNobodyThere = !vote.isAnonymous && voter.options.length === 0
  const isOfPeople = vote.voters === 'people'
  return (
    <div className={styles.panel}>
      {isNobodyThere && (
        <p className={styles.rules}>
          {text(isOfPeople ? 'canvases.vote.nobodyThere' : 'canvases.vote.noOrganizations')}
        </p>
      )}
      {!vote.isAnonymous && !isNobodyThere && (
        <ComboBox
          label={text(isOfPeople ? 'canvases.vote.who' : 'canvases.vote.whoOrganization')}
          description={text(isOfPeople ? 'canvases.vote.whoHelp' : 'canvases.vote.whoOrganizationHelp')}
          value={voter.chosenId}
          options={voter.options}
          onChange={voter.choose}
          className={styles.who}
        />
      )}
      {voter.id !== null && <Ballot vote={vote} items={items} voter={voter} voterId={voter.id} />}
    </div>
  )
}

function Ballot({
  vote,
  items,
  voter,
  voterId,
}: {
  readonly vote: Vote
  readonly items: readonly VotableItem[]
  readonly voter: Voter
  readonly voterId: NonNullable<Voter['id']>
}) {
  const { text } = useText()
  const run = useRun()
  const dots = useQuery(ballotOf, vote.id, voterId)?.dots ?? []
  const { participantId, isOwn } = voter
  const countOf = (id: VotedItemId) => dots.find(([itemId]) => itemId === id)?.[1] ?? 0
  const left = vote.dotsPerVoter - dots.reduce((sum, [, count]) => sum + count, 0)
  function withCount(id: VotedItemId, count: number): Dots {
    const others = dots.filter(([itemId]) => itemId !== id)
    return count === 0 ? others : [...others, [id, count]]
  }
  const cast = (next: Dots) =>
    void run((context) => castBallot(context, { voteId: vote.id, voterId, dots: next, participantId }))
  return (
    <>
      <output className={styles.left}>{text('canvases.vote.left', { count: left })}</output>
      <ul className={styles.lines}>
        {items.map((item) => {
          const name = itemName(text, item)
          const count = countOf(item.id)
          const more = withCount(item.id, count + 1)
          return (
            <li key={item.id} className={styles.line}>
              <span className={styles.lineWords}>{name}</span>
              <DotButton
                label={text('canvases.vote.takeBack', { name })}
                isOff={count === 0}
                onPress={() => cast(withCount(item.id, count - 1))}
                icon={<Icon of={Minus} />}
              />
              <span className={styles.given}>
                <span aria-hidden="true">{count}</span>
                <VisuallyHidden>{text('canvases.vote.given', { count })}</VisuallyHidden>
              </span>
              <DotButton
                label={text('canvases.vote.give', { name })}
                isOff={brokenRule(vote, more, isOwn) !== null}
                onPress={() => cast(more)}
                icon={<Icon of={Plus} />}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Off it keeps focus, so that whoever counts down by keys is not thrown elsewhere. */
function DotButton({
  label,
  isOff,
  onPress,
  icon,
}: {
  readonly label: string
  readonly isOff: boolean
  readonly onPress: () => void
  readonly icon: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff}
      className={styles.dotButton}
      onClick={() => {
        if (!isOff) onPress()
      }}
    >
      {icon}
    </button>
  )
}
