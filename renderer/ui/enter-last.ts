/**
 * Puts focus into the last entry of a list as soon as it is drawn: what was just added is there to be written. A name
 * that only holds the place goes with the first letter.
 */
export function enterLast(listNow: () => HTMLElement | null, field = 'textarea, input'): void {
  requestAnimationFrame(() => {
    const entry = listNow()?.lastElementChild
    const first = entry?.querySelector<HTMLElement>(field)
    first?.focus({ preventScroll: true })
    if (first instanceof HTMLInputElement) first.select()
    entry?.scrollIntoView({ block: 'nearest' })
  })
}
