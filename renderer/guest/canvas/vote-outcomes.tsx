import { useId } from 'react'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { OutlineZone } from '../../../shared/doc/queries/canvas-outline.ts'
import { listVotes, voteTally, type TalliedItem } from '../../../shared/doc/queries/votes.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Vote } from '../../../shared/model/vote.ts'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import styles from './vote-outcomes.module.css'

/** What came first is what one looks for; the rest is a tap away. */
const shownAtOnce = 6

/** What came of the votes that are closed, the last one first. */
export function VoteOutcomes({
  canvasId,
  zones,
}: {
  readonly canvasId: Id<'canvas'>
  readonly zones: readonly OutlineZone[]
}) {
  const closed = useGuestQuery(closedVotes, canvasId)
  const { text } = useGuestText()
  const names = namesOf(zones, text('guest.canvas.unnamed'))
  return closed.map((vote) => <Outcome key={vote.id} vote={vote} names={names} />)
}

function Outcome({ vote, names }: { readonly vote: Vote; readonly names: ReadonlyMap<string, string> }) {
  const { text } = useGuestText()
  const { ballots, paper, items, spoiled } = useGuestQuery(voteTally, vote.id)
  const titleId = useId()
  const rest = items.slice(shownAtOnce)
  const rows = (list: readonly TalliedItem[]) => (
    <ul className={styles.rows}>
      {list.map((item) => (
        <OutcomeRow key={item.itemId} item={item} name={names.get(item.itemId) ?? ''} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby={titleId} className={styles.outcome}>
      <h2 id={titleId} className={styles.title}>
        {vote.question === ''
          ? text('guest.vote.outcome')
          : text('guest.vote.outcomeOf', { question: vote.question })}
      </h2>
      <p className={styles.facts}>
        {[
          text(vote.voters === 'people' ? 'guest.vote.voters' : 'guest.vote.votersOrganizations', {
            count: ballots,
          }),
          paper > 0 && text('guest.vote.paper', { count: paper }),
          spoiled > 0 && text('guest.vote.spoiled', { count: spoiled }),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </p>
      {items.length > 0 && rows(items.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary className={styles.more}>{text('guest.vote.rest', { count: rest.length })}</summary>
          {rows(rest)}
        </details>
      )}
    </section>
  )
}

function OutcomeRow({ item, name }: { readonly item: TalliedItem; readonly name: string }) {
  const { text } = useGuestText()
  const { dots, paperDots } = item
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.points}>
        {text('guest.vote.points', { count: dots + paperDots })}
        {paperDots > 0 && (
          <span className={styles.paper}> {text('guest.vote.ofWhichPaper', { count: paperDots })}</span>
        )}
      </span>
    </li>
  )
}

function closedVotes(documents: TavoloDocuments, canvasId: Id<'canvas'>): readonly Vote[] {
  return listVotes(documents, canvasId)
    .filter(({ closedAt }) => closedAt !== null)
    .toReversed()
}

/** The words of everything that dots may lie on. */
function namesOf(zones: readonly OutlineZone[], unnamed: string): ReadonlyMap<string, string> {
  return new Map(
    zones.flatMap(({ clusters, cards }) => [
      ...clusters.map(({ cluster }) => [cluster.id, cluster.title === '' ? unnamed : cluster.title] as const),
      ...[...clusters.flatMap((cluster) => cluster.cards), ...cards].map(
        ({ id, text }) => [id, text] as const,
      ),
    ]),
  )
}
