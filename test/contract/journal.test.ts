import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { journalCalls } from '../../electron/features/journal/journal-calls.ts'
import type { Host } from '../../renderer/host/host.ts'
import { createMemoryHost } from '../../renderer/host/memory-host.ts'
import { hostCalls, type HostInput } from '../../shared/ipc/contract.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { readFullState } from '../../shared/sync/full-state-file.ts'
import { readJournal } from '../../shared/sync/read-journal.ts'
import { valueOf } from '../support/value-of.ts'

type JournalHost = Pick<Host, Extract<HostCallName, `journal${string}`>>

let folder = ''

/** The desktop's answers, checked at the door like those of the shell. */
function onDisk(): JournalHost {
  const calls = Object.entries(journalCalls(folder)).map(([name, answer]) => [
    name,
    async (input: unknown) => {
      const { input: schema, result } = hostCalls[name as keyof JournalHost]
      return result.parse(await (answer as (given: unknown) => unknown)(schema.parse(input)))
    },
  ])
  return Object.fromEntries(calls) as JournalHost
}

const hosts: [name: string, make: () => JournalHost][] = [
  ['in memory', () => createMemoryHost().host],
  ['on the disk', onDisk],
]

const tavoloId = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAV'
const atMs = Date.UTC(2026, 3, 16, 15, 0)
const opening = '0011223344556677'
const marta = { deviceId: 'laptop-1', name: 'Marta' }

const noneYet = { official: [{ openingId: opening, count: 0 }], work: [{ openingId: opening, count: 0 }] }

function firstState(change: Partial<HostInput<'journalCut'>> = {}): HostInput<'journalCut'> {
  return {
    tavoloId,
    title: 'Vicini di valle',
    processKind: 'co-design',
    official: Uint8Array.of(1, 2, 3),
    work: Uint8Array.of(4),
    atMs,
    lastChangedAtMs: atMs,
    lastChangedBy: 'Marta',
    marks: noneYet,
    covers: change.marks ?? noneYet,
    changes: [{ document: 'official', author: marta, fromMs: atMs, toMs: atMs, sizeBytes: 3 }],
    ...change,
  }
}

