import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'

/** Cards in the hand: they and their lines follow it without anything being worked out or drawn anew. */
export interface LiftedCards {
  /** How far they are from where they lay, in units of the board. */
  readonly moveTo: (way: { readonly x: number; readonly y: number }) => void
  /** Puts them back where they lay. */
  readonly putBack: () => void
}

/** Takes cards of a board into the hand. */
export function liftCards(board: Element, ids: ReadonlySet<ConnectCardId>): LiftedCards {
  const cards = [...board.querySelectorAll<HTMLElement>('[data-card]')].filter(({ dataset }) =>
    isIn(ids, dataset.card),
  )
  const ends = [...board.querySelectorAll<SVGGElement>('[data-from]')].flatMap((group) => endsOf(group, ids))
  const groups = new Set(ends.map(({ group }) => group))
  for (const each of [...cards, ...groups]) each.dataset.dragged = ''
  return {
    moveTo({ x, y }) {
      for (const card of cards) card.style.setProperty('translate', `${x / 16}rem ${y / 16}rem`)
      for (const { line, names, from } of ends) {
        line.setAttribute(names[0], String(from[0] + x))
        line.setAttribute(names[1], String(from[1] + y))
      }
    },
    putBack() {
      for (const each of [...cards, ...groups]) delete each.dataset.dragged
      for (const card of cards) card.style.removeProperty('translate')
      for (const { line, names, from } of ends) {
        line.setAttribute(names[0], String(from[0]))
        line.setAttribute(names[1], String(from[1]))
      }
    },
  }
}

interface LineEnd {
  readonly group: SVGGElement
  readonly line: SVGLineElement
  readonly names: readonly [string, string]
  readonly from: readonly [number, number]
}

function endsOf(group: SVGGElement, ids: ReadonlySet<ConnectCardId>): LineEnd[] {
  const line = group.querySelector('line')
  if (line === null) return []
  const end = (names: readonly [string, string]): LineEnd => ({
    group,
    line,
    names,
    from: [Number(line.getAttribute(names[0])), Number(line.getAttribute(names[1]))],
  })
  return [
    ...(isIn(ids, group.dataset.from) ? [end(['x1', 'y1'])] : []),
    ...(isIn(ids, group.dataset.to) ? [end(['x2', 'y2'])] : []),
  ]
}

function isIn(ids: ReadonlySet<string>, id: string | undefined): boolean {
  return id !== undefined && ids.has(id)
}
