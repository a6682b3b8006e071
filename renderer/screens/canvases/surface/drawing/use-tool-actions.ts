import { useEffect } from 'react'
import { useActions } from '../../../../actions/use-actions.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import { thingOf } from '../board-target.ts'
import { beginTying } from './drawing-keys.ts'
import { type Tool, tools } from './tools.ts'
import { type DrawingDesk, placeInSight } from './use-drawing-pointer.ts'

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
  useActions(
    tools.map(({ tool, key }) => ({
      id: `drawing.${tool}`,
      label: text(`drawing.take.${tool}`),
      keys: [key],
      group,
      isEnabled,
      whyNot: tool === 'lasso' ? null : locked.why('add'),
      run() {
        if (tool !== 'lasso' && locked.refuses('add')) return
        const now = desk()
        if (tool === 'image') onImage()
        else if (tool === 'line' && document.activeElement !== null) {
          const id = thingOf(document.activeElement)
          if (id !== undefined && beginTying(now, id)) say(text('drawing.tying'))
          else now.drawing.take(tool)
        } else now.drawing.take(tool)
      },
    })),
  )
  useEffect(() => {
    if (held === null) return undefined
    function hear(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      if (event.key === 'Escape') desk().drawing.take(null)
      else if (event.key !== 'Enter' || event.target !== document.body || !placeInSight(desk(), held)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [held, desk])
}
