import type { RecordChange, TavoloComparison, TextChange } from './compare-snapshots.ts'
import type { RecordPlace } from './record-title.ts'

/** What somebody wants back: all of it, or one thing. */
export type RestoreWish =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly place: RecordPlace | 'text'; readonly id: string }

/** What a record stands on: without it the record would be out of place. */
const ownerFields = [
  'sessionId',
  'agendaItemId',
  'decisionId',
  'divergenceId',
  'positionId',
  'canvasId',
  'voteId',
] as const

/** Places whose records are whole only with what hangs on them. */
const wholePlaces: readonly string[] = ['decisions', 'divergences', 'positions']

/**
 * Tells what belongs to a wish. One thing comes with what hangs on it: a decision with its reservations and stances, a
 * divergence with its positions and their supports. A session, an item or a canvas that comes back, or goes, takes
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
  const owners = new Set(isWhole || wholePlaces.includes(wish.place) ? [wish.id] : [])
  for (const owner of owners) {
    for (const record of comparison.records.filter((each) => ownersOf(each).includes(owner))) {
      wanted.add(`${record.place} ${record.id}`)
      // What is found on the way is looked at in turn.
      owners.add(record.id)
    }
  }
  for (const { agendaItemId, sessionId } of comparison.texts) {
    const isOwned =
      owners.has(agendaItemId) || (isWhole && wish.place === 'sessions' && sessionId === wish.id)
    if (isOwned) wanted.add(`text ${agendaItemId}`)
  }
  return (place, id) => wanted.has(`${place} ${id}`)
}

/**
 * Whether one change can be taken back by itself: not that of something whose session, item, decision or divergence came
 * or went, because it comes and goes with that.
 */
export function canRestoreAlone(
  comparison: TavoloComparison,
): (change: RecordChange | TextChange) => boolean {
  const comingOrGoing = new Set(
    comparison.records.filter(({ kind }) => kind !== 'changed').map(({ id }) => id),
  )
  return (change) => {
    const owners = 'place' in change ? ownersOf(change) : [change.agendaItemId]
    return !owners.some((owner) => comingOrGoing.has(owner))
  }
}

/** The ids of what a record stands on. An action only names the decision it came out of, a canvas the session it was made for. */
function ownersOf({ place, before, after }: RecordChange): readonly string[] {
  return ownerFields.flatMap((field) => {
    const owner = (after ?? before)?.[field]
    const isNameOnly =
      (place === 'actions' && field === 'decisionId') || (place === 'canvases' && field === 'sessionId')
    return typeof owner === 'string' && !isNameOnly ? [owner] : []
  })
}