function oneChange(
  count: number,
  change: Partial<HostInput<'journalAppend'>> = {},
): HostInput<'journalAppend'> {
  return {
    tavoloId,
    document: 'official',
    update: Uint8Array.of(100 + count),
    mark: { openingId: opening, count },
    isBase: false,
    atMs: atMs + count * 1000,
    shares: [{ author: marta, sizeBytes: 1 }],
    summary: null,
    ...change,
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-journal-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.each(hosts)('the second copy %s', (_name, make) => {
  let host: JournalHost

  beforeEach(() => {
    host = make()
  })

  async function readAll() {
    const read = valueOf(await host.journalRead({ tavoloId }))
    const journals = read.journals.map(({ document, bytes }) => ({
      document,
      updates: readJournal(bytes ?? new Uint8Array()).entries.map(({ update }) => [...update]),
    }))
    return { ...read, journals, state: read.state === null ? null : readFullState(read.state) }
  }

  test('begins empty', async () => {
    expect(valueOf(await host.journalList())).toEqual([])
    expect(valueOf(await host.journalOpen({ tavoloId }))).toEqual({ kind: 'missing' })
    expect(await readAll()).toEqual({ state: null, journals: [], states: [] })
  })

  test('takes no change before it has a full state to go on from', async () => {
    expect(valueOf(await host.journalAppend(oneChange(1)))).toEqual({ kind: 'missing' })
    expect(valueOf(await host.journalList())).toEqual([])
  })

  test('gives back the full state and the changes after it, in their order, for each document', async () => {
    expect(valueOf(await host.journalCut(firstState()))).toBe('written')
    for (const count of [1, 2]) {
      expect(valueOf(await host.journalAppend(oneChange(count)))).toEqual({ kind: 'written', due: 'no' })
    }
    valueOf(await host.journalAppend(oneChange(1, { document: 'work', update: Uint8Array.of(9, 9) })))
    const { state, journals, states } = await readAll()
    expect([...(state?.official ?? [])]).toEqual([1, 2, 3])
    expect([...(state?.work ?? [])]).toEqual([4])
    expect(state?.facts).toMatchObject({ tavoloId, title: 'Vicini di valle', lastChangedBy: 'Marta' })
    expect(state?.facts.changes).toHaveLength(1)
    expect(journals).toEqual([
      { document: 'official', updates: [[101], [102]] },
      { document: 'work', updates: [[9, 9]] },
    ])
    expect(states).toMatchObject([{ atMs }])
  })

  test('says how far it goes', async () => {
    valueOf(await host.journalCut(firstState()))
    valueOf(await host.journalAppend(oneChange(1)))
    valueOf(await host.journalAppend(oneChange(5)))
    const other = { openingId: 'aabbccddeeff0011', count: 2 }
    valueOf(await host.journalAppend(oneChange(2, { mark: other })))
    expect(valueOf(await host.journalOpen({ tavoloId }))).toEqual({
      kind: 'kept',
      isWhole: true,
      marks: {
        official: [{ openingId: opening, count: 5 }, other],
        work: [{ openingId: opening, count: 0 }],
      },
    })
    valueOf(await host.journalAppend(oneChange(3, { mark: { ...other, count: 3 }, isBase: true })))
    expect(valueOf(await host.journalOpen({ tavoloId }))).toMatchObject({
      marks: { official: [{ ...other, count: 3 }] },
    })
  })

  test('a full state that misses a change of another window is refused, and nothing is lost by it', async () => {
    valueOf(await host.journalCut(firstState()))
    valueOf(await host.journalAppend(oneChange(1)))
    const other = { openingId: 'aabbccddeeff0011', count: 1 }
    valueOf(await host.journalAppend(oneChange(1, { mark: other, update: Uint8Array.of(77) })))
    const mine = [{ openingId: opening, count: 1 }]
    const state = firstState({ marks: { official: mine, work: mine } })
    expect(valueOf(await host.journalCut(state))).toBe('behind')
    expect((await readAll()).journals[0]?.updates).toEqual([[101], [77]])
    const both = { official: [...mine, other], work: mine }
    expect(valueOf(await host.journalCut(firstState({ marks: both })))).toBe('written')
  })

  test('keeps the last three full states, and gives an older one when it is asked for', async () => {
    for (const day of [0, 1, 2, 3]) {
      valueOf(
        await host.journalCut(firstState({ atMs: atMs + day * 86_400_000, official: Uint8Array.of(day) })),
      )
    }
    const { states, state, journals } = await readAll()
    expect(states.map((each) => ((each.atMs ?? 0) - atMs) / 86_400_000)).toEqual([3, 2, 1])
    expect([...(state?.official ?? [])]).toEqual([3])
    expect(journals.map(({ updates }) => updates)).toEqual([[], []])
    const generation = states[2]?.generation ?? 0
    const older = valueOf(await host.journalRead({ tavoloId, generation }))
    expect([...(readFullState(older.state ?? new Uint8Array())?.official ?? [])]).toEqual([1])
    expect(older.journals).toEqual([])
  })

  test('asks for a new full state when the journal has grown', async () => {
    valueOf(await host.journalCut(firstState()))
    const large = { update: new Uint8Array(270_000) }
    expect(valueOf(await host.journalAppend(oneChange(1, large)))).toEqual({ kind: 'written', due: 'soon' })
    const marks = { official: [{ openingId: opening, count: 1 }], work: [{ openingId: opening, count: 0 }] }
    valueOf(await host.journalCut(firstState({ marks })))
    expect(valueOf(await host.journalAppend(oneChange(2)))).toEqual({ kind: 'written', due: 'no' })
  })

  test('the list follows the title', async () => {
    valueOf(await host.journalCut(firstState()))
    const summary = { title: 'Vicini di valle, anno due', processKind: 'free' } as const
    valueOf(await host.journalAppend(oneChange(1, { summary })))
    expect(valueOf(await host.journalList())).toEqual([
      { id: tavoloId, ...summary, deletedAtMs: null, restoredAtMs: null, hasState: true },
    ])
  })

  test('what was deleted can come back, and says when it did', async () => {
    valueOf(await host.journalCut(firstState()))
    valueOf(await host.journalDeleted({ tavoloId, isDeleted: true, atMs: atMs + 5 }))
    expect(valueOf(await host.journalList())).toMatchObject([{ deletedAtMs: atMs + 5, restoredAtMs: null }])
    valueOf(await host.journalAppend(oneChange(1, { summary: { title: 'Later', processKind: null } })))
    expect(valueOf(await host.journalList())).toMatchObject([{ title: 'Later', deletedAtMs: atMs + 5 }])
    valueOf(await host.journalDeleted({ tavoloId, isDeleted: false, atMs: atMs + 9 }))
    expect(valueOf(await host.journalList())).toMatchObject([{ deletedAtMs: null, restoredAtMs: atMs + 9 }])
    expect((await readAll()).journals[0]?.updates).toEqual([[101]])
  })

  test('purging removes what was deleted before, and nothing else', async () => {
    const kept = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAW'
    valueOf(await host.journalCut(firstState()))
    valueOf(await host.journalCut(firstState({ tavoloId: kept })))
    valueOf(await host.journalDeleted({ tavoloId, isDeleted: true, atMs }))
    valueOf(await host.journalPurge({ deletedBeforeMs: atMs }))
    expect(valueOf(await host.journalList())).toHaveLength(2)
    valueOf(await host.journalPurge({ deletedBeforeMs: atMs + 1 }))
    expect(valueOf(await host.journalList()).map(({ id }) => id)).toEqual([kept])
    expect(await readAll()).toEqual({ state: null, journals: [], states: [] })
    valueOf(await host.journalCut(firstState()))
    expect(valueOf(await host.journalOpen({ tavoloId }))).toMatchObject({ kind: 'kept', isWhole: true })
  })

  test('an id that leads elsewhere, or is none, is refused at the door', async () => {
    for (const id of [
      'tavolo:../../etc',
      'tavolo:a/b',
      'tavolo:a\\b',
      'tavolo:',
      'need:1',
      'tavolo:a\0',
      '..',
    ]) {
      const given = id as typeof tavoloId
      await expect(host.journalCut(firstState({ tavoloId: given })), id).rejects.toThrow()
      await expect(host.journalOpen({ tavoloId: given })).rejects.toThrow()
      await expect(host.journalAppend(oneChange(1, { tavoloId: given }))).rejects.toThrow()
      await expect(host.journalRead({ tavoloId: given })).rejects.toThrow()
    }
    expect(valueOf(await host.journalList())).toEqual([])
  })

  test('ids that a disk could take for one another are kept apart', async () => {
    const ids = ['tavolo:con', 'tavolo:CON', 'tavolo:a', 'tavolo:A', 'tavolo:nul'] as const
    for (const id of ids) valueOf(await host.journalCut(firstState({ tavoloId: id, title: id })))
    const list = valueOf(await host.journalList())
    expect(list.map(({ title }) => title).toSorted()).toEqual([...ids].toSorted())
    expect(list.every(({ id, title }) => id === title)).toBe(true)
  })
})
