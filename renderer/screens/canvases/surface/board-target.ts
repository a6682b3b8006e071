/** The card in which an event happened; undefined when it was in none. */
export function cardOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined
}

/** The cloud in which an event happened; undefined when it was in none. */
export function cloudOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-cloud]')?.dataset.cloud : undefined
}

/** The figure or line in which an event happened; undefined when it was in none. */
export function drawingOf(target: EventTarget): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-drawing]')?.dataset.drawing
    : undefined
}

/** The card, figure or line in which an event happened; undefined when it was in none. */
export function thingOf(target: EventTarget): string | undefined {
  return cardOf(target) ?? drawingOf(target)
}

/** The element of a card, or what has focus of a figure or line; null when it is not drawn, or painted. */
export function elementOf(board: ParentNode, id: string): HTMLElement | null {
  const at = CSS.escape(id)
  return board.querySelector<HTMLElement>(`[data-card="${at}"], [data-drawing="${at}"] > button`)
}

/** Whether something lies over the board there that has presses of its own. */
export function isOver(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-editor], [data-over]') !== null
}
