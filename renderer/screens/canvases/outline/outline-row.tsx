import { Cloud, CopyPlus, LockKeyhole, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SpokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import { cardType } from '../../../../shared/model/card.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { cardFace } from '../../../ui/card-mark.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { PeersOnLine } from '../presence/peers-on-line.tsx'
import { DrawingRow } from './drawings/drawing-row.tsx'
import type { OutlineItem, OutlineLine } from './outline-lines.ts'
import styles from './outline.module.css'
import { Called, CardFacts, Codes, Count, Dots, LitPill, Tied } from './row-facts.tsx'
import { Fold, More, RowButton, type RowPresses } from './row-parts.tsx'
import { countsOfZone } from './use-labels.ts'

/** What a line of the outline shows. What beside its words is seen of it, readers are told in its name. */
export function OutlineRow({
  line,
  names,
  number,
  dots,
  spoken,
  ties,
  lineWords,
  hasOtherText,
  isLit,
  isChosen,
  presses,
  whyNotAdd,
  field,
}: {
  readonly line: OutlineLine
  readonly names: Readonly<Record<string, string>>
  /** By which it is called while a vote runs; null while none does. */
  readonly number: number | null
  /** Dots of the vote that one may see now; null when there is none. */
  readonly dots: number | null
  /** The needs and resources that a card speaks of. */
  readonly spoken: readonly SpokenOf[]
  /** What a card is tied to, in words. */
  readonly ties: readonly string[]
  /** What a line says. */
  readonly lineWords: string
  /** Somebody wrote something else on it, apart, and nobody has looked at it yet. */
  readonly hasOtherText: boolean
  /** Everybody shall look at it now. */
  readonly isLit: boolean
  readonly isChosen: boolean
  /** null when nothing can be changed here. */
  readonly presses: RowPresses | null
  /** Why no card can be added here now; null when one can. */
  readonly whyNotAdd: string | null
  /** In the place of the words while these are written; null while they are not. */
  readonly field: ReactNode
}) {
  const { text } = useText()
  const { item } = line
  switch (item.kind) {
    case 'zone':
      return <ZoneRow {...{ line, item, isLit, presses, field, whyNotAdd }} />
    case 'cluster': {
      const title = item.cluster.title === '' ? text('canvases.outline.unnamed') : item.cluster.title
      return (
        <div className={styles.cluster}>
          <Fold line={line} presses={presses} />
          <Icon of={Cloud} />
          {field ?? (
            <span className={classNames(styles.clusterTitle, item.cluster.title === '' && styles.unnamed)}>
              {title}
            </span>
          )}{' '}
          <Called by={number} /> <Dots count={dots} /> <Count count={item.cardCount} /> {isLit && <LitPill />}{' '}
          <PeersOnLine id={line.id} />
          <More line={line} name={title} presses={presses} />
        </div>
      )
    }
    case 'card':
    case 'silent': {
      // One element for both: whoever is writing in it when it is revealed goes on writing.
      const silent = item.kind === 'silent' ? item.draft : null
      const card = item.kind === 'card' ? item.card : { ...cardType.defaults, ...item.draft }
      return (
        <div className={classNames(styles.cardLine, line.level === 3 && styles.inCluster)}>
          <div
            className={classNames(
              cardFace(card.colour),
              styles.card,
              silent !== null && styles.silent,
              isChosen && styles.chosenCard,
            )}
          >
            <div className={styles.cardWords}>
              {field ?? <span className={styles.cardText}>{card.text}</span>}{' '}
              <CardFacts card={card} names={names} /> <Tied to={ties} />
            </div>
            {silent !== null && (
              <span className={styles.only}>
                <StatusPill icon={<Icon of={LockKeyhole} size="small" />}>
                  {text('canvases.silence.only')}
                </StatusPill>
              </span>
            )}
            {hasOtherText && (
              <StatusPill tone="attention" icon={<Icon of={CopyPlus} size="small" />}>
                {text('canvases.outline.twoTexts')}
              </StatusPill>
            )}
            {isLit && <LitPill />}
            <Codes spoken={spoken} presses={presses} />
            <Called by={number} />
            <Dots count={dots} />
            <PeersOnLine id={line.id} />
            <More line={line} name={card.text} presses={presses} />
          </div>
        </div>
      )
    }
    case 'figure':
    case 'strokes':
    case 'connector':
    case 'between':
      return (
        <DrawingRow
          {...{ line, names, lineWords, ties, hasOtherText, isChosen, presses, field }}
          presence={<PeersOnLine id={line.id} />}
        />
      )
    case 'draft':
      return <div className={classNames(styles.cardLine, line.level === 3 && styles.inCluster)}>{field}</div>
    default:
      return assertNever(item)
  }
}

function ZoneRow({
  line,
  item,
  isLit,
  presses,
  field,
  whyNotAdd,
}: {
  readonly line: OutlineLine
  readonly item: Extract<OutlineItem, { kind: 'zone' }>
  readonly isLit: boolean
  readonly presses: RowPresses | null
  readonly field: ReactNode
  /** Why no card can be added now; null when one can. */
  readonly whyNotAdd: string | null
}) {
  const { text } = useText()
  const label = item.zone?.label ?? text('canvases.outline.outside')
  const note = item.zone?.note ?? ''
  return (
    <div className={styles.zone}>
      <Fold line={line} presses={presses} />
      {/* Drawn, not written: readers have the number in the name. */}
      <span className={styles.number} data-number={item.number <= 9 ? item.number : ''} />
      {field ?? <span className={styles.zoneTitle}>{label}</span>}{' '}
      <span className={styles.zoneFacts}>
        <span className={styles.count}>{countsOfZone(text, item).join(', ')}</span> {isLit && <LitPill />}{' '}
        <PeersOnLine id={line.id} />
      </span>{' '}
      {presses !== null && (
        <RowButton
          label={text('canvases.outline.addTo', { zone: label })}
          whyNot={whyNotAdd}
          onPress={() => presses.onAdd(line)}
        >
          <Icon of={Plus} />
        </RowButton>
      )}
      <More line={line} name={label} presses={presses} />
      {note !== '' && <span className={styles.note}>{note}</span>}
    </div>
  )
}
