import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, test } from 'vitest'
import { DexieTavoloStore } from '../../renderer/store/dexie-tavolo-store.ts'
import { MemoryTavoloStore } from '../../renderer/store/memory-tavolo-store.ts'
import type { NewTavolo, TavoloStore } from '../../renderer/store/tavolo-store.ts'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Result } from '../../shared/util/result.ts'

const adapters: [name: string, make: () => TavoloStore][] = [
  ['in memory', () => new MemoryTavoloStore()],
  ['on the database', () => new DexieTavoloStore(async () => undefined)],
]

const marta = { deviceId: 'laptop-1', name: 'Marta' }
const marco = { deviceId: 'laptop-2', name: 'Marco' }
const lucia = { deviceId: 'phone-1', name: 'Lucia' }
const atMs = Date.UTC(2026, 3, 16, 15, 0)
const valley: NewTavolo = {
  id: 'tavolo:valley',
  title: 'Vicini di valle',
  processKind: 'co-design',
  official: Uint8Array.of(1, 2, 3),
  work: Uint8Array.of(4),
  atMs,
  author: marta,
}

function valueOf<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.isOk) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

function reasonOf(result: Result<unknown, { reason: string }>): string {
  return result.isOk ? 'none' : result.error.reason
}

describe.each(adapters)('a store %s', (_name, make) => {
  let store: TavoloStore

  beforeEach(() => {
    Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange }
    store = make()
  })

  async function append(document: 'official' | 'work', byte: number, by?: { author: Author; ms: number }) {
    const { author, ms } = by ?? { author: marta, ms: atMs }
    const contribution = { author, fromMs: ms, toMs: ms, sizeBytes: 1 }
    return valueOf(
      await store.appendUpdate({
        tavoloId: valley.id,
        document,
        bytes: Uint8Array.of(byte),
        contributions: [contribution],
        summary: null,
      }),
    )
  }

  async function bytesOf(document: 'official' | 'work'): Promise<number[][]> {
    return valueOf(await store.loadTavolo(valley.id)).updates[document].map((row) => [...row.bytes])
  }

  test('begins empty', async () => {
    expect(valueOf(await store.listTavoli())).toEqual([])
    expect(valueOf(await store.estimateSize()).usedBytes).toBe(0)
  })

  test('lists a new tavolo with its title, its size and who made it', async () => {
    valueOf(await store.createTavolo(valley))
    expect(valueOf(await store.listTavoli())).toEqual([
      {
        id: 'tavolo:valley',
        title: 'Vicini di valle',
        processKind: 'co-design',
        lastChangedAtMs: atMs,
        lastChangedBy: 'Marta',
        sizeBytes: 4,
        deletedAtMs: null,
      },
    ])
  })

  test('gives back the bytes of each document, and nothing of another tavolo', async () => {
    valueOf(await store.createTavolo(valley))
    valueOf(await store.createTavolo({ ...valley, id: 'tavolo:other', official: Uint8Array.of(9) }))
    expect(await bytesOf('official')).toEqual([[1, 2, 3]])
    expect(await bytesOf('work')).toEqual([[4]])
  })

  test('does not make the same tavolo twice, and leaves the first as it was', async () => {
    valueOf(await store.createTavolo(valley))
    expect(reasonOf(await store.createTavolo({ ...valley, title: 'Another' }))).toBe('exists')
    expect(valueOf(await store.listTavoli()).map(({ title }) => title)).toEqual(['Vicini di valle'])
    expect(await bytesOf('official')).toEqual([[1, 2, 3]])
  })

  test('gives updates in the order in which they were added, each with a greater sequence', async () => {
    valueOf(await store.createTavolo(valley))
    const sequences = [await append('official', 10), await append('work', 20), await append('official', 11)]
    expect(sequences).toEqual(sequences.toSorted((left, right) => left - right))
    expect(await bytesOf('official')).toEqual([[1, 2, 3], [10], [11]])
    expect(await bytesOf('work')).toEqual([[4], [20]])
  })

  test('keeps its own copy of the bytes it was given', async () => {
    const bytes = Uint8Array.of(7)
    valueOf(await store.createTavolo({ ...valley, work: bytes }))
    bytes[0] = 0
    expect(await bytesOf('work')).toEqual([[7]])
  })

  test('brings title, time, author and size of the listing up to date with every update', async () => {
    valueOf(await store.createTavolo(valley))
    valueOf(
      await store.appendUpdate({
        tavoloId: valley.id,
        document: 'official',
        bytes: new Uint8Array(10),
        contributions: [
          { author: marco, fromMs: atMs + 1, toMs: atMs + 900, sizeBytes: 5 },
          { author: lucia, fromMs: atMs + 2, toMs: atMs + 800, sizeBytes: 5 },
        ],
        summary: { title: 'Vicini di valle, anno due', processKind: 'free' },
      }),
    )
    expect(valueOf(await store.listTavoli())).toEqual([
      {
        id: 'tavolo:valley',
        title: 'Vicini di valle, anno due',
        processKind: 'free',
        lastChangedAtMs: atMs + 900,
        lastChangedBy: 'Marco',
        sizeBytes: 14,
        deletedAtMs: null,
      },
    ])
  })

  test('lists the tavolo that changed last first', async () => {
    valueOf(await store.createTavolo(valley))
    valueOf(await store.createTavolo({ ...valley, id: 'tavolo:second', atMs: atMs + 1 }))
    expect(valueOf(await store.listTavoli()).map(({ id }) => id)).toEqual(['tavolo:second', 'tavolo:valley'])
    await append('work', 1, { author: marta, ms: atMs + 2 })
    expect(valueOf(await store.listTavoli()).map(({ id }) => id)).toEqual(['tavolo:valley', 'tavolo:second'])
  })

  test('refuses updates of a tavolo it does not have', async () => {
    const update = { tavoloId: valley.id, document: 'work', bytes: Uint8Array.of(1) } as const
    expect(reasonOf(await store.appendUpdate({ ...update, contributions: [], summary: null }))).toBe(
      'missing',
    )
    expect(reasonOf(await store.replaceUpdates({ ...update, upToSequence: 1, rowCount: 1 }))).toBe('missing')
    expect(reasonOf(await store.loadTavolo(valley.id))).toBe('missing')
    expect(reasonOf(await store.listChanges(valley.id))).toBe('missing')
    expect(reasonOf(await store.deleteTavolo(valley.id, atMs))).toBe('missing')
  })

  test('puts one merged state in the place of the oldest rows, before those that came later', async () => {
    valueOf(await store.createTavolo(valley))
    await append('official', 10)
    const upToSequence = await append('official', 11)
    await append('official', 12)
    await append('work', 20)
    const replacement = { tavoloId: valley.id, document: 'official', upToSequence, rowCount: 3 } as const
    valueOf(await store.replaceUpdates({ ...replacement, bytes: Uint8Array.of(99, 99) }))
    await append('official', 13)
    expect(await bytesOf('official')).toEqual([[99, 99], [12], [13]])
    expect(await bytesOf('work')).toEqual([[4], [20]])
    expect(valueOf(await store.listTavoli())[0]?.sizeBytes).toBe(6)
  })

  test('does not replace rows that the merged state cannot know', async () => {
    valueOf(await store.createTavolo(valley))
    await append('official', 10)
    const upToSequence = await append('official', 11)
    const replacement = { tavoloId: valley.id, document: 'official', upToSequence, rowCount: 2 } as const
    const result = await store.replaceUpdates({ ...replacement, bytes: Uint8Array.of(99) })
    expect(reasonOf(result)).toBe('changed')
    expect(await bytesOf('official')).toEqual([[1, 2, 3], [10], [11]])
  })

  test('tells who worked when, one stretch for work that goes on, even after rows were replaced', async () => {
    valueOf(await store.createTavolo(valley))
    await append('official', 10, { author: marta, ms: atMs + 1000 })
    await append('official', 11, { author: marta, ms: atMs + 59_000 })
    await append('official', 12, { author: marco, ms: atMs + 59_500 })
    const upToSequence = await append('official', 13, { author: marta, ms: atMs + 120_000 })
    const replacement = { tavoloId: valley.id, document: 'official', upToSequence, rowCount: 5 } as const
    valueOf(await store.replaceUpdates({ ...replacement, bytes: Uint8Array.of(99) }))
    expect(valueOf(await store.listChanges(valley.id))).toEqual([
      { document: 'official', author: marta, fromMs: atMs, toMs: atMs + 59_000, sizeBytes: 5 },
      { document: 'work', author: marta, fromMs: atMs, toMs: atMs, sizeBytes: 1 },
      { document: 'official', author: marco, fromMs: atMs + 59_500, toMs: atMs + 59_500, sizeBytes: 1 },
      { document: 'official', author: marta, fromMs: atMs + 120_000, toMs: atMs + 120_000, sizeBytes: 1 },
    ])
  })

  test('two people who type at the same time have one stretch each', async () => {
    valueOf(await store.createTavolo(valley))
    for (const second of [1, 3, 5]) {
      await append('work', second, { author: marco, ms: atMs + second * 1000 })
      await append('work', second, { author: lucia, ms: atMs + second * 1000 + 500 })
    }
    const work = valueOf(await store.listChanges(valley.id)).filter(({ document }) => document === 'work')
    expect(work.map(({ author, fromMs, toMs }) => [author.name, fromMs - atMs, toMs - atMs])).toEqual([
      ['Marta', 0, 0],
      ['Marco', 1000, 5000],
      ['Lucia', 1500, 5500],
    ])
  })

  test('remembers how far each document goes, and no longer when somebody writes without saying it', async () => {
    const mark = { openingId: '0011223344556677', count: 0 }
    valueOf(await store.createTavolo({ ...valley, marks: { official: [mark], work: [] } }))
    expect(valueOf(await store.loadTavolo(valley.id)).marks).toEqual({ official: [mark], work: [] })
    const update = { tavoloId: valley.id, bytes: Uint8Array.of(1), contributions: [], summary: null }
    const [next, other] = [
      { ...mark, count: 3 },
      { openingId: 'aabbccddeeff0011', count: 1 },
    ]
    valueOf(await store.appendUpdate({ ...update, document: 'official', mark: next }))
    valueOf(await store.appendUpdate({ ...update, document: 'official', mark: other }))
    valueOf(await store.appendUpdate({ ...update, document: 'work', mark: other }))
    expect(valueOf(await store.loadTavolo(valley.id)).marks).toEqual({
      official: [next, other],
      work: [other],
    })
    valueOf(await store.appendUpdate({ ...update, document: 'official', mark: next, isBase: true }))
    valueOf(await store.appendUpdate({ ...update, document: 'work' }))
    expect(valueOf(await store.loadTavolo(valley.id)).marks).toEqual({ official: [next], work: [] })
  })

  test('a tavolo that is rebuilt keeps who worked on it before', async () => {
    const changes = [
      { document: 'work', author: marco, fromMs: atMs - 5, toMs: atMs - 1, sizeBytes: 3 },
    ] as const
    valueOf(await store.createTavolo({ ...valley, changes }))
    expect(valueOf(await store.listChanges(valley.id))).toEqual(changes)
  })

  test('a tavolo that was deleted can be brought back with everything in it', async () => {
    valueOf(await store.createTavolo(valley))
    valueOf(await store.deleteTavolo(valley.id, atMs + 5))
    expect(valueOf(await store.listTavoli()).map(({ deletedAtMs }) => deletedAtMs)).toEqual([atMs + 5])
    valueOf(await store.undeleteTavolo(valley.id))
    expect(valueOf(await store.listTavoli()).map(({ deletedAtMs }) => deletedAtMs)).toEqual([null])
    expect(await bytesOf('official')).toEqual([[1, 2, 3]])
  })

  test('a change that arrives while a tavolo is deleted is still there when it comes back', async () => {
    valueOf(await store.createTavolo(valley))
    valueOf(await store.deleteTavolo(valley.id, atMs + 5))
    await append('work', 21)
    valueOf(await store.undeleteTavolo(valley.id))
    expect(await bytesOf('work')).toEqual([[4], [21]])
  })

  test('purging removes what was deleted before, with all its bytes, and nothing else', async () => {
    valueOf(await store.createTavolo(valley))
    valueOf(await store.createTavolo({ ...valley, id: 'tavolo:kept' }))
    valueOf(await store.createTavolo({ ...valley, id: 'tavolo:just-deleted' }))
    valueOf(await store.deleteTavolo(valley.id, atMs + 5))
    valueOf(await store.deleteTavolo('tavolo:just-deleted', atMs + 10))
    expect(valueOf(await store.purgeDeleted(atMs + 10))).toBe(1)
    const ids = valueOf(await store.listTavoli()).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['tavolo:just-deleted', 'tavolo:kept'])
    expect(reasonOf(await store.loadTavolo(valley.id))).toBe('missing')
    valueOf(await store.createTavolo({ ...valley, official: Uint8Array.of(8) }))
    expect(await bytesOf('official')).toEqual([[8]])
    expect(valueOf(await store.listChanges(valley.id))).toHaveLength(2)
  })

  test('a tavolo is erased with its rows and its log, deleted or not, and every other one stays as it is', async () => {
    const other = { ...valley, id: 'tavolo:other', title: 'Un altro tavolo' } as const
    valueOf(await store.createTavolo(valley))
    valueOf(await store.createTavolo(other))
    await append('official', 7)
    valueOf(await store.deleteTavolo(valley.id, atMs))
    // Two first states, one change, and what the log says of them.
    expect(valueOf(await store.eraseTavolo(valley.id))).toBeGreaterThanOrEqual(5)
    expect(valueOf(await store.listTavoli()).map(({ id }) => id)).toEqual([other.id])
    expect(reasonOf(await store.loadTavolo(valley.id))).toBe('missing')
    expect(reasonOf(await store.listChanges(valley.id))).toBe('missing')
    expect(valueOf(await store.loadTavolo(other.id)).updates.official.map(({ bytes }) => [...bytes])).toEqual(
      [[1, 2, 3]],
    )
    expect(valueOf(await store.listChanges(other.id))).toHaveLength(2)
  })

  test('erasing the only tavolo, or one that is not there, leaves a store that works', async () => {
    valueOf(await store.createTavolo(valley))
    expect(valueOf(await store.eraseTavolo(valley.id))).toBeGreaterThanOrEqual(4)
    expect(valueOf(await store.listTavoli())).toEqual([])
    expect(valueOf(await store.eraseTavolo(valley.id))).toBe(0)
    valueOf(await store.createTavolo({ ...valley, official: Uint8Array.of(9) }))
    expect(await bytesOf('official')).toEqual([[9]])
    expect(store.health.get()).toEqual({ kind: 'open' })
  })

  test('keeps what is written in silence by tavolo, one a card, and erases it with its tavolo', async () => {
    const draft: PrivateDraft = {
      id: 'card:1',
      writingId: 'writing:1',
      canvasId: 'canvas:1',
      zoneId: null,
      clusterId: null,
      point: null,
      text: 'Il sindaco non ci ascolta',
      authorId: null,
      createdAt: '2026-04-16T15:00:00.000Z',
    }
    const [second, ofOther] = [
      { ...draft, id: 'card:2' },
      { ...draft, id: 'card:3' },
    ] as const
    valueOf(await store.createTavolo(valley))
    expect(valueOf(await store.listDrafts(valley.id))).toEqual([])
    valueOf(await store.putDraft(valley.id, draft))
    valueOf(await store.putDraft(valley.id, second))
    valueOf(await store.putDraft('tavolo:other', ofOther))
    valueOf(await store.putDraft(valley.id, { ...draft, text: 'Di notte fa buio' }))
    valueOf(await store.removeDraft(second.id))
    expect(valueOf(await store.listDrafts(valley.id))).toEqual([{ ...draft, text: 'Di notte fa buio' }])
    valueOf(await store.deleteTavolo(valley.id, atMs))
    expect(valueOf(await store.listDrafts(valley.id))).toHaveLength(1)
    valueOf(await store.purgeDeleted(atMs + 1))
    expect(valueOf(await store.listDrafts(valley.id))).toEqual([])
    expect(valueOf(await store.listDrafts('tavolo:other'))).toEqual([ofOther])
  })

  test('estimates at least the bytes it was given', async () => {
    valueOf(await store.createTavolo({ ...valley, official: new Uint8Array(5000) }))
    expect(valueOf(await store.estimateSize()).usedBytes).toBeGreaterThanOrEqual(5001)
  })

  test('keeps a document of several megabytes', async () => {
    const official = new Uint8Array(6_000_000).fill(5)
    valueOf(await store.createTavolo({ ...valley, official }))
    const [row] = valueOf(await store.loadTavolo(valley.id)).updates.official
    // Compared as buffers: a matcher would look at each of the six million bytes by itself.
    expect(Buffer.compare(row?.bytes ?? new Uint8Array(), official)).toBe(0)
  })

  test('says that it is closed, and then refuses with that reason', async () => {
    valueOf(await store.createTavolo(valley))
    const seen: string[] = []
    store.health.subscribe(() => seen.push(store.health.get().kind))
    store.close()
    expect(seen).toEqual(['closed'])
    expect(reasonOf(await store.listTavoli())).toBe('closed')
  })
})
