import { useRef } from 'react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { cardTextLength, titleLength } from '../../../../shared/model/text-lengths.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { Translate } from '../../../../shared/text/translator.ts'
import { useLocked } from '../locks/use-locked.ts'
import type { OutlineItem, OutlineLine } from './outline-lines.ts'
import { zoneLineId } from './outline-lines.ts'
import type { Outline } from './use-outline.ts'
import type { OutlineDeeds } from './outline-deeds.ts'
import { useRename } from './use-group-deeds.ts'
import { WordsField } from '../writing/words-field.tsx'

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
  const problemOf = useProblem('card')
  const lastId = useRef<string | null>(null)
  const zone = desk().outline.find(zoneLineId(home.zoneId))?.item
  const zoneName =
    zone?.kind === 'zone' && zone.zone !== null ? zone.zone.label : text('canvases.outline.outside')
  function leave(): void {
    const { outline } = desk()
    outline.setWriting(null)
    outline.tree.goTo(lastId.current ?? home.clusterId ?? zoneLineId(home.zoneId))
  }
  return (
    <WordsField
      label={text('canvases.outline.draft', { zone: zoneName })}
      description={text('canvases.outline.draftHelp')}
      stored=""
      problemOf={problemOf}
      whyNot={locked.why('add')}
      onTake={(words) => {
        if (words === '') {
          leave()
          return 'done'
        }
        const added = desk().deeds.add(home, words)
        lastId.current = added?.id ?? lastId.current
        return added === null ? 'refused' : 'next'
      }}
      onLeave={leave}
      onBlur={(words) => {
        // What was written and not yet taken is a card all the same: nothing is lost by a press elsewhere.
        if (words !== '' && desk().deeds.add(home, words) === null) return 'refused'
        desk().outline.setWriting(null)
        return 'done'
      }}
      onVanish={(words) => {
        if (words !== '') desk().deeds.rescue(home, words)
      }}
      onPasteLines={(pasted) => {
        const taken = desk().deeds.paste(home, pasted)
        if (taken === 'one-line') return false
        if (taken !== 'refused') lastId.current = taken.at(-1)?.id ?? lastId.current
        return true
      }}
      onDivide={(words) => {
        const added = desk().deeds.addDivided(home, words)
        if (added === null) return 'refused'
        lastId.current = added.at(-1)?.id ?? lastId.current
        leave()
        return 'done'
      }}
    />
  )
}

function OwnField({ line, canvasId, desk }: FieldProps) {
  const { text } = useText()
  const locked = useLocked(canvasId)
  const rename = useRename()
  const { item } = line
  const isCard = item.kind === 'card' || item.kind === 'silent'
  const problemOf = useProblem(isCard || item.kind === 'figure' ? 'card' : 'title')
  const stored = storedWords(line)
  // What the field began with: whoever changes the card meanwhile changes something else.
  const read = useRef(stored)
  function leave(): void {
    const { outline } = desk()
    outline.setWriting(null)
    outline.tree.goTo(line.id)
  }
  /** Whether the words are kept. */
  function take(words: string): boolean {
    if (!isCard) return rename(line, words)
    return words === '' || desk().deeds.write(line, read.current, words)
  }
  return (
    <WordsField
      label={fieldLabel(text, item)}
      description={text('canvases.outline.editHelp')}
      stored={stored}
      problemOf={problemOf}
      // A card that was written in silence is its writer's own.
      whyNot={item.kind === 'silent' ? null : locked.why('edit')}
      onTake={(words) => {
        if (!take(words)) return 'refused'
        leave()
        return 'done'
      }}
      onLeave={leave}
      onBlur={(words) => {
        if (!take(words)) return 'refused'
        desk().outline.setWriting(null)
        return 'done'
      }}
      onVanish={(words) => {
        if (words === '' || words === read.current) return
        // Nobody else reads it for that.
        if (item.kind === 'silent') {
          take(words)
          return
        }
        const isTakenThere =
          problemOf(words) === undefined && (!isCard || desk().outline.find(line.id) !== null)
        if (!isTakenThere || !take(words)) desk().deeds.rescue(line.home, words)
      }}
      onDivide={
        isCard
          ? (words) => {
              if (!desk().deeds.writeDivided(line, read.current, words)) return 'refused'
              leave()
              return 'done'
            }
          : undefined
      }
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

/** What is wrong with words that are written here: only that they are too many. */
export function useProblem(kind: 'card' | 'title'): (words: string) => string | undefined {
  const { text, formatNumber } = useText()
  const most = kind === 'card' ? cardTextLength : titleLength
  const key = kind === 'card' ? 'tooLong' : 'titleTooLong'
  return (words) =>
    words.length > most
      ? text(`canvases.outline.${key}`, { length: formatNumber(words.length), limit: formatNumber(most) })
      : undefined
}
