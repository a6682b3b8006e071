import { useCallback, useRef, useState } from 'react'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { locksOf } from '../../../shared/doc/canvas-locks.ts'
import type { OutlineZone } from '../../../shared/doc/queries/canvas-outline.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { compareByOrder } from '../../../shared/doc/records.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import { removeCards } from '../../../shared/doc/commands/cards.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import { openWritingOf } from '../../../shared/doc/private-writing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { AddCard } from './add-card.tsx'
import { useBallot } from './ballot-box.tsx'
import { CardRow, RemovedRow } from './card-row.tsx'
import { DraftList } from './draft-list.tsx'
import { DotButtons } from './dot-buttons.tsx'
import { useDrafts } from './use-drafts.ts'
import styles from './zone-part.module.css'

/** A zone with its clusters and cards, and the place to write one more. */
export function ZonePart({
  canvasId,
  part,
  isAlone,
  isWriting,
  onWriting,
}: {
  readonly canvasId: Id<'canvas'>
  readonly part: OutlineZone
  /** Whether the canvas has no zones, and this is all of it. */
  readonly isAlone: boolean
  readonly isWriting: boolean
  readonly onWriting: (isWriting: boolean) => void
}) {
  const { text } = useGuestText()
  const { room, admission } = useGuestPlace()
  const { zone, clusters, cards } = part
  const [removed, setRemoved] = useState<Card | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useBallot()
  const isPutToVote = box !== null && (box.vote.zoneId === null || box.vote.zoneId === zone?.id)
  const authors = useGuestQuery(readAuthors, part)
  const isLocked = useGuestQuery(locksOf, canvasId).includes('add')
  const canWrite = rightOf(admission.role, 'work') === 'write' && !isLocked
  const zoneId = zone?.id ?? null
  const isOfZone = useCallback(
    (draft: PrivateDraft) => draft.canvasId === canvasId && draft.zoneId === zoneId,
    [canvasId, zoneId],
  )
  const drafts = useDrafts(isOfZone)
  const writing = useGuestQuery(openWritingOf, canvasId)
  const titleId = `zone-${zone?.id ?? 'outside'}`
  const count = clusters.reduce((sum, cluster) => sum + cluster.cards.length, cards.length)

  const takeBack = useCallback(
    (card: Card) => {
      room.takeAway(card.id, (context) => removeCards(context, [card.id]))
      setRemoved(card)
    },
    [room],
  )

  function bringBack() {
    if (removed !== null) room.make((context) => createRecord(context, cardType, removed))
    setRemoved(null)
    heading.current?.focus({ preventScroll: true })
  }

  function rowsOf(list: readonly Card[], clusterId: Id<'cluster'> | null) {
    const isHere = removed?.clusterId === clusterId && list.every(({ id }) => id !== removed.id)
    const rows = isHere ? [...list, removed].toSorted(compareByOrder) : list
    return rows.map((card) =>
      isHere && card === removed ? (
        <RemovedRow key={card.id} onUndo={bringBack} />
      ) : (
        <CardRow
          key={card.id}
          card={card}
          author={authors.get(card.id) ?? ''}
          isPutToVote={isPutToVote}
          isInCluster={clusterId !== null}
          onTakeBack={takeBack}
        />
      ),
    )
  }

  const isEmpty = drafts.length === 0 && count === 0 && clusters.length === 0 && removed === null
  return (
    <div className={styles.zone}>
      <div className={styles.head}>
        <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
          {zone?.label ?? text(isAlone ? 'guest.canvas.cards' : 'guest.canvas.outside')}
        </h2>
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
        )}
      </div>
      {zone !== null && zone.note !== '' && <p className={styles.note}>{zone.note}</p>}
      {canWrite && (zone !== null || isAlone) && (
        <AddCard canvasId={canvasId} zone={zone} isOpen={isWriting} onOpenChange={onWriting} />
      )}
      <DraftList
        drafts={drafts}
        label={text('guest.silence.list', { zone: zone?.label ?? text('guest.canvas.cards') })}
        canSend={writing === null}
      />
      {isEmpty ? (
        <p className={styles.none}>{text('guest.canvas.noCards')}</p>
      ) : (
        <ul aria-labelledby={titleId} className={styles.list}>
          {clusters.map(({ cluster, cards: gathered }) => (
            <li key={cluster.id} className={styles.cluster}>
              <h3 id={`cluster-${cluster.id}`} className={styles.name}>
                {cluster.title === '' ? text('guest.canvas.unnamed') : cluster.title}
              </h3>
              {isPutToVote && (
                <DotButtons
                  itemId={cluster.id}
                  what={cluster.title === '' ? text('guest.canvas.unnamed') : cluster.title}
                />
              )}
              <ul aria-labelledby={`cluster-${cluster.id}`} className={styles.list}>
                {rowsOf(gathered, cluster.id)}
              </ul>
            </li>
          ))}
          {rowsOf(cards, null)}
        </ul>
      )}
    </div>
  )
}

/** Who signed the cards, by their ids: asked once for all, so that a card is drawn anew only when it changes. */
function readAuthors(
  documents: TavoloDocuments,
  { clusters, cards }: OutlineZone,
): ReadonlyMap<string, string> {
  return new Map(
    [...cards, ...clusters.flatMap((cluster) => cluster.cards)].map(
      ({ id, authorId }) => [id, speakerLabel(documents, authorId)] as const,
    ),
  )
}
