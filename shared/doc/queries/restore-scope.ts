import type { RecordChange, TavoloComparison } from './compare-snapshots.ts'
import type { RecordPlace } from './record-title.ts'

/** What somebody wants back: all of it, or one thing. */
export type RestoreWish =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly place: RecordPlace | 'text'; readonly id: string }

/**
 * Tells what belongs to a wish. One thing comes with what hangs on it: a decision with its reservations and stances, a
 * divergence with its positions and their supports. A session or an item that comes back as a whole, or goes, takes
 * everything of it along.
 */
export function restoreScope(
  comparison: TavoloComparison,
  wish: RestoreWish,
): (place: RecordPlace | 'text', id: string) => boolean {
  if (wish.kind === 'all') return () => true
  const wanted = new Set([`${wish.place} ${wish.id}`])
  const change = comparison.records.find(({ place, id }) => place === wish.place && id === wish.id)
  const isWhole = change !== undefined && change.kind !== 'changed'
  for (const owner of ownersOf(wish, isWhole)) {
    for (const record of comparison.records) {
      if (owner(record)) wanted.add(`${record.place} ${record.id}`)
    }
  }
  const positions = comparison.records.filter(
    ({ place, id }) => place === 'positions' && wanted.has(`positions ${id}`),
  )
  for (const { place, before, after, id } of comparison.records) {
    const positionId = (after ?? before)?.positionId
    if (place === 'supports' && positions.some((position) => position.id === positionId)) {
      wanted.add(`supports ${id}`)
    }
  }
  if (isWhole && (wish.place === 'sessions' || wish.place === 'agendaItems')) {
    for (const text of comparison.texts) {
      const isOf = wish.place === 'sessions' ? text.sessionId === wish.id : text.agendaItemId === wish.id
      if (isOf) wanted.add(`text ${text.agendaItemId}`)
    }
  }
  return (place, id) => wanted.has(`${place} ${id}`)
}

/** Whether a record hangs on what is wanted. */
type Owner = (record: RecordChange) => boolean

function ownersOf(wish: Extract<RestoreWish, { kind: 'one' }>, isWhole: boolean): readonly Owner[] {
  const names: Partial<Record<RecordPlace | 'text', string>> = {
    decisions: 'decisionId',
    divergences: 'divergenceId',
    positions: 'positionId',
    ...(isWhole ? { sessions: 'sessionId', agendaItems: 'agendaItemId' } : {}),
  }
  const field = names[wish.place]
  if (field === undefined) return []
  return [
    // An action that came out of a decision has a life of its own.
    ({ place, before, after }) =>
      !(place === 'actions' && field === 'decisionId') && (after ?? before)?.[field] === wish.id,
  ]
}
