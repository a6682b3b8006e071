import { useEffect } from 'react'

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

const floating = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'

/**
 * When what has focus goes away, or can be used no more, with what it did («Segna consegnata a tutte»), focus goes to what stood next to it, as a
 * finger would on paper, and not to nowhere.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: HTMLElement | null = null
    let around: readonly HTMLElement[] = []
    let place = -1
    let tree: Element | null = null
    let timer = 0

    function onFocus(event: FocusEvent): void {
      const target = event.target instanceof HTMLElement ? event.target : null
      // What floats over the page gives focus back by itself.
      last = target?.closest(floating) === null ? target : null
      const treeAround = target?.closest('[role="tree"]') ?? null
      // A tree keeps focus among its lines by itself, and may have thousands: what stood before it was seen when one came to it.
      if (treeAround !== null && treeAround === tree) return
      tree = treeAround
      around = [...document.querySelectorAll<HTMLElement>(focusable)]
      place = last === null ? -1 : around.indexOf(last)
    }
    function keep(): void {
      timer = 0
      if (last === null || !isGone(last) || document.activeElement !== document.body) return
      const isThere = (element: HTMLElement) => !isGone(element) && element.checkVisibility()
      // A heading or a list's row that was not in the order of Tab has no neighbours: there nothing is guessed.
      if (place === -1) return
      // What came in its place counts too: the next one after what stood before it and still stands.
      const now = [...document.querySelectorAll<HTMLElement>(focusable)]
      // What stood before it and can take focus no more, as one of a list that gave up its stop of Tab, is no neighbour.
      const before = around.slice(0, place).findLast((element) => isThere(element) && now.includes(element))
      const next = now.slice(before === undefined ? 0 : now.indexOf(before) + 1).find(isThere) ?? before
      next?.focus()
    }
    const observer = new MutationObserver(() => {
      // A moment later, so that whoever knows better where focus belongs comes first: two frames of 60 Hz.
      if (timer === 0 && last !== null && isGone(last)) timer = window.setTimeout(keep, 40)
    })
    document.addEventListener('focusin', onFocus)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', onFocus)
      observer.disconnect()
      window.clearTimeout(timer)
    }
  }, [])
}

function isGone(element: Element | null): boolean {
  return element !== null && (!element.isConnected || element.matches(':disabled'))
}
