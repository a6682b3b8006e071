import { useRef } from 'react'
import { useText } from '../../../../ui/text-context.tsx'
import { useLocked } from '../../locks/use-locked.ts'
import type { CardDeeds } from '../../outline/outline-deeds.ts'
import { useProblem } from '../../outline/line-field.tsx'
import { WordsField } from '../../writing/words-field.tsx'
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
  readonly desk: () => DrawingDesk & { readonly deeds: Pick<CardDeeds, 'rescue'> }
}) {
  const { text } = useText()
  const locked = useLocked(surface.canvasId)
  const problemOf = useProblem(kind === 'line' ? 'title' : 'card')
  const stored = wordsOf(surface, id)
  const form = formOf(surface, id)
  // What the field began with: what others write meanwhile is not written over.
  const read = useRef(stored)
  /** Whether the words are kept; those on what others took away become a card. */
  function take(words: string): boolean {
    const now = desk()
    const drawing = now.surface.findDrawing(id)
    if (drawing === null) {
      rescue(words)
      return true
    }
    // Words alone are nothing without words.
    if (form === 'text' && words === '') now.drawingDeeds.removeEmpty(drawing.id)
    else if (words !== read.current) return keep(now, drawing, words)
    return true
  }
  function rescue(words: string): void {
    if (words !== '' && words !== read.current) desk().deeds.rescue({ zoneId: null, clusterId: null }, words)
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
      whyNot={locked.why('edit')}
      onTake={(words) => {
        if (!take(words)) return 'refused'
        leave()
        return 'done'
      }}
      onLeave={() => {
        take(read.current)
        leave()
      }}
      onBlur={(words) => {
        if (!take(words)) return 'refused'
        desk().surface.setWriting(null)
        return 'done'
      }}
      onVanish={(words) => {
        if (problemOf(words) !== undefined || !take(words)) rescue(words)
      }}
    />
  )
}

function keep({ drawingDeeds }: DrawingDesk, drawing: PlacedDrawing, words: string): boolean {
  if (drawing.kind === 'line') return drawingDeeds.writeLine(drawing.id, words)
  return drawingDeeds.writeFigure(drawing.id, words)
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
