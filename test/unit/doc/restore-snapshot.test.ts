import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTavoloUndo } from '../../../renderer/state/tavolo-undo.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { addCorrection } from '../../../shared/doc/commands/corrections.ts'
import { approveMinutes } from '../../../shared/doc/commands/minutes-status.ts'
import { createRecord, deleteRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { restoreSnapshot } from '../../../shared/doc/commands/restore-snapshot.ts'
import { createSession, deleteSession } from '../../../shared/doc/commands/sessions.ts'
import { emptyDocuments } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { writeSnapshot } from '../../../shared/doc/commands/write-snapshot.ts'
import { minutesFragment, plainRuns } from '../../../shared/doc/minutes-text.ts'
import { compareSnapshots } from '../../../shared/doc/queries/compare-snapshots.ts'
import { canRestoreAlone, restoreScope, type RestoreWish } from '../../../shared/doc/queries/restore-scope.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot, type TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { actionType } from '../../../shared/model/action.ts'
import { decisionType } from '../../../shared/model/decision.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { sessionType } from '../../../shared/model/session.ts'
import { changeSomething } from '../../support/random-changes.ts'
import { sampleSnapshot, testContext } from '../../support/sample-documents.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

/** The sample with every verbale open again. */
function openContext(): CommandContext {
  const sample = sampleSnapshot()
  const minutes = sample.minutes.map((each) => ({ ...each, status: 'draft' as const, frozenSnapshot: null }))
  const context = testContext()
  valueOf(writeSnapshot(context, { ...sample, minutes }, 'lineage:restore'))
  return context
}

function lastOf<Value>(values: readonly Value[]): Value {
  const value = values.at(-1)
  if (value === undefined) throw new Error('The sample has none')
  return value
}

/** A timer that ran then does not start again: everything else of a version comes back. */
function withTimersOf(then: TavoloSnapshot, now: TavoloSnapshot): TavoloSnapshot {
  const running = new Map(now.agendaItems.map(({ id, runningSince }) => [id, runningSince]))
  const agendaItems = then.agendaItems.map((item) => ({
    ...item,
    runningSince: running.get(item.id) ?? null,
  }))
  return { ...then, agendaItems }
}

describe('bringing back the whole', () => {
  test('everything is as it was, peers receive it, undo takes it back', () => {
    const context = openContext()
    const then = readSnapshot(context.documents)
    const undo = createTavoloUndo(context.documents.official)
    const session = lastOf(listRecords(context.documents, sessionType))
    valueOf(deleteSession(context, session.id))
    valueOf(createRecord(context, actionType, { order: 'a9', text: 'Dopo' }))
    undo.stopCapturing()
    const before = readSnapshot(context.documents)
    const transactions: number[] = []
    context.documents.official.on('update', (bytes) => transactions.push(bytes.byteLength))
    const restored = valueOf(restoreSnapshot(context, then, { kind: 'all' }))
    expect(restored.heldBack).toEqual([])
    expect(transactions).toHaveLength(1)
    expect(readSnapshot(context.documents)).toEqual(then)
    const peer = emptyDocuments()
    for (const name of ['official', 'work'] as const) {
      Y.applyUpdate(peer[name], Y.encodeStateAsUpdate(context.documents[name]))
    }
    expect(readSnapshot(peer)).toEqual(then)
    undo.undo()
    expect(readSnapshot(context.documents)).toEqual(before)
  })

  test('where nothing differs nothing is written', () => {
    const context = openContext()
    let count = 0
    context.documents.official.on('update', () => (count += 1))
    const restored = valueOf(restoreSnapshot(context, readSnapshot(context.documents), { kind: 'all' }))
    expect({ ...restored, updates: count }).toEqual({ count: 0, heldBack: [], updates: 0 })
  })

  test('what an approved verbale closed stays, with its corrections; an action’s status comes back', () => {
    const context = openContext()
    const session = lastOf(
      listRecords(context.documents, sessionType).filter(({ id }) =>
        listRecords(context.documents, actionType).some(({ sessionId }) => sessionId === id),
      ),
    )
    const action = lastOf(
      listRecords(context.documents, actionType).filter(({ sessionId }) => sessionId === session.id),
    )
    const then = readSnapshot(context.documents)
    const status = action.status === 'closed' ? 'open' : 'closed'
    valueOf(updateRecord(context, actionType, { id: action.id, patch: { text: 'Un altro testo', status } }))
    const pending = readSnapshot(context.documents).observations.filter(
      ({ outcome }) => outcome === 'pending',
    )
    expect(pending).toEqual([])
    valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-04-20', mode: 'same-session' }))
    valueOf(addCorrection(context, { sessionId: session.id, text: 'Si legga: 100 ore', reason: '' }))
    const now = readSnapshot(context.documents)
    const restored = valueOf(restoreSnapshot(context, then, { kind: 'all' }))
    expect(restored.heldBack.map(({ place, reason }) => `${place} ${reason}`).toSorted()).toEqual([
      'actions frozen',
      'corrections frozen',
      'minutes frozen',
    ])
    const after = findRecord(context.documents, actionType, action.id)
    expect(after).toMatchObject({ text: 'Un altro testo', status: action.status })
    expect(readSnapshot(context.documents).minutes).toEqual(now.minutes)
    expect(readSnapshot(context.documents).corrections).toEqual(now.corrections)
  })

  test('whoever an approved verbale names stays, with the organisation they speak for', () => {
    const context = openContext()
    const then = readSnapshot(context.documents)
    const organization = valueOf(createRecord(context, organizationType, { order: 'a9', name: 'Ente nuovo' }))
    const person = valueOf(
      createRecord(context, participantType, {
        order: 'a9',
        familyName: 'Nuovi',
        organizationId: organization.id,
      }),
    )
    const other = valueOf(createRecord(context, organizationType, { order: 'aA', name: 'Ente di passaggio' }))
    const session = valueOf(createSession(context, { title: 'Con chi è nuovo' }))
    valueOf(
      createRecord(context, actionType, {
        order: 'a0',
        sessionId: session.id,
        text: 'x',
        ownerId: person.id,
      }),
    )
    valueOf(approveMinutes(context, { sessionId: session.id, on: '2026-04-20', mode: 'same-session' }))
    const restored = valueOf(restoreSnapshot(context, then, { kind: 'all' }))
    expect(
      restored.heldBack
        .filter(({ reason }) => reason === 'in-use')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([organization.id, person.id].toSorted())
    expect(findRecord(context.documents, organizationType, other.id)).toBeNull()
  })
})

describe('bringing back one thing', () => {
  test('a decision comes back with what hangs on it, and nothing else changes', () => {
    const context = openContext()
    const then = readSnapshot(context.documents)
    const reservation = lastOf(then.reservations)
    const decision = findRecord(context.documents, decisionType, reservation.decisionId)
    if (decision === null) throw new Error('The sample has no decision with a reservation')
    for (const { id } of then.reservations.filter(({ decisionId }) => decisionId === decision.id)) {
      context.documents.official.getMap('reservations').delete(id)
    }
    valueOf(deleteRecord(context, decisionType, decision.id))
    const added = valueOf(createRecord(context, actionType, { order: 'a9', text: 'Resta' }))
    valueOf(restoreSnapshot(context, then, { kind: 'one', place: 'decisions', id: decision.id }))
    const difference = compareSnapshots(then, readSnapshot(context.documents))
    expect(difference.records.map(({ id }) => id)).toEqual([added.id])
  })

  test('a deleted session comes back with its agenda, its verbale and its words', () => {
    const context = openContext()
    const then = readSnapshot(context.documents)
    const session = lastOf(listRecords(context.documents, sessionType))
    valueOf(deleteSession(context, session.id))
    valueOf(restoreSnapshot(context, then, { kind: 'one', place: 'sessions', id: session.id }))
    expect(readSnapshot(context.documents)).toEqual(then)
  })

  test('the text of an item comes back as text; blocks that stayed are the same ones', () => {
    const context = openContext()
    const then = readSnapshot(context.documents)
    const [itemId = ''] = Object.entries(then.texts).find(([, blocks]) => blocks.length > 2) ?? []
    const fragment = minutesFragment(context.documents, itemId)
    const kept = fragment.get(2)
    fragment.delete(0, 2)
    const restored = valueOf(restoreSnapshot(context, then, { kind: 'one', place: 'text', id: itemId }))
    expect(restored.count).toBe(1)
    expect(readSnapshot(context.documents)).toEqual(then)
    expect(fragment.get(2)).toBe(kept)
  })

  test('what came since is taken away again, unless something needs it', () => {
    const context = openContext()
    const then = readSnapshot(context.documents)
    const action = valueOf(createRecord(context, actionType, { order: 'a9', text: 'Arrivata dopo' }))
    const organization = valueOf(createRecord(context, organizationType, { order: 'a9', name: 'Ente nuovo' }))
    const person = lastOf(listRecords(context.documents, participantType))
    valueOf(
      updateRecord(context, participantType, { id: person.id, patch: { organizationId: organization.id } }),
    )
    valueOf(restoreSnapshot(context, then, { kind: 'one', place: 'actions', id: action.id }))
    expect(findRecord(context.documents, actionType, action.id)).toBeNull()
    const wish = { kind: 'one', place: 'organizations', id: organization.id } as const
    expect(valueOf(restoreSnapshot(context, then, wish)).heldBack).toMatchObject([
      { place: 'organizations', title: 'Ente nuovo', reason: 'in-use' },
    ])
    expect(findRecord(context.documents, organizationType, organization.id)).not.toBeNull()
  })
})

test('what belongs to something that came or went is brought back with it, not alone', () => {
  const context = openContext()
  const then = readSnapshot(context.documents)
  const session = lastOf(listRecords(context.documents, sessionType))
  valueOf(deleteSession(context, session.id))
  const fresh = valueOf(createSession(context, { title: 'Nuova' }))
  const person = lastOf(listRecords(context.documents, participantType))
  valueOf(updateRecord(context, participantType, { id: person.id, patch: { duty: 'Altro' } }))
  const comparison = compareSnapshots(then, readSnapshot(context.documents))
  const isAlone = canRestoreAlone(comparison)
  const alone = [...comparison.records, ...comparison.texts].filter(isAlone)
  expect(alone.map((change) => ('id' in change ? change.id : change.agendaItemId)).toSorted()).toEqual(
    [session.id, fresh.id, person.id].toSorted(),
  )
  expect(comparison.texts.length).toBeGreaterThan(0)
})

/** Sometimes somebody approves a verbale. */
function approveSomething(context: CommandContext, random: SeededRandom): void {
  const session = listRecords(context.documents, sessionType)
  if (session.length === 0) return
  const sessionId = random.pick(session).id
  // Refusals (observations that wait) are fine.
  void approveMinutes(context, { sessionId, on: '2026-04-20', mode: 'next-session' })
}

describe.each(seedsOfThisRun(24))('after a random history (seed %i)', (seed) => {
  test('any version comes back: what may change is as it was, what is closed is as it is', async () => {
    await withSeed({ seed, name: 'any version comes back', project: 'quick' }, async (random) => {
      const context = openContext()
      const versions: TavoloSnapshot[] = [readSnapshot(context.documents)]
      const approves = random.chance(0.6)
      for (let step = 0; step < 80; step += 1) {
        if (approves && random.chance(0.02)) approveSomething(context, random)
        else changeSomething(context, random)
        if (random.chance(0.08)) versions.push(readSnapshot(context.documents))
      }
      const then = random.pick(versions)
      const now = readSnapshot(context.documents)
      const closed = new Set(
        now.minutes
          .filter(({ status }) => status !== 'draft' && status !== 'under-review')
          .map((each) => each.sessionId),
      )
      const { heldBack } = valueOf(restoreSnapshot(context, then, { kind: 'all' }))
      const after = readSnapshot(context.documents)
      const target = withTimersOf(then, now)
      // Where nothing was held back everything is as it was.
      const isWhole = closed.size === 0 && heldBack.length === 0
      expect(isWhole ? after : target).toEqual(target)
      // What still differs from the version is what was told, and nothing of it is without a reason.
      const told = new Set(heldBack.map(({ place, id }) => `${place} ${id}`))
      const left = compareSnapshots(after, target)
      for (const { place, id } of left.records) expect(told).toContain(`${place} ${id}`)
      for (const { agendaItemId } of left.texts) {
        const isTold = told.has(`text ${agendaItemId}`) || told.has(`agendaItems ${agendaItemId}`)
        expect(isTold).toBe(true)
      }
      const frozen = heldBack.filter(({ reason }) => reason === 'frozen')
      expect(closed.size === 0 ? frozen : []).toEqual([])
      // Nothing of a closed session moved, but for what stays open.
      const moved = compareSnapshots(now, after)
      for (const change of moved.records.filter(({ sessionId }) => closed.has(sessionId as never))) {
        const open = { sessions: ['outcome'], actions: ['status', 'closedOn'] }[change.place as string] ?? []
        expect(open).toEqual(expect.arrayContaining(change.fields.map(({ field }) => field)))
      }
      for (const change of moved.texts) expect(closed).not.toContain(change.sessionId)
      // Once more changes nothing.
      const again = valueOf(restoreSnapshot(context, then, { kind: 'all' }))
      expect(again.count).toBe(0)
      await Promise.resolve()
    })
  })
})

describe.each(seedsOfThisRun(16))('one thing after a random history (seed %i)', (seed) => {
  test('what was asked for is as it was or told, and nothing else moved', async () => {
    await withSeed({ seed, name: 'one thing after a random history', project: 'quick' }, async (random) => {
      const context = openContext()
      const then = readSnapshot(context.documents)
      for (let step = 0; step < 60; step += 1) {
        if (random.chance(0.02)) approveSomething(context, random)
        else changeSomething(context, random)
      }
      for (let round = 0; round < 5; round += 1) {
        const now = readSnapshot(context.documents)
        const target = withTimersOf(then, now)
        const comparison = compareSnapshots(now, target)
        const alone = [...comparison.records, ...comparison.texts].filter(canRestoreAlone(comparison))
        if (alone.length === 0) break
        const change = random.pick(alone)
        const wish: RestoreWish =
          'place' in change
            ? { kind: 'one', place: change.place, id: change.id }
            : { kind: 'one', place: 'text', id: change.agendaItemId }
        const isWanted = restoreScope(comparison, wish)
        const { heldBack } = valueOf(restoreSnapshot(context, then, wish))
        const after = readSnapshot(context.documents)
        const moved = compareSnapshots(now, after)
        for (const { place, id } of moved.records) expect(isWanted(place, id)).toBe(true)
        // The text of an item that came or went goes with it.
        const items = new Set(moved.records.map(({ id }) => id))
        for (const { agendaItemId: id } of moved.texts)
          expect(isWanted('text', id) || items.has(id)).toBe(true)
        const told = new Set(heldBack.map(({ place, id }) => `${place} ${id}`))
        const left = compareSnapshots(after, target).records.filter(({ place, id }) => isWanted(place, id))
        for (const { place, id } of left) expect(told).toContain(`${place} ${id}`)
      }
      await Promise.resolve()
    })
  })
})

test('a text with every kind of block comes back as it was', () => {
  const context = openContext()
  const then = readSnapshot(context.documents)
  const [itemId = '', blocks = []] = Object.entries(then.texts)[0] ?? []
  const changed = {
    ...then,
    texts: {
      ...then.texts,
      [itemId]: [
        ...blocks.toReversed(),
        { kind: 'statement' as const, speakerId: null, runs: plainRuns('Come dettato') },
        { kind: 'note' as const, runs: [{ kind: 'break' as const }, ...plainRuns('e poi')] },
      ],
    },
  }
  valueOf(restoreSnapshot(context, changed, { kind: 'all' }))
  expect(readSnapshot(context.documents)).toEqual(changed)
  valueOf(restoreSnapshot(context, then, { kind: 'all' }))
  expect(readSnapshot(context.documents)).toEqual(then)
})
