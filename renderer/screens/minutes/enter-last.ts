/** Puts focus into the last entry of a list as soon as it is drawn: what was just added is there to be written. */
export function enterLast(list: HTMLElement | null, field = 'textarea, input'): void {
  requestAnimationFrame(() => {
    const entry = list?.lastElementChild
    entry?.querySelector<HTMLElement>(field)?.focus({ preventScroll: true })
    entry?.scrollIntoView({ block: 'nearest' })
  })
}
