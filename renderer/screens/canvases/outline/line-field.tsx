import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { Translate } from '../../../../shared/text/translator.ts'
import { useLocked } from '../locks/use-locked.ts'
import type { OutlineItem, OutlineLine } from './outline-lines.ts'
import { zoneLineId } from './outline-lines.ts'
import type { Outline } from './use-outline.ts'
import type { OutlineDeeds } from './outline-deeds.ts'
import { useRename } from './use-group-deeds.ts'
import { NewCardField } from '../writing/new-card-field.tsx'
import { OwnWordsField } from '../writing/own-words-field.tsx'

/** The field in which the words of a line are written: a card's, a cluster's, a zone's, or those of a new card. */
export function LineField(props: FieldProps) {
  return props.line.item.kind === 'draft' ? <DraftField {...props} /> : <OwnField {...props} />
}

/** The outline as it stands at the moment of asking, and what can be done on it. */
export interface OutlineDesk {
  readonly outline: Outline
  readonly deeds: OutlineDeeds
}

interface FieldProps {
  readonly line: OutlineLine
  readonly canvasId: Canvas['id']
  readonly desk: () => OutlineDesk
}

function DraftField({ line: { home }, canvasId, desk }: FieldProps) {
  const { text } = useText()
  const locked = useLocked(canvasId)
  const zone = desk().outline.find(zoneLineId(home.zoneId))?.item
  return (
    <NewCardField
      place={zone?.kind === 'zone' && zone.zone !== null ? zone.zone.label : text('canvases.outline.outside')}
      home={home}
      whyNot={locked.why('add')}
      deeds={() => desk().deeds}
      add={(words) => desk().deeds.add(home, words)}
      onClose={(lastId) => {
        const { outline } = desk()
        outline.setWriting(null)
        if (lastId !== undefined) outline.tree.goTo(lastId ?? home.clusterId ?? zoneLineId(home.zoneId))
      }}
    />
  )
}

function OwnField({ line, canvasId, desk }: FieldProps) {
  const { text } = useText()
  const locked = useLocked(canvasId)
  const rename = useRename()
  const { item, home } = line
  const isCard = item.kind === 'card' || item.kind === 'silent'
  /** Whether the words are kept; those of a card that others took away become one beside it. */
  function keep(words: string, read: string): boolean {
    const isNothing =
      words === '' && item.kind === 'figure' && item.figure.form === 'text' && item.figure.text === ''
    if (words === read && !isNothing) return true
    if (!isCard) return rename(line, words)
    if (words === '') return true
    if (item.kind === 'card' && desk().outline.find(line.id) === null) {
      desk().deeds.rescue(home, words)
      return true
    }
    return desk().deeds.write(line, read, words)
  }
  function rescue(words: string): void {
    // Nobody else reads what was written in silence for that.
    if (item.kind === 'silent') desk().deeds.write(line, item.draft.text, words)
    else desk().deeds.rescue(home, words)
  }
  return (
    <OwnWordsField
      label={fieldLabel(text, item)}
      stored={storedWords(line)}
      kind={isCard || item.kind === 'figure' ? 'card' : 'title'}
      // A card that was written in silence is its writer's own.
      whyNot={item.kind === 'silent' ? null : locked.whyWords(line.id)}
      keep={keep}
      divide={isCard ? (words, read) => desk().deeds.writeDivided(line, read, words) : undefined}
      rescue={rescue}
      onClose={(isLeft) => {
        const { outline } = desk()
        outline.setWriting(null)
        if (isLeft) outline.tree.goTo(line.id)
      }}
    />
  )
}

function fieldLabel(text: Translate, item: OutlineItem): string {
  if (item.kind === 'figure') return text(`drawing.field.${item.figure.form}`)
  if (item.kind === 'connector') return text('drawing.field.line')
  if (item.kind === 'cluster') return text('canvases.outline.editCluster')
  return text(`canvases.outline.${item.kind === 'zone' ? 'editZone' : 'editCard'}`)
}

function storedWords({ item }: OutlineLine): string {
  if (item.kind === 'card') return item.card.text
  if (item.kind === 'silent') return item.draft.text
  if (item.kind === 'cluster') return item.cluster.title
  if (item.kind === 'figure') return item.figure.text
  if (item.kind === 'connector') return item.connector.label
  return item.kind === 'zone' ? (item.zone?.label ?? '') : ''
}
