import { actionType } from '../../model/action.ts'
import { sessionType } from '../../model/session.ts'
import type { MinutesBlock } from '../minutes-text.ts'
import type { TavoloSnapshot } from '../snapshot.ts'
import {
  compareSnapshots,
  type FieldChange,
  type RecordChange,
  type TavoloComparison,
} from './compare-snapshots.ts'
import { restoreScope, type RestoreWish } from './restore-scope.ts'
import { idsIn, sessionsOf } from './record-references.ts'
import type { RecordPlace } from './record-title.ts'

/** Something that a restore leaves as it is: closed in an approved verbale, or needed by what is. */
export interface HeldBack {
  readonly place: RecordPlace | 'text'
  readonly id: string
  readonly title: string
  readonly reason: 'frozen' | 'in-use'
}

/** What a restore will do. */
export interface RestorePlan {
  /** From how it is now to how it was; fields that stay closed are left out. */
  readonly records: readonly RecordChange[]
  readonly texts: readonly { readonly agendaItemId: string; readonly blocks: readonly MinutesBlock[] }[]
  readonly heldBack: readonly HeldBack[]
}

/** Fields that stay open when a verbale is approved. Of the verbale itself none: its status never goes back this way. */
const openFields: Partial<Record<RecordPlace, readonly string[]>> = {
  sessions: sessionType.openFields ?? [],
  actions: actionType.openFields ?? [],
}

/**
 * What must change so that the tavolo, or one thing of it with what hangs on it, is again as it was then. What belongs to
 * a session whose verbale is approved now stays (also its corrections and signatures: they are part of the act), and so
 * does whatever that still refers to.
 */
export function planRestore(now: TavoloSnapshot, then: TavoloSnapshot, wish: RestoreWish): RestorePlan {
  const target = withTimersAsNow(now, then)
  const comparison = compareSnapshots(now, target)
  const isWanted = restoreScope(comparison, wish)
  const sessionsOfChange = sessionsOf(now, target)
  const frozen = frozenSessions(now)
  const isFrozen = (sessionIds: readonly string[]) => sessionIds.some((id) => frozen.has(id))

  const heldBack: HeldBack[] = []
  const records: RecordChange[] = []
  for (const change of comparison.records.filter((each) => isWanted(each.place, each.id))) {
    if (!isFrozen(sessionsOfChange(change))) {
      records.push(change)
      continue
    }
    const open = openPart(change)
    if (open.length > 0) records.push({ ...change, fields: open })
    if (open.length < change.fields.length || change.kind !== 'changed') {
      heldBack.push({ place: change.place, id: change.id, title: change.title, reason: 'frozen' })
    }
  }
  const itemOf = new Map([...then.agendaItems, ...now.agendaItems].map((item) => [item.id as string, item]))
  const isOpen = (itemId: string) => !isFrozen([itemOf.get(itemId)?.sessionId ?? ''])
  const texts = textsToRestore(target, { comparison, records, isWanted })
  const openTexts = texts.filter(({ agendaItemId }) => isOpen(agendaItemId))
  const closedTexts = texts.filter(({ agendaItemId }) => !isOpen(agendaItemId))
  const kept = keepWhatIsNeeded(now, records, openTexts)
  return {
    records: kept.records,
    texts: openTexts,
    heldBack: [
      ...heldBack,
      ...kept.heldBack,
      ...closedTexts.map(({ agendaItemId }): HeldBack => {
        const title = itemOf.get(agendaItemId)?.topic ?? ''
        return { place: 'text', id: agendaItemId, title, reason: 'frozen' }
      }),
    ],
  }
}

/** A timer that runs goes on, one that ran then does not start by itself. */
function withTimersAsNow(now: TavoloSnapshot, then: TavoloSnapshot): TavoloSnapshot {
  const running = new Map(now.agendaItems.map(({ id, runningSince }) => [id, runningSince]))
  return {
    ...then,
    agendaItems: then.agendaItems.map((item) => ({ ...item, runningSince: running.get(item.id) ?? null })),
  }
}

function frozenSessions(now: TavoloSnapshot): ReadonlySet<string> {
  const closed = now.minutes.filter(({ status }) => status !== 'draft' && status !== 'under-review')
  return new Set(closed.map(({ sessionId }) => sessionId))
}

function openPart({ kind, place, fields }: RecordChange): readonly FieldChange[] {
  const open = kind === 'changed' ? (openFields[place] ?? []) : []
  return fields.filter(({ field }) => open.includes(field))
}

/** Takes out of the records to remove those that something refers to which stays, and what these refer to in turn. */
function keepWhatIsNeeded(
  now: TavoloSnapshot,
  records: readonly RecordChange[],
  texts: RestorePlan['texts'],
): { readonly records: readonly RecordChange[]; readonly heldBack: readonly HeldBack[] } {
  const removed = new Map(
    records.filter(({ kind }) => kind === 'removed').map((change) => [change.id, change] as const),
  )
  if (removed.size === 0) return { records, heldBack: [] }
  const replaced = new Set([
    ...records.map(({ place, id }) => `${place} ${id}`),
    ...texts.map(({ agendaItemId }) => `text ${agendaItemId}`),
    // The words of an item go with it.
    ...[...removed.keys()].map((id) => `text ${id}`),
  ])
  let waiting = [
    ...idsIn(now, (place, id) => !replaced.has(`${place} ${id}`)),
    ...idsOfRecord([records.map(afterRestore), texts]),
  ]
  const heldBack: HeldBack[] = []
  while (waiting.length > 0) {
    const needed = waiting.flatMap((id) => removed.get(id) ?? [])
    for (const change of needed) {
      removed.delete(change.id)
      heldBack.push({ place: change.place, id: change.id, title: change.title, reason: 'in-use' })
    }
    waiting = needed.flatMap(({ id, before }) => [...idsOfRecord([before, now.texts[id]])])
  }
  const kept = new Set(heldBack.map(({ place, id }) => `${place} ${id}`))
  return { records: records.filter(({ place, id }) => !kept.has(`${place} ${id}`)), heldBack }
}

/** A record as the restore leaves it; null when it goes. */
function afterRestore({ kind, before, after, fields }: RecordChange): object | null {
  if (kind !== 'changed') return after
  return { ...before, ...Object.fromEntries(fields.map(({ field, after: value }) => [field, value])) }
}

function idsOfRecord(record: unknown): ReadonlySet<string> {
  return idsIn(record, () => true)
}

function textsToRestore(
  then: TavoloSnapshot,
  plan: {
    readonly comparison: TavoloComparison
    readonly records: readonly RecordChange[]
    readonly isWanted: (place: RecordPlace | 'text', id: string) => boolean
  },
): RestorePlan['texts'] {
  const isThere = new Set(then.agendaItems.map(({ id }) => id as string))
  const itemIds = new Set([
    ...plan.comparison.texts
      .map(({ agendaItemId }) => agendaItemId)
      .filter((id) => plan.isWanted('text', id)),
    // An item that comes back may find words of its own from before it went.
    ...plan.records
      .filter(({ place, kind }) => place === 'agendaItems' && kind === 'added')
      .map(({ id }) => id),
  ])
  return [...itemIds]
    .filter((id) => isThere.has(id))
    .map((agendaItemId) => ({ agendaItemId, blocks: then.texts[agendaItemId] ?? [] }))
}
