import { Flashlight } from 'lucide-react'
import { Fragment } from 'react'
import type { SpokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { CardMark } from '../../../ui/card-mark.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './outline.module.css'
import type { RowPresses } from './row-parts.tsx'
import { usualColour } from './use-labels.ts'

/** By which number something is called while a vote runs; drawn, not written: readers have it in the name. */
export function Called({ by }: { readonly by: number | null }) {
  const { text } = useText()
  if (by === null) return null
  return <span className={styles.called} data-words={text('canvases.vote.numberShort', { number: by })} />
}

/** Who signed a card, where it comes from, and its colour where that is not the usual one. */
export function CardFacts({
  card: { authorId, sourceIds, colour },
  names,
}: {
  readonly card: Pick<Card, 'authorId' | 'sourceIds' | 'colour'>
  readonly names: Readonly<Record<string, string>>
}) {
  const { text, formatList } = useText()
  if (authorId === null && sourceIds.length === 0 && colour === usualColour) return null
  return (
    <span className={styles.facts}>
      {authorId !== null && <span>{text('canvases.outline.by', { name: names[authorId] ?? '' })}</span>}{' '}
      {sourceIds.length > 0 && (
        <span>
          {text('canvases.outline.from', { names: formatList(sourceIds.map((id) => names[id] ?? '')) })}
        </span>
      )}
      {/* Yellow is what cards are: only another colour says something. */}
      {colour !== usualColour && <CardMark tone={colour} word={text(`changes.value.cardColour.${colour}`)} />}
    </span>
  )
}

/** What a card is tied to, in words. */
export function Tied({ to }: { readonly to: readonly string[] }) {
  if (to.length === 0) return null
  return (
    <span className={styles.facts}>
      {[...new Set(to)].map((words) => (
        <Fragment key={words}>
          <span>{words}</span>{' '}
        </Fragment>
      ))}
    </span>
  )
}

/** How many cards lie in it. */
export function Count({ count }: { readonly count: number }) {
  const { text } = useText()
  return <span className={styles.count}>{text('canvases.outline.cards', { count })}</span>
}

/** Dots of the vote that one may see now. */
export function Dots({ count }: { readonly count: number | null }) {
  const { text } = useText()
  if (count === null || count === 0) return null
  return <span className={styles.dots}>{text('canvases.outline.dots', { count })}</span>
}

/** The codes of what a card speaks of; each leads there. Drawn, not written: readers have them, with what they are, in the name. */
export function Codes({
  spoken,
  presses,
}: {
  readonly spoken: readonly SpokenOf[]
  readonly presses: RowPresses | null
}) {
  const { text } = useText()
  return spoken.map(({ id, code, title }) =>
    presses === null ? (
      <span key={id} data-code={code} className={styles.code} />
    ) : (
      <button
        key={id}
        type="button"
        tabIndex={-1}
        title={title}
        aria-label={text('from-canvas.showRecord', { code })}
        className={styles.code}
        onClick={() => presses.onRecord(id)}
        data-code={code}
      />
    ),
  )
}

/** That everybody shall look at it now. */
export function LitPill() {
  const { text } = useText()
  return (
    <StatusPill tone="progress" icon={<Icon of={Flashlight} size="small" />}>
      {text('canvases.spotlight.lit')}
    </StatusPill>
  )
}
