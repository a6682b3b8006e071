import { useText } from '../../../../ui/text-context.tsx'
import type { Surface } from '../use-surface.ts'

/** Words of one thing in the name of another are cut to so many letters. */
const mostLetters = 60

/** What readers say of figures and lines, by id. */
export function useDrawingNames({ scene, drawn, find, findDrawing }: Surface): (id: string) => string {
  const { text } = useText()
  /** What a line is tied to, in few words. */
  function short(id: string | null): string {
    const card = find(id)?.card.text
    if (card !== undefined) return cut(card)
    const zone = scene.zones.find((each) => each.zone.id === id)?.zone.label
    if (zone !== undefined) return cut(zone)
    const cloud = scene.clusters.find(({ cluster }) => cluster.id === id)?.cluster.title
    if (cloud !== undefined) return cloud === '' ? text('canvases.outline.unnamed') : cut(cloud)
    const figure = drawn.figures.find((each) => each.figure.id === id)?.figure
    if (figure === undefined) return text('drawing.nothing')
    return figure.text === '' ? text(`changes.value.figureForm.${figure.form}`) : cut(figure.text)
  }
  return (id) => {
    const drawing = findDrawing(id)
    if (drawing === null) return ''
    const facts: string[] = []
    if (drawing.kind === 'line') {
      const { from, to, label, colour, stroke } = drawing.placed.connector
      const ends = { from: short(from.itemId), to: short(to.itemId) }
      facts.push(label === '' ? text('drawing.line', ends) : text('drawing.lineSays', { ...ends, label }))
      if (stroke === 'dashed') facts.push(text('changes.value.connectorStroke.dashed'))
      facts.push(text(`changes.value.ink.${colour}`))
    } else {
      const { form, text: words, colour } = drawing.placed.figure
      const kind = text(`changes.value.figureForm.${form}`)
      facts.push(words === '' ? kind : text('drawing.figureSays', { kind, words }))
      if (form !== 'image') facts.push(text(`changes.value.ink.${colour}`))
    }
    return facts.join(', ')
  }
}

function cut(words: string): string {
  const line = words.replaceAll('\n', ' ')
  return line.length > mostLetters ? `${line.slice(0, mostLetters)}…` : line
}
