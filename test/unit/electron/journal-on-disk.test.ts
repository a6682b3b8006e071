import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../../electron/dev/run-command.ts'
import { setDatabaseAside } from '../../../electron/features/journal/damaged-database.ts'
import { JournalRoom } from '../../../electron/features/journal/journal-room.ts'
import { tavoloFolder, tavoloIdOfFolder } from '../../../electron/tavolo-folder.ts'
import type { HostInput } from '../../../shared/ipc/contract.ts'
import { readFullState } from '../../../shared/sync/full-state-file.ts'
import { readJournal } from '../../../shared/sync/read-journal.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAV'
const openingId = '0011223344556677'
const atMs = Date.UTC(2026, 3, 16, 15, 0)
const author = { deviceId: 'laptop-1', name: 'Marta' }
const canMount = process.platform === 'linux' && process.getuid?.() === 0
const isRoot = process.getuid?.() === 0

let folder = ''
let room: JournalRoom

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-journal-'))
  room = new JournalRoom(folder)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function stateOf(count: number, size = 3): HostInput<'journalCut'> {
  const marks = { official: [{ openingId, count }], work: [{ openingId, count: 0 }] }
  return {
    tavoloId,
    title: 'Vicini di valle',
    processKind: null,
    official: new Uint8Array(size),
    work: Uint8Array.of(4),
    atMs,
    lastChangedAtMs: atMs,
    lastChangedBy: 'Marta',
    marks,
    covers: marks,
    changes: [],
  }
}

function changeOf(count: number, size = 20): HostInput<'journalAppend'> {
  return {
    tavoloId,
    document: 'official',
    update: new Uint8Array(size).fill(count % 256),
    mark: { openingId, count },
    isBase: false,
    atMs: atMs + count * 100,
    shares: [{ author, sizeBytes: size }],
    summary: null,
  }
}

async function append(count: number, size?: number): Promise<void> {
  expect(valueOf(await room.append(changeOf(count, size)))).toMatchObject({ kind: 'written' })
}

function journalFolder(): string {
  return join(tavoloFolder(folder, tavoloId), 'journal')
}

function fileEnding(ending: string): string {
  const names = readdirSync(journalFolder()).filter((name) => name.endsWith(ending))
  return join(journalFolder(), names.toSorted().at(-1) ?? '')
}

async function countsOnDisk(): Promise<(number | undefined)[]> {
  const { journals } = valueOf(await new JournalRoom(folder).read({ tavoloId }))
  return journals
    .filter(({ document }) => document === 'official')
    .flatMap(({ bytes }) => readJournal(bytes ?? new Uint8Array()).entries)
    .map(({ mark }) => mark?.count)
}

test('what was appended is on the disk, for a program that starts anew', async () => {
  valueOf(await room.cut(stateOf(0)))
  for (const count of [1, 2, 3]) await append(count)
  expect(await countsOnDisk()).toEqual([1, 2, 3])
  room = new JournalRoom(folder)
  await append(4)
  expect(await countsOnDisk()).toEqual([1, 2, 3, 4])
})

test('cut off at any byte of its last record, a journal goes on after the record before', async () => {
  valueOf(await room.cut(stateOf(0)))
  for (const count of [1, 2]) await append(count)
  const path = fileEnding('-official.journal')
  const before = readFileSync(path)
  await append(3)
  const whole = readFileSync(path)
  for (let size = before.byteLength; size < whole.byteLength; size += 1) {
    writeFileSync(path, whole.subarray(0, size))
    room = new JournalRoom(folder)
    const opened = valueOf(await room.open(tavoloId))
    expect(opened).toMatchObject({ kind: 'kept', isWhole: size === before.byteLength })
    expect(opened.kind === 'kept' ? opened.marks.official : []).toEqual([{ openingId, count: 2 }])
    await append(4)
    expect(await countsOnDisk(), `${size} bytes`).toEqual([1, 2, 4])
    expect(valueOf(await new JournalRoom(folder).open(tavoloId))).toMatchObject({ isWhole: true })
  }
})

test('a journal that somebody shortens while Tavolo runs is noticed, and goes on', async () => {
  valueOf(await room.cut(stateOf(0)))
  for (const count of [1, 2, 3]) await append(count)
  const path = fileEnding('-official.journal')
  truncateSync(path, readFileSync(path).byteLength - 5)
  await append(4)
  expect(await countsOnDisk()).toEqual([1, 2, 4])
})

