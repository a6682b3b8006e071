import { useRef } from 'react'
import { useText } from '../../../../ui/text-context.tsx'
import { useProblem } from '../../outline/line-field.tsx'
import { WordsField } from '../../outline/words-field.tsx'
import type { PlacedDrawing, Surface, SurfaceWriting } from '../use-surface.ts'
import type { DrawingDesk } from './drawing-desk.ts'

/** Where the words of a figure, or what a line says, are written. */
export function DrawingField({
  writing: { kind, id },
  surface,
  desk,
}: {
  readonly writing: Extract<SurfaceWriting, { kind: 'figure' | 'line' }>
  readonly surface: Surface
  readonly desk: () => DrawingDesk
}) {
  const { text } = useText()
  const problemOf = useProblem(kind === 'line' ? 'title' : 'card')
  const stored = wordsOf(surface, id)
  const form = formOf(surface, id)
  // What the field began with: what others write meanwhile is not written over.
  const read = useRef(stored)
  function take(words: string): void {
    const now = desk()
    const drawing = now.surface.findDrawing(id)
    if (drawing === null) return
    // Words alone are nothing without words.
    if (form === 'text' && words === '') now.drawingDeeds.removeEmpty(drawing.id)
    else if (words !== read.current) keep(now, drawing, words)
  }
  function leave(): void {
    desk().surface.setWriting(null)
    desk().goTo(id)
  }
  return (
    <WordsField
      label={text(`drawing.field.${kind === 'line' ? 'line' : form}`)}
      description={text(kind === 'line' ? 'drawing.lineHelp' : 'canvases.outline.editHelp')}
      stored={stored}
      problemOf={problemOf}
      onTake={(words) => {
        take(words)
        leave()
        return 'done'
      }}
      onLeave={() => {
        take(read.current)
        leave()
      }}
      onBlur={(words) => {
        take(problemOf(words) === undefined ? words : read.current)
        desk().surface.setWriting(null)
      }}
      onVanish={(words) => {
        if (problemOf(words) === undefined) take(words)
      }}
    />
  )
}

function keep({ drawingDeeds }: DrawingDesk, drawing: PlacedDrawing, words: string): void {
  if (drawing.kind === 'line') drawingDeeds.writeLine(drawing.id, words)
  else drawingDeeds.writeFigure(drawing.id, words)
}

function wordsOf(surface: Surface, id: string): string {
  const drawing = surface.findDrawing(id)
  if (drawing === null) return ''
  return drawing.kind === 'line' ? drawing.placed.connector.label : drawing.placed.figure.text
}

function formOf(surface: Surface, id: string) {
  const drawing = surface.findDrawing(id)
  return drawing?.kind === 'figure' ? drawing.placed.figure.form : 'rectangle'
}
