import { type RefObject, useRef, useState } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { isFocusLost } from '../../ui/focus-lost.ts'
import { useText } from '../../ui/text-context.tsx'

/** What can be written down in one line. */
export type QuickKind = 'need' | 'resource'

/** The line for quick entry, and the two buttons that open it. */
export interface QuickEntryState {
  /** null while the line is put away. */
  readonly kind: QuickKind | null
  readonly open: (kind: QuickKind) => void
  /** Puts the line away; focus goes back to its button. */
  readonly close: () => void
  readonly field: RefObject<HTMLInputElement | null>
  readonly buttons: Readonly<Record<QuickKind, RefObject<HTMLButtonElement | null>>>
}

/** Keeps the line for quick entry, and offers it by key. */
export function useQuickEntry(): QuickEntryState {
  const { text } = useText()
  const [kind, setKind] = useState<QuickKind | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const buttons = { need: useRef<HTMLButtonElement>(null), resource: useRef<HTMLButtonElement>(null) }
  function open(asked: QuickKind): void {
    setKind(asked)
    field.current?.focus()
  }
  function close(): void {
    setKind(null)
    if (kind === null) return
    requestAnimationFrame(() => {
      // The other line may have been opened meanwhile, by its key.
      if (isFocusLost()) buttons[kind].current?.focus()
    })
  }
  useActions([
    { id: 'map.newNeed', label: text('map.new.need'), keys: ['Alt+N'], run: () => open('need') },
    { id: 'map.newResource', label: text('map.new.resource'), keys: ['Alt+R'], run: () => open('resource') },
  ])
  return { kind, open, close, field, buttons }
}
