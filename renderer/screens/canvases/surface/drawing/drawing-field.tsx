import { useText } from '../../../../ui/text-context.tsx'
import { useLocked } from '../../locks/use-locked.ts'
import type { CardDeeds } from '../../outline/outline-deeds.ts'
import { OwnWordsField } from '../../writing/own-words-field.tsx'
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
  const form = formOf(surface, id)
  const rescue = (words: string) => desk().deeds.rescue({ zoneId: null, clusterId: null }, words)
  /** Whether the words are kept; those on what others took away become a card. */
  function keepWords(words: string, read: string): boolean {
    const now = desk()
    const drawing = now.surface.findDrawing(id)
    if (drawing === null) {
      if (words !== '' && words !== read) rescue(words)
      return true
    }
    // Words alone are nothing without words, unless others wrote some meanwhile.
    const isNothing = words === '' && (read !== '' || wordsOf(now.surface, id) === '')
    if (form === 'text' && isNothing) now.drawingDeeds.removeEmpty(drawing.id)
    else if (words !== read) return keep(now, drawing, words)
    return true
  }
  return (
    <OwnWordsField
      label={text(`drawing.field.${kind === 'line' ? 'line' : form}`)}
      {...(kind === 'line' ? { description: text('drawing.lineHelp') } : {})}
      stored={wordsOf(surface, id)}
      kind={kind === 'line' ? 'title' : 'card'}
      whyNot={locked.whyWords(id)}
      keep={keepWords}
      rescue={rescue}
      onClose={(isLeft) => {
        desk().surface.setWriting(null)
        if (isLeft) desk().goTo(id)
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