test('a journal that is gone asks for a new full state instead of pretending', async () => {
  valueOf(await room.cut(stateOf(0)))
  await append(1)
  rmSync(fileEnding('-official.journal'))
  expect(valueOf(await room.append(changeOf(2)))).toEqual({ kind: 'missing' })
  expect(valueOf(await new JournalRoom(folder).open(tavoloId))).toMatchObject({
    kind: 'kept',
    isWhole: false,
  })
  valueOf(await room.cut(stateOf(2)))
  await append(3)
  expect(await countsOnDisk()).toEqual([3])
})

test('a full state that cannot be read gives way to the one before, with both journals', async () => {
  valueOf(await room.cut(stateOf(0)))
  await append(1)
  valueOf(await room.cut(stateOf(1)))
  await append(2)
  const path = fileEnding('.state')
  const bytes = readFileSync(path)
  bytes[bytes.byteLength - 1] = 99
  writeFileSync(path, bytes)
  room = new JournalRoom(folder)
  expect(valueOf(await room.open(tavoloId))).toMatchObject({ kind: 'kept', isWhole: false })
  const read = valueOf(await room.read({ tavoloId }))
  expect(readFullState(read.state ?? new Uint8Array())?.facts.marks.official).toEqual([
    { openingId, count: 0 },
  ])
  expect(await countsOnDisk()).toEqual([1, 2])
  expect(read.states.map((state) => state.atMs)).toEqual([null, atMs])
})

test('a full state that was removed takes nothing with it of what came after', async () => {
  valueOf(await room.cut(stateOf(0)))
  await append(1)
  valueOf(await room.cut(stateOf(1)))
  await append(2)
  rmSync(fileEnding('.state'))
  room = new JournalRoom(folder)
  expect(valueOf(await room.open(tavoloId))).toMatchObject({ kind: 'kept', isWhole: false })
  expect(await countsOnDisk()).toEqual([1, 2])
})

test('stays under twice the full state, as long as new ones are written when they are due', async () => {
  valueOf(await room.cut(stateOf(0, 400_000)))
  let count = 0
  for (let turn = 0; turn < 60; turn += 1) {
    count += 1
    const appended = valueOf(await room.append(changeOf(count, 40_000)))
    const isDue = appended.kind === 'written' && appended.due !== 'no'
    if (isDue) valueOf(await room.cut(stateOf(count, 400_000)))
    const journals = readdirSync(journalFolder()).filter((name) => name.endsWith('.journal'))
    const newest = journals.toSorted().slice(-2)
    const size = newest.reduce((sum, name) => sum + readFileSync(join(journalFolder(), name)).byteLength, 0)
    expect(size).toBeLessThan(2 * 400_000)
  }
  expect(readdirSync(journalFolder()).filter((name) => name.endsWith('.state'))).toHaveLength(3)
  expect(readdirSync(journalFolder()).filter((name) => name.endsWith('.journal'))).toHaveLength(6)
})

test('changes that are asked for all at once are written one after the other', async () => {
  valueOf(await room.cut(stateOf(0)))
  const counts = Array.from({ length: 40 }, (_, index) => index + 1)
  await Promise.all(counts.map(async (count) => append(count)))
  expect(await countsOnDisk()).toEqual(counts)
})

test('a clock that was set back by years does not disturb it', async () => {
  valueOf(await room.cut(stateOf(0)))
  valueOf(await room.append({ ...changeOf(1), atMs: 0 }))
  valueOf(await room.append({ ...changeOf(2), atMs: -1_000_000_000 }))
  valueOf(await room.cut({ ...stateOf(2), atMs: -5 }))
  valueOf(await room.append({ ...changeOf(3), atMs: 8e15 }))
  expect(await countsOnDisk()).toEqual([3])
  expect(valueOf(await room.read({ tavoloId })).states).toHaveLength(2)
})

test('a card that cannot be read is made again from the full state', async () => {
  valueOf(await room.cut(stateOf(0)))
  const card: unknown = JSON.parse(readFileSync(join(tavoloFolder(folder, tavoloId), 'tavolo.json'), 'utf8'))
  expect(card).toMatchObject({ id: tavoloId, title: 'Vicini di valle' })
  writeFileSync(join(tavoloFolder(folder, tavoloId), 'tavolo.json'), '{{{')
  expect(valueOf(await new JournalRoom(folder).list())).toMatchObject([
    { id: tavoloId, title: 'Vicini di valle', deletedAtMs: null, hasState: true },
  ])
})

test('a removal that was broken off is finished at the next start, and never leaves a tavolo behind', async () => {
  valueOf(await room.cut(stateOf(0)))
  valueOf(await room.setDeleted({ tavoloId, isDeleted: true, atMs }))
  rmSync(journalFolder(), { recursive: true })
  room = new JournalRoom(folder)
  expect(valueOf(await room.list())).toMatchObject([{ deletedAtMs: atMs, hasState: false }])
  valueOf(await room.purge(atMs + 1))
  expect(readdirSync(join(folder, 'tavoli'))).toEqual([])
})

