import type { Link } from '../../model/link.ts'

const order: readonly Link['strength'][] = ['full', 'partial', 'potential']

/**
 * What one more click makes of a cell: responds, in part, could, nothing. A link with a note goes round without the nothing,
 * so that nobody clicks a note away; null means that the link goes.
 */
export function nextStrength(link: Pick<Link, 'strength' | 'note'> | null): Link['strength'] | null {
  const next = order[link === null ? 0 : order.indexOf(link.strength) + 1] ?? null
  return next === null && link !== null && link.note !== '' ? 'full' : next
}
