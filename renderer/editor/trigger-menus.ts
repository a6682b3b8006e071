import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { ObservableSource } from '../../shared/util/observable.ts'
import { findTrigger, type TriggerMatch } from './trigger-match.ts'
import type { FindEntries, TriggerMenuState } from './trigger-menu-state.ts'

/** What the menus need from the screen. */
export interface TriggerMenuOptions {
  readonly menu: ObservableSource<TriggerMenuState | null>
  readonly findEntries: FindEntries
  /** Id of the listbox, for assistive technology. */
  readonly listId: string
}

interface TriggerState {
  readonly match: TriggerMatch | null
  /** Position of a sign whose menu was closed with Escape: it stays closed. */
  readonly dismissedAt: number | null
}

const triggerKey = new PluginKey<TriggerState>('triggerMenus')
const closed: TriggerState = { match: null, dismissedAt: null }

/** Menus that open where one types `/` or `@`, filter with every letter, and are worked by keys alone. */
export function triggerMenus(options: TriggerMenuOptions): Extension {
  return Extension.create({
    name: 'triggerMenus',
    // Its keys come before those of the text: Enter chooses, it does not break the line.
    priority: 2000,
    addProseMirrorPlugins: () => [menuPlugin(options)],
  })
}

/** The id of an entry in the page. */
export function entryElementId(listId: string, index: number): string {
  return `${listId}-${index}`
}

function menuPlugin(options: TriggerMenuOptions): Plugin<TriggerState> {
  const { menu, findEntries } = options
  function close(view: EditorView): void {
    const from = triggerKey.getState(view.state)?.match?.from ?? null
    view.dispatch(view.state.tr.setMeta(triggerKey, { match: null, dismissedAt: from }))
  }
  function choose(view: EditorView): void {
    const state = menu.get()
    const entry = state?.entries[state.activeIndex]
    if (state === null || entry === undefined) return
    const { from, to, isAtBlockStart, isAlone } = state.match
    view.dispatch(view.state.tr.delete(from, to).setMeta(triggerKey, closed))
    entry.choose({ isAtBlockStart, isAlone })
  }
  return new Plugin<TriggerState>({
    key: triggerKey,
    state: {
      init: () => closed,
      // oxlint-disable-next-line eslint/max-params -- the signature is ProseMirror's
      apply: (transaction, before, _, state) => nextState(transaction, before, state),
    },
    props: {
      handleKeyDown: (view, event) => handleKey({ view, event, menu, close, choose }),
      handleDOMEvents: {
        blur: (view) => {
          if (triggerKey.getState(view.state)?.match !== null) close(view)
          return false
        },
      },
    },
    view: () => ({
      update(view, previous) {
        const match = triggerKey.getState(view.state)?.match ?? null
        if (match === (triggerKey.getState(previous)?.match ?? null)) return
        menu.set(match === null ? null : openMenu(view, match, findEntries))
        describeMenu(view, menu.get(), options.listId)
      },
      destroy: () => menu.set(null),
    }),
  })
}

function nextState(transaction: Transaction, before: TriggerState, state: EditorState): TriggerState {
  const told = transaction.getMeta(triggerKey) as TriggerState | undefined
  if (told !== undefined) return told
  if (!transaction.docChanged && !transaction.selectionSet) return before
  const dismissedAt = before.dismissedAt === null ? null : transaction.mapping.map(before.dismissedAt)
  const match = findTrigger(state)
  if (match === null)
    return before.match === null && dismissedAt === null ? before : { match: null, dismissedAt: null }
  // A menu opens by typing, not because the cursor comes by or somebody else writes.
  const isTyping = transaction.docChanged && !isChangeOrigin(transaction)
  if (match.from === dismissedAt || (before.match === null && !isTyping)) return { match: null, dismissedAt }
  return { match, dismissedAt: null }
}

function openMenu(view: EditorView, match: TriggerMatch, findEntries: FindEntries): TriggerMenuState | null {
  const entries = findEntries(match)
  if (entries.length === 0) return null
  return { match, entries, activeIndex: 0, readPlace: () => view.coordsAtPos(match.from) }
}

function describeMenu(view: EditorView, state: TriggerMenuState | null, listId: string): void {
  if (state === null) {
    for (const name of ['aria-controls', 'aria-activedescendant']) view.dom.removeAttribute(name)
    return
  }
  view.dom.setAttribute('aria-controls', listId)
  view.dom.setAttribute('aria-activedescendant', entryElementId(listId, state.activeIndex))
}

function handleKey(step: {
  readonly view: EditorView
  readonly event: KeyboardEvent
  readonly menu: TriggerMenuOptions['menu']
  readonly close: (view: EditorView) => void
  readonly choose: (view: EditorView) => void
}): boolean {
  const { view, event, menu } = step
  const state = menu.get()
  if (state === null || event.isComposing) return false
  const last = state.entries.length - 1
  function move(activeIndex: number): boolean {
    if (state === null) return false
    menu.set({ ...state, activeIndex })
    const listId = view.dom.getAttribute('aria-controls') ?? ''
    view.dom.setAttribute('aria-activedescendant', entryElementId(listId, activeIndex))
    return true
  }
  switch (event.key) {
    case 'ArrowDown':
      return !event.altKey && move(state.activeIndex === last ? 0 : state.activeIndex + 1)
    case 'ArrowUp':
      return !event.altKey && move(state.activeIndex === 0 ? last : state.activeIndex - 1)
    case 'Enter':
    case 'Tab':
      if (event.shiftKey || event.ctrlKey || event.metaKey) return false
      step.choose(view)
      return true
    case 'Escape':
      step.close(view)
      return true
    default:
      return false
  }
}