test('erasing a tavolo takes along what is left of a damaged database, which may hold its words', async () => {
  valueOf(await room.cut(stateOf(0)))
  mkdirSync(join(folder, 'IndexedDB'))
  writeFileSync(join(folder, 'IndexedDB/000003.log'), 'Vicini di valle')
  await setDatabaseAside(folder)
  expect(readdirSync(folder).toSorted()).toEqual(['IndexedDB', 'IndexedDB-damaged', 'tavoli'])
  valueOf(await room.erase({ tavoloId, mode: 'count' }))
  expect(readdirSync(folder)).toContain('IndexedDB-damaged')
  valueOf(await room.erase({ tavoloId, mode: 'remove' }))
  expect(readdirSync(folder).toSorted()).toEqual(['IndexedDB', 'tavoli'])
  expect(readdirSync(join(folder, 'tavoli'))).toEqual([])
})

test('what else lies among the tavoli is none, and is left alone', async () => {
  valueOf(await room.cut(stateOf(0)))
  for (const name of ['.DS_Store', 'x-zz', 'Nuova cartella', 'x-41']) {
    writeFileSync(join(folder, 'tavoli', name), 'x')
  }
  expect(valueOf(await room.list()).map(({ id }) => id)).toEqual([tavoloId])
})

test('every id has a folder of its own, and every folder its id', () => {
  const ids = [
    'con',
    'CON',
    'a',
    'A',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '01arz3ndektsv4rrffq69g5fav',
    'x-61',
    '-',
  ]
  const names = ids.map((suffix) => tavoloFolder('/data', `tavolo:${suffix}`).slice('/data/tavoli/'.length))
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length)
  expect(names.map(tavoloIdOfFolder)).toEqual(ids.map((suffix) => `tavolo:${suffix}`))
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-]+$/)
})

test.skipIf(isRoot)('without permission it says so, and goes on once it has it', async () => {
  valueOf(await room.cut(stateOf(0)))
  const path = fileEnding('-official.journal')
  chmodSync(path, 0o400)
  expect(await room.append(changeOf(1))).toEqual({ isOk: false, error: { kind: 'noPermission' } })
  chmodSync(path, 0o600)
  await append(1)
  expect(await countsOnDisk()).toEqual([1])
})

describe('on a disk that is full', () => {
  beforeEach(async () => {
    if (!canMount) return
    await runCommand(['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  })

  afterEach(async () => {
    if (canMount) await runCommand(['umount', '--lazy', folder])
  })

  /** Fills the disk until so many bytes are left. */
  function fill(leftBytes: number): string {
    const path = join(folder, 'filler')
    const file = openSync(path, 'w')
    try {
      for (;;) {
        const { bavail, bsize } = statfsSync(folder)
        const size = Math.min(65_536, bavail * bsize - leftBytes)
        if (size <= 0) return path
        writeSync(file, Buffer.alloc(size))
      }
    } finally {
      closeSync(file)
    }
  }

  test.skipIf(!canMount)(
    'a change that finds no room leaves the journal whole, and is written when there is room',
    async () => {
      valueOf(await room.cut(stateOf(0)))
      await append(1)
      const filler = fill(8192)
      // More than is left: a part of it may still be taken.
      expect(await room.append(changeOf(2, 100_000))).toEqual({ isOk: false, error: { kind: 'diskFull' } })
      expect(await countsOnDisk()).toEqual([1])
      expect(valueOf(await new JournalRoom(folder).open(tavoloId))).toMatchObject({ isWhole: true })
      rmSync(filler)
      await append(2, 100_000)
      await append(3)
      expect(await countsOnDisk()).toEqual([1, 2, 3])
    },
  )

  test.skipIf(!canMount)(
    'a full state that finds no room changes nothing, and its journal goes on',
    async () => {
      valueOf(await room.cut(stateOf(0)))
      await append(1)
      const filler = fill(16_384)
      expect(await room.cut(stateOf(1, 100_000))).toEqual({ isOk: false, error: { kind: 'diskFull' } })
      await append(2)
      expect(await countsOnDisk()).toEqual([1, 2])
      expect(valueOf(await new JournalRoom(folder).open(tavoloId))).toMatchObject({ isWhole: true })
      expect(readdirSync(journalFolder()).every((name) => !name.startsWith('.'))).toBe(true)
      rmSync(filler)
      expect(valueOf(await room.cut(stateOf(2, 100_000)))).toBe('written')
      await append(3)
      expect(await countsOnDisk()).toEqual([3])
      expect(existsSync(fileEnding('.state'))).toBe(true)
    },
  )
})
