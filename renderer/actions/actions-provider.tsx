import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { CommandPalette } from '../ui/command-palette.tsx'
import { KeysHelp } from '../ui/keys-help.tsx'
import { useText } from '../ui/text-context.tsx'
import type { Action } from './action.ts'
import { createActionRegistry } from './action-registry.ts'
import { ActionRegistryContext, useActions, useOfferedActions } from './use-actions.ts'

/** Listens to the keys, and draws the palette and the keys help from what the screens offer. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo(() => createActionRegistry(), [])
  useEffect(() => {
    const isMac = navigator.platform.includes('Mac')
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const action = registry.find(event, { isTyping: isTypingIn(event.target), isMac })
      if (action === null) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [registry])
  return (
    <ActionRegistryContext value={registry}>
      <Overlays />
      {children}
    </ActionRegistryContext>
  )
}

type Overlay = 'none' | 'palette' | 'keys'

function Overlays() {
  const { text } = useText()
  const [overlay, setOverlay] = useState<Overlay>('none')
  const group = text('common.keysGeneral')
  useActions([
    {
      id: 'palette',
      label: text('common.openPalette'),
      keys: ['Mod+K'],
      group,
      run: () => setOverlay('palette'),
    },
    { id: 'keys', label: text('common.openKeys'), keys: ['?', 'F1'], group, run: () => setOverlay('keys') },
  ])
  const entries = useOfferedActions({ isLookedAt: overlay !== 'none' }).map(toEntry)
  const toggle = (which: Overlay) => (isOpen: boolean) => setOverlay(isOpen ? which : 'none')
  return (
    <>
      <CommandPalette isOpen={overlay === 'palette'} onOpenChange={toggle('palette')} entries={entries} />
      <KeysHelp isOpen={overlay === 'keys'} onOpenChange={toggle('keys')} entries={entries} />
    </>
  )
}

function toEntry(action: Action) {
  return { ...action, keys: action.keys ?? [], isEnabled: action.isEnabled !== false }
}

/** Where a letter jumps to the entry that begins with it: lists, menus, and buttons that choose out of a list. */
const takingLetters = '[role="listbox"], [role="menu"], [aria-haspopup="listbox"]'

/** A place that takes letters: there only combinations with Ctrl or Cmd are commands. */
function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest(takingLetters) !== null) return true
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement &&
    !/^(button|checkbox|radio|range|file|submit|reset)$/.test(target.type)
  )
}
