import { useId } from 'react'
import type { Vote } from '../../../shared/model/vote.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useGuestPlace } from '../guest-context.tsx'
import { type GuestText, useGuestText } from '../guest-text.tsx'
import type { BallotBox, Refusal } from './ballot-box.tsx'
import styles from './vote-part.module.css'

/** More dots in a row nobody counts, and no phone is wide enough. */
const mostDrawn = 8

/** What the table votes on, and by which rules. */
export function VotePart({ box }: { readonly box: Pick<BallotBox, 'vote' | 'canVote' | 'mayWrite'> }) {
  const { text } = useGuestText()
  const titleId = useId()
  const { vote } = box
  return (
    <section aria-labelledby={titleId} className={styles.vote}>
      <h2 id={titleId} className={styles.title}>
        {vote.question === ''
          ? text('guest.vote.title')
          : text('guest.vote.titleOf', { question: vote.question })}
      </h2>
      <ul className={styles.rules}>
        {rulesOf(text, box).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  )
}

function rulesOf(
  text: GuestText['text'],
  { vote, canVote, mayWrite }: Pick<BallotBox, 'vote' | 'canVote' | 'mayWrite'>,
): readonly string[] {
  const { dotsPerVoter, dotsOnOne, dotsOnOwn } = vote
  // A limit that the number of dots keeps by itself is no rule to read.
  const isOnOne = dotsOnOne !== null && dotsOnOne < dotsPerVoter
  const isOnOwn = dotsOnOwn !== null && dotsOnOwn < dotsPerVoter
  const isOfPeople = vote.voters === 'people'
  const ofPeople = canVote ? 'guest.vote.have' : 'guest.vote.haveOthers'
  const ofOrganizations = canVote ? 'guest.vote.haveOrganization' : 'guest.vote.haveOrganizations'
  return [
    text(isOfPeople ? ofPeople : ofOrganizations, { count: dotsPerVoter }),
    !isOfPeople && canVote && text('guest.vote.together'),
    !isOfPeople && !canVote && mayWrite && text('guest.vote.noOrganization'),
    isOnOne && text('guest.vote.onOne', { count: dotsOnOne }),
    isOnOwn && text('guest.vote.onOwn', { count: dotsOnOwn }),
    text(vote.isAnonymous ? 'guest.vote.anonymous' : 'guest.vote.signed'),
    vote.isHidden && text('guest.vote.hidden'),
  ].filter((rule) => rule !== false)
}

/** How many dots are left, always in sight while one goes through the cards; and why one was not given. */
export function LeftLine({ box }: { readonly box: BallotBox }) {
  const { text } = useGuestText()
  const { status } = useGuestPlace()
  const { vote, left, refusal, isUnsent } = box
  const isAway = status.kind === 'away' || status.kind === 'closed'
  return (
    <div className={styles.left}>
      <output>
        {refusal !== null && (
          <span key={refusal.number} className={styles.why}>
            {refusalText(text, vote, refusal.why)}{' '}
          </span>
        )}
        <span>{text('guest.vote.left', { count: left })}</span>
      </output>
      {vote.dotsPerVoter <= mostDrawn && (
        <span className={styles.dots} aria-hidden="true">
          {'●'.repeat(vote.dotsPerVoter - left)}
          {'○'.repeat(left)}
        </span>
      )}
      {isUnsent && isAway && <p className={styles.kept}>{text('guest.write.kept')}</p>}
    </div>
  )
}

function refusalText(text: GuestText['text'], { dotsOnOne, dotsOnOwn }: Vote, why: Refusal['why']): string {
  switch (why) {
    case 'too-many-dots':
      return text('guest.vote.tooMany')
    case 'too-many-dots-on-one':
      return text('guest.vote.tooManyOnOne', { count: dotsOnOne ?? 0 })
    case 'too-many-dots-on-own':
      return text('guest.vote.tooManyOnOwn', { count: dotsOnOwn ?? 0 })
    case 'vote-closed':
      return text('guest.vote.closed')
    case 'other':
      return text('guest.vote.failed')
    default:
      return assertNever(why)
  }
}
