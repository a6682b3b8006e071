import { useCallback } from 'react'
import { spokenOfOnCanvas } from '../../../../shared/doc/queries/cards-on-map.ts'
import { voteNumbers } from '../../../../shared/doc/queries/votable.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useNames } from '../use-names.ts'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { useTies } from './drawings/use-ties.ts'
import { useOtherTexts } from './other-texts.tsx'
import type { OutlineItem } from './outline-lines.ts'

/** Yellow is what cards are: it is not written on them. */
export const usualColour = 'yellow'

/** What readers say of each line: what is seen of it, in that order, then what it is. */
export function useLabels(canvasId: Canvas['id']): (item: OutlineItem) => string {
  const { text, formatList } = useText()
  const names = useNames()
  const dots = useShownDots(canvasId)
  const numbers = useQuery(voteNumbers, canvasId)
  const spoken = useQuery(spokenOfOnCanvas, canvasId)
  const otherTexts = useOtherTexts()
  const ties = useTies(canvasId)
  return useCallback(
    (item) => {
      const dotWords = (id: string) => [
        ...(numbers[id] === undefined ? [] : [text('canvases.vote.calledBy', { number: numbers[id] })]),
        ...(dots[id] === undefined ? [] : [text('canvases.outline.dots', { count: dots[id] })]),
      ]
      const codeWords = (id: string) =>
        (spoken[id] ?? []).map((each) =>
          text('map.eyebrow', {
            kind: text(each.id.startsWith('need:') ? 'map.kind.need' : 'map.kind.resource'),
            code: each.code,
          }),
        )
      switch (item.kind) {
        case 'zone': {
          const note = item.zone?.note ?? ''
          return [
            item.zone?.label ?? text('canvases.outline.outside'),
            text('canvases.outline.cards', { count: item.cardCount }),
            ...(note === '' ? [] : [note]),
            text('canvases.outline.zoneNumber', { number: item.number }),
          ].join(', ')
        }
        case 'cluster':
          return [
            item.cluster.title === '' ? text('canvases.outline.unnamed') : item.cluster.title,
            ...dotWords(item.cluster.id),
            text('canvases.outline.cards', { count: item.cardCount }),
            text('canvases.outline.isCluster'),
          ].join(', ')
        case 'card': {
          const { text: words, authorId, sourceIds, colour, isPinned, groupId, id } = item.card
          const colourWord = text(`changes.value.cardColour.${colour}`)
          const sources = formatList(sourceIds.map((source) => names[source] ?? ''))
          return [
            words,
            ...(authorId === null ? [] : [text('canvases.outline.by', { name: names[authorId] ?? '' })]),
            ...(sources === '' ? [] : [text('canvases.outline.from', { names: sources })]),
            ...(colour === usualColour ? [] : [colourWord]),
            ...(id in otherTexts ? [text('canvases.outline.twoTexts')] : []),
            ...(isPinned ? [text('things.pinned')] : []),
            ...(groupId === null ? [] : [text('things.grouped')]),
            ...ties.wordsOf(id),
            ...codeWords(id),
            ...dotWords(id),
            ...(colour === usualColour ? [colourWord] : []),
          ].join(', ')
        }
        case 'silent': {
          const { text: words, authorId } = item.draft
          const by = authorId === null ? [] : [text('canvases.outline.by', { name: names[authorId] ?? '' })]
          return [words, ...by, text('canvases.silence.onlyLong')].join(', ')
        }
        case 'draft':
          return ''
        default:
          return assertNever(item)
      }
    },
    [text, formatList, names, dots, numbers, spoken, otherTexts, ties],
  )
}
