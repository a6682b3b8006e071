import { CopyPlus, PenLine, Pin, Spline } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { assertNever } from '../../../../../shared/util/assert-never.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { StatusPill } from '../../../../ui/status-pill.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { OutlineLine } from '../outline-lines.ts'
import outlineStyles from '../outline.module.css'
import { Fold, More, type RowPresses } from '../row-parts.tsx'
import styles from './drawings.module.css'
import { FigureMark } from './figure-mark.tsx'

/** What the line of a drawing shows: its mark, its words, what it is. Readers have all of it in the name of the line. */
export function DrawingRow({
  line,
  names,
  lineWords,
  ties,
  hasOtherText,
  isChosen,
  presses,
  field,
  presence,
}: {
  readonly line: OutlineLine
  readonly names: Readonly<Record<string, string>>
  /** What a line says. */
  readonly lineWords: string
  /** What a figure is tied to, in words. */
  readonly ties: readonly string[]
  readonly hasOtherText: boolean
  readonly isChosen: boolean
  /** null when nothing can be changed here. */
  readonly presses: RowPresses | null
  /** In the place of the words while these are written; null while they are not. */
  readonly field: ReactNode
  /** Who is there. */
  readonly presence: ReactNode
}) {
  const { text } = useText()
  const { item } = line
  const row = (parts: {
    readonly mark: ReactNode
    readonly words: string
    readonly isQuiet?: boolean
    /** What it is; drawn, not written: readers have it in the name. */
    readonly kind?: string | undefined
    readonly facts?: readonly string[]
    readonly isPinned?: boolean
  }) => (
    <div
      className={classNames(
        styles.drawing,
        line.level === 3 && styles.below,
        isChosen && outlineStyles.chosenCard,
      )}
    >
      {line.isExpanded !== null && <Fold line={line} presses={presses} />}
      <span className={styles.mark}>{parts.mark}</span>
      <span className={styles.words}>
        {field ?? <span className={classNames(parts.isQuiet === true && styles.quiet)}>{parts.words}</span>}{' '}
        <Facts kind={parts.kind} facts={parts.facts ?? []} />
      </span>
      {parts.isPinned === true && (
        <span className={styles.pill}>
          <StatusPill icon={<Icon of={Pin} size="small" />}>{text('things.pinned')}</StatusPill>
        </span>
      )}
      {hasOtherText && (
        <span className={styles.pill}>
          <StatusPill tone="attention" icon={<Icon of={CopyPlus} size="small" />}>
            {text('canvases.outline.twoTexts')}
          </StatusPill>
        </span>
      )}
      {presence}
      <More line={line} name={parts.words} presses={presses} />
    </div>
  )
  switch (item.kind) {
    case 'figure': {
      const { form, text: words, file, colour, authorId, isPinned } = item.figure
      const kind = text(`changes.value.figureForm.${form}`)
      const by = form === 'stroke' && authorId !== null ? [names[authorId] ?? ''] : []
      return row({
        mark: <FigureMark figure={item.figure} />,
        words: words === '' ? (file?.name ?? kind) : words,
        isQuiet: words === '',
        kind: words === '' && form !== 'image' ? undefined : kind,
        facts: [
          ...(words === '' && form !== 'image' ? [text(`changes.value.ink.${colour}`)] : []),
          ...by.map((name) => text('canvases.outline.by', { name })),
          ...ties,
        ],
        isPinned,
      })
    }
    case 'strokes':
      return row({
        mark: <Icon of={PenLine} />,
        words: text('drawings.list.strokes', { count: item.strokes.length }),
        isQuiet: true,
      })
    case 'connector':
      return row({
        mark: <Icon of={Spline} />,
        words: lineWords,
        isPinned: item.connector.isPinned,
      })
    case 'between':
      return (
        <div className={classNames(outlineStyles.zone, styles.between)}>
          <Fold line={line} presses={presses} />
          <span className={outlineStyles.zoneTitle}>{text('drawings.list.between')}</span>{' '}
          <span className={outlineStyles.count}>
            {text('drawings.list.lines', { count: item.lineCount })}
          </span>
        </div>
      )
    case 'zone':
    case 'cluster':
    case 'card':
    case 'silent':
    case 'draft':
      return null
    default:
      return assertNever(item)
  }
}

function Facts({ kind, facts }: { readonly kind: string | undefined; readonly facts: readonly string[] }) {
  if (kind === undefined && facts.length === 0) return null
  return (
    <span className={outlineStyles.facts}>
      {kind !== undefined && <span className={styles.kind} data-words={kind} />}
      {[...new Set(facts)].map((words) => (
        <Fragment key={words}>
          <span>{words}</span>{' '}
        </Fragment>
      ))}
    </span>
  )
}
