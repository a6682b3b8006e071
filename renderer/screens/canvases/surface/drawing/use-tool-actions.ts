import { useEffect } from 'react'
import { useActions } from '../../../../actions/use-actions.ts'
import { mainContentId } from '../../../../ui/app-frame.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import { thingOf } from '../board-target.ts'
import { type Tool, tools } from './tools.ts'
import { beginTying } from './tying-keys.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { placeInSight } from './use-drawing-pointer.ts'
import type { LineEnd } from './use-drawing.ts'

/** Tools by key and by name; a line begins at the card or figure where one is. Esc puts a tool away wherever focus is. */
export function useToolActions({
  desk,
  tool: held,
  isEnabled,
  locked,
  onImage,
  say,
}: {
  readonly desk: () => DrawingDesk
  /** The tool in the hand. */
  readonly tool: Tool | null
  readonly isEnabled: boolean
  readonly locked: Locked
  readonly onImage: () => void
  /** Reads words out. */
  readonly say: (words: string) => void
}): void {
  const { text } = useText()
  const group = text('drawing.tools')
  const isLine = (id: string) => desk().surface.findDrawing(id)?.kind === 'line'
  /** Begins a line where one is, or leads an end of the line where one is; false when one is at neither. */
  function begin(id: string, side: LineEnd['side']): boolean {
    if (locked.refuses(isLine(id) ? 'move' : 'add')) return true
    if (!beginTying(desk(), id, side)) return false
    say(text(isLine(id) ? 'drawing.leading' : 'drawing.tying'))
    return true
  }
  useActions([
    ...tools.map(({ tool, key }) => ({
      id: `drawing.${tool}`,
      label: text(`drawing.take.${tool}`),
      keys: [key],
      group,
      isEnabled,
      whyNot: tool === 'lasso' ? null : locked.why('add'),
      run() {
        const id = thingWithFocus()
        if (tool === 'line' && id !== undefined && begin(id, 'to')) return
        if (tool !== 'lasso' && locked.refuses('add')) return
        if (tool === 'image') onImage()
        else desk().drawing.take(tool)
      },
    })),
    {
      id: 'drawing.leadStart',
      label: text('drawing.lead.from'),
      keys: ['Shift+L'],
      group,
      isEnabled,
      whyNot: locked.why('move'),
      run() {
        const id = thingWithFocus()
        if (id !== undefined && isLine(id)) begin(id, 'from')
      },
    },
  ])
  useEffect(() => {
    if (held === null) return undefined
    function hear(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      if (event.key === 'Escape') desk().drawing.take(null)
      else if (event.key !== 'Enter' || !isNothingPressed(event.target) || !placeInSight(desk(), held)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [held, desk])
}

/** Whether focus is at nothing that Enter would press: also where it went when the last thing on the canvas was taken away. */
function isNothingPressed(target: EventTarget | null): boolean {
  return (
    target === document.body ||
    (target instanceof HTMLElement && (target.id === mainContentId || target.dataset.board !== undefined))
  )
}

function thingWithFocus(): string | undefined {
  return document.activeElement === null ? undefined : thingOf(document.activeElement)
}
