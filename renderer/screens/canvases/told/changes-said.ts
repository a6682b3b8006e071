import { figureWords, lineWords } from '../../../../shared/canvas/words/drawing-words.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { CanvasChanges, Deed, Told } from './canvas-changes.ts'

/** More sentences than that nobody listens to: then only how much has changed is told. */
const mostSentences = 4

const kinds: readonly Told['kind'][] = ['card', 'figure', 'line', 'cluster', 'zone']
const deeds: readonly Deed[] = ['added', 'changed', 'moved', 'removed']

/** What changed on a canvas, in one breath: a sentence for each kind and deed, what it is where it is one only. '' for nothing. */
export function changesSaid(
  text: Translate,
  changes: CanvasChanges,
  nameOf: Parameters<typeof lineWords>[2],
): string {
  if (changes.size === 0) return ''
  const all = [...changes.values()]
  const sentences = kinds.flatMap((kind) =>
    deeds.flatMap((deed) => {
      const meant = all.filter((change) => change.deed === deed && change.told.kind === kind)
      const [first] = meant
      if (first === undefined) return []
      const said = { count: meant.length, first: nameOfTold(text, first.told, nameOf) }
      return [text(`canvases.others.${kind}.${deed}`, said)]
    }),
  )
  if (sentences.length > mostSentences) return `${text('canvases.others.many', { count: changes.size })}.`
  return `${sentences.join('. ')}.`
}

function nameOfTold(text: Translate, told: Told, nameOf: Parameters<typeof lineWords>[2]): string {
  switch (told.kind) {
    case 'card':
      return told.record.text
    case 'figure':
      return figureWords(text, told.record)
    case 'line':
      return lineWords(text, told.record, nameOf)
    case 'cluster':
      return told.record.title === '' ? text('canvases.outline.unnamed') : told.record.title
    case 'zone':
      return told.record.label
    default:
      return assertNever(told)
  }
}
