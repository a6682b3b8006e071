import { useMemo } from 'react'
import { type SpokenOf, spokenOfOnCanvas } from '../../../../shared/doc/queries/cards-on-map.ts'
import { voteNumbers } from '../../../../shared/doc/queries/votable.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useNames } from '../use-names.ts'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { drawingLabel } from './drawings/drawing-label.ts'
import type { TieWords } from './drawings/use-tie-words.ts'
import { useLitId } from '../spotlight/use-spotlight.ts'
import { useOtherTexts } from '../writing/other-texts.tsx'
import type { OutlineItem } from './outline-lines.ts'

/** Yellow is what cards are: it is not written on them. */
export const usualColour = 'yellow'

/** What readers say of each line: the words that are written in it, all of them and in that order, then what is drawn, then what it is. */
export function useLabels(canvasId: Canvas['id'], ties: TieWords): (item: OutlineItem) => string {
  const { text, formatList } = useText()
  const names = useNames()
  const dots = useShownDots(canvasId)
  const numbers = useQuery(voteNumbers, canvasId)
  const spoken = useQuery(spokenOfOnCanvas, canvasId)
  const otherTexts = useOtherTexts()
  const litId = useLitId(canvasId)
  return useMemo(
    () =>
      onceACard((item) => {
        const dotWords = (id: string) =>
          dots[id] === undefined ? [] : [text('canvases.outline.dots', { count: dots[id] })]
        const numberWords = (id: string) =>
          numbers[id] === undefined ? [] : [text('canvases.vote.calledBy', { number: numbers[id] })]
        const litWords = (id: string) => (id === litId ? [text('canvases.spotlight.lit')] : [])
        switch (item.kind) {
          case 'zone': {
            const note = item.zone?.note ?? ''
            return [
              item.zone?.label ?? text('canvases.outline.outside'),
              ...countsOfZone(text, item),
              ...(item.zone === null ? [] : litWords(item.zone.id)),
              ...(note === '' ? [] : [note]),
              text('canvases.outline.zoneNumber', { number: item.number }),
            ].join(', ')
          }
          case 'cluster':
            return [
              item.cluster.title === '' ? text('canvases.outline.unnamed') : item.cluster.title,
              ...dotWords(item.cluster.id),
              text('canvases.outline.cards', { count: item.cardCount }),
              ...litWords(item.cluster.id),
              text('canvases.outline.isCluster'),
              ...numberWords(item.cluster.id),
            ].join(', ')
          case 'card': {
            const { authorId, sourceIds, colour, isPinned, groupId, id } = item.card
            const colourWord = text(`changes.value.cardColour.${colour}`)
            const sources = formatList(sourceIds.map((source) => names[source] ?? ''))
            return [
              item.card.text,
              ...(authorId === null ? [] : [text('canvases.outline.by', { name: names[authorId] ?? '' })]),
              ...(sources === '' ? [] : [text('canvases.outline.from', { names: sources })]),
              ...(colour === usualColour ? [] : [colourWord]),
              ...(ties.ofThings[id] ?? []),
              ...(id in otherTexts ? [text('canvases.outline.twoTexts')] : []),
              ...litWords(id),
              ...dotWords(id),
              ...numberWords(id),
              ...(isPinned ? [text('things.pinned')] : []),
              ...(groupId === null ? [] : [text('things.grouped')]),
              ...codeWords(text, spoken[id] ?? []),
              ...(colour === usualColour ? [colourWord] : []),
            ].join(', ')
          }
          case 'silent': {
            const { text: words, authorId } = item.draft
            const by = authorId === null ? [] : [text('canvases.outline.by', { name: names[authorId] ?? '' })]
            return [words, ...by, text('canvases.silence.onlyLong')].join(', ')
          }
          case 'figure':
          case 'strokes':
          case 'connector':
          case 'between':
            return drawingLabel(item, { text, names, otherTexts, ties })
          case 'draft':
            return ''
          default:
            return assertNever(item)
        }
      }),
    [text, formatList, names, dots, numbers, spoken, otherTexts, litId, ties],
  )
}

/** A label is made once for each card: it is the same object until it changes. */
function onceACard(labelOf: (item: OutlineItem) => string): (item: OutlineItem) => string {
  const labels = new WeakMap<Card, string>()
  return (item) => {
    if (item.kind !== 'card') return labelOf(item)
    const known = labels.get(item.card)
    if (known !== undefined) return known
    const label = labelOf(item)
    labels.set(item.card, label)
    return label
  }
}

/** «Bisogno B01» of each need and resource that a card speaks of. */
function codeWords(text: Translate, spoken: readonly SpokenOf[]): string[] {
  return spoken.map(({ id, code }) =>
    text('map.eyebrow', {
      kind: text(id.startsWith('need:') ? 'map.kind.need' : 'map.kind.resource'),
      code,
    }),
  )
}

/** What lies in a zone, in numbers: cards first, and what is drawn when something is. */
export function countsOfZone(
  text: Translate,
  { cardCount, figureCount, lineCount }: Extract<OutlineItem, { kind: 'zone' }>,
): string[] {
  const isOnlyDrawn = cardCount === 0 && figureCount + lineCount > 0
  return [
    ...(isOnlyDrawn ? [] : [text('canvases.outline.cards', { count: cardCount })]),
    ...(figureCount === 0 ? [] : [text('drawings.list.figures', { count: figureCount })]),
    ...(lineCount === 0 ? [] : [text('drawings.list.lines', { count: lineCount })]),
  ]
}
