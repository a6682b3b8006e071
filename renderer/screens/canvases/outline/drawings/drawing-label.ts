import { figureWords } from '../../../../../shared/canvas/words/drawing-words.ts'
import type { Translate } from '../../../../../shared/text/translator.ts'
import { assertNever } from '../../../../../shared/util/assert-never.ts'
import type { OutlineItem } from '../outline-lines.ts'
import type { TieWords } from './use-tie-words.ts'

/** What readers say of the line of a drawing: what is seen of it, in that order. */
export function drawingLabel(
  item: Extract<OutlineItem, { kind: 'figure' | 'strokes' | 'connector' | 'between' }>,
  {
    text,
    names,
    otherTexts,
    ties,
  }: {
    readonly text: Translate
    readonly names: Readonly<Record<string, string>>
    readonly otherTexts: Readonly<Record<string, number>>
    readonly ties: TieWords
  },
): string {
  const marksOf = ({ id, isPinned }: { readonly id: string; readonly isPinned: boolean }) => [
    ...(isPinned ? [text('things.pinned')] : []),
    ...(id in otherTexts ? [text('canvases.outline.twoTexts')] : []),
  ]
  switch (item.kind) {
    case 'figure': {
      const { id, form, authorId, groupId } = item.figure
      const by = form === 'stroke' && authorId !== null ? [names[authorId] ?? ''] : []
      return [
        figureWords(text, item.figure),
        ...by.map((name) => text('canvases.outline.by', { name })),
        ...(ties.ofThings[id] ?? []),
        ...marksOf(item.figure),
        ...(groupId === null ? [] : [text('things.grouped')]),
      ].join(', ')
    }
    case 'strokes':
      return text('drawings.list.strokes', { count: item.strokes.length })
    case 'connector':
      return [ties.ofLines[item.connector.id] ?? '', ...marksOf(item.connector)].join(', ')
    case 'between':
      return [text('drawings.list.between'), text('drawings.list.lines', { count: item.lineCount })].join(
        ', ',
      )
    default:
      return assertNever(item)
  }
}
