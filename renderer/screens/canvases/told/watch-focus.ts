/** Where focus is on a canvas, and what has gone from under it. */
export interface WatchedFocus {
  /** Ids of what went away while focus was on it, since it was last asked. */
  readonly takeLost: () => ReadonlySet<string>
  /** What one is at, as readers call it; null when that is nothing of the canvas. */
  readonly here: () => string | null
  readonly stop: () => void
}

/** Watches on which line, card, drawing or zone focus is. Whoever goes elsewhere by themselves has lost nothing. */
export function watchFocus(): WatchedFocus {
  let last = placeOf(document.activeElement)
  let lost = new Set<string>()
  function note(): void {
    if (last !== null && !last.element.isConnected) lost.add(last.id)
  }
  function hear({ target }: FocusEvent): void {
    note()
    last = placeOf(target)
  }
  document.addEventListener('focusin', hear)
  return {
    takeLost() {
      note()
      const taken = lost
      lost = new Set()
      return taken
    },
    here() {
      const now = document.activeElement
      const place = placeOf(now)?.element
      return now?.getAttribute('aria-label') ?? place?.getAttribute('aria-label') ?? null
    },
    stop: () => document.removeEventListener('focusin', hear),
  }
}

function placeOf(target: EventTarget | null): { readonly id: string; readonly element: HTMLElement } | null {
  if (!(target instanceof Element)) return null
  const element = target.closest<HTMLElement>(
    '[data-tree-line], [data-card], [data-drawing], [data-zone-face]',
  )
  const { treeLine, card, drawing, zoneFace } = element?.dataset ?? {}
  const id = treeLine ?? card ?? drawing ?? zoneFace
  return element === null || id === undefined ? null : { id, element }
}
