import { beforeEach, describe, expect, test } from 'vitest'
import {
  AutomaticBackups,
  backupEveryMs,
  type BackedUpTavolo,
} from '../../../renderer/backups/automatic-backups.ts'
import { createBackupMemory, type BackupMemory } from '../../../renderer/backups/backup-memory.ts'
import type { BackupOutcome } from '../../../renderer/backups/backup-problem.ts'
import { emptyDocuments } from '../../../shared/doc/commands/set-up-tavolo.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

const minuteMs = 60_000
const place = { kind: 'usual', path: '/documents' } as const
const made: BackupOutcome = ok({ kind: 'written', name: 'a.tavolo', place, missingCount: 0 })

let time: ManualTimekeeper
let storage: Map<string, string>
let memory: BackupMemory
let backups: AutomaticBackups
/** When each backup was made, in minutes from the start, and how often the tavolo had changed by then. */
let done: { readonly minute: number; readonly changes: number }[]
let outcome: BackupOutcome
let session: BackedUpTavolo
let changes: number
let startMs: number

function storageOf(values: Map<string, string>): Storage {
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as Storage
}

/** As at a start of the program, with what was remembered. */
function start(): void {
  memory = createBackupMemory(storageOf(storage))
  session = { id: 'tavolo:A', documents: emptyDocuments() }
  changes = 0
  backups = new AutomaticBackups({
    memory,
    timekeeper: time,
    load: () =>
      Promise.resolve({
        titleOf: () => 'Vicini di valle',
        make() {
          done.push({ minute: Math.round((time.nowMs() - startMs) / minuteMs), changes })
          return Promise.resolve(outcome)
        },
      }),
    whenIdle: (run) => run(),
    logError: (error) => {
      throw error
    },
  })
}

function change(): void {
  changes += 1
  session.documents.official.getMap('test').set('changes', changes)
}

beforeEach(() => {
  time = new ManualTimekeeper()
  startMs = time.nowMs()
  storage = new Map()
  done = []
  outcome = made
  start()
  memory.setDue('tavolo:A', 'done')
})

describe('backups that nobody asks for', () => {
  test('are made every half hour of work, and not while a word is being written', async () => {
    backups.onOpened(session)
    for (let second = 0; second < 100 * 60; second += 10) {
      change()
      await time.pass(10_000)
    }
    expect(done.map(({ minute }) => minute)).toEqual([30, 60, 90])
  })

  test('wait for a pause in the typing, and come after five minutes without one', async () => {
    backups.onOpened(session)
    for (let second = 0; second < 36 * 60; second += 1) {
      change()
      await time.pass(1000)
    }
    expect(done.map(({ minute }) => minute)).toEqual([35])
  })

  test('are not made of a tavolo that nobody changes', async () => {
    backups.onOpened(session)
    await time.pass(10 * backupEveryMs)
    await backups.onClosing(session)
    expect(done).toEqual([])
    expect(time.alarmCount).toBe(0)
  })

  test('are made when a tavolo is closed after a change, once', async () => {
    backups.onOpened(session)
    change()
    await backups.onClosing(session)
    await time.pass(10 * backupEveryMs)
    expect(done).toEqual([{ minute: 0, changes: 1 }])
    expect(memory.isDue('tavolo:A')).toBe(false)
    change()
    await time.pass(backupEveryMs)
    expect(done).toHaveLength(1)
  })

  test('are made before the window closes', async () => {
    backups.onOpened(session)
    change()
    await backups.finish()
    expect(done).toEqual([{ minute: 0, changes: 1 }])
  })

  test('do not keep a window from closing for more than two and a half seconds, and are made up for', async () => {
    backups.onOpened(session)
    change()
    const endless: Promise<BackupOutcome> = new Promise(() => undefined)
    const slow = new AutomaticBackups({
      memory,
      timekeeper: time,
      load: () => Promise.resolve({ titleOf: () => '', make: () => endless }),
      whenIdle: (run) => run(),
      logError: () => undefined,
    })
    slow.onOpened(session)
    change()
    let isFinished = false
    void slow.finish().then(() => (isFinished = true))
    await time.pass(2400)
    expect(isFinished).toBe(false)
    await time.pass(200)
    expect(isFinished).toBe(true)
    start()
    backups.onOpened(session)
    await time.pass(2 * minuteMs)
    expect(done).toHaveLength(1)
  })

  test('that were left out when the power went are made up for after the next opening', async () => {
    backups.onOpened(session)
    change()
    start()
    backups.onOpened(session)
    await time.pass(minuteMs - 1000)
    expect(done).toEqual([])
    await time.pass(2000)
    expect(done).toHaveLength(1)
  })

  test('are made of a tavolo that never had one', async () => {
    session = { ...session, id: 'tavolo:NEW' }
    backups.onOpened(session)
    await backups.onClosing(session)
    expect(done).toHaveLength(1)
  })

  test('come after half an hour even when the clock was set back by a year', async () => {
    backups.onOpened(session)
    time.setBack(365 * 24 * 60 * minuteMs)
    change()
    await time.pass(backupEveryMs)
    expect(done).toHaveLength(1)
  })
})

describe('a backup that fails', () => {
  test('is told, and tried again after half an hour', async () => {
    outcome = failure({ kind: 'diskFull' })
    backups.onOpened(session)
    change()
    await time.pass(backupEveryMs)
    expect(backups.news.get()).toEqual({
      kind: 'failed',
      title: 'Vicini di valle',
      problem: { kind: 'diskFull' },
    })
    expect(memory.isDue('tavolo:A')).toBe(true)
    outcome = made
    await time.pass(backupEveryMs)
    expect(done).toHaveLength(2)
    expect(memory.isDue('tavolo:A')).toBe(false)
  })

  test('because something broke is told too', async () => {
    const broken = new AutomaticBackups({
      memory,
      timekeeper: time,
      load: () => Promise.reject(new Error('no such part')),
      whenIdle: (run) => run(),
      logError: () => undefined,
    })
    broken.onOpened(session)
    change()
    await broken.onClosing(session)
    await time.pass(0)
    expect(broken.news.get()).toMatchObject({ kind: 'failed', problem: { kind: 'unexpected' } })
  })
})

test('that the chosen folder is away is told once, not at every backup', async () => {
  const told: unknown[] = []
  backups.news.subscribe(() => told.push(backups.news.get()))
  const away = { kind: 'away', path: '/documents', chosenPath: '/stick' } as const
  outcome = ok({ kind: 'written', name: 'a.tavolo', place: away, missingCount: 0 })
  backups.onOpened(session)
  for (let count = 0; count < 3; count += 1) {
    change()
    await time.pass(backupEveryMs + minuteMs)
  }
  expect(done).toHaveLength(3)
  expect(told).toEqual([{ kind: 'away', title: 'Vicini di valle' }])
})

test('a tavolo that is being erased gets no backup when it is closed', async () => {
  backups.onOpened(session)
  change()
  await backups.forget(session.id)
  await backups.onClosing(session)
  await time.pass(10 * backupEveryMs)
  expect(done).toEqual([])
  expect(storage.get('tavolo.backups.done')).toBe('{}')
})

test('a backup made by hand counts, unless somebody wrote meanwhile', async () => {
  backups.onOpened(session)
  change()
  await backups.makeNow(session)
  await backups.onClosing(session)
  expect(done).toHaveLength(1)
  backups.onOpened(session)
  change()
  const making = backups.makeNow(session)
  change()
  await making
  await backups.onClosing(session)
  expect(done.length).toBeGreaterThanOrEqual(2)
})

test('what was checked is remembered until the file changes', () => {
  const file = { id: 'a', sizeBytes: 10, changedAtMs: 20 }
  expect(memory.checkedAtMs(file)).toBe(null)
  memory.noteChecked(file, 30)
  const again = createBackupMemory(storageOf(storage))
  expect(again.checkedAtMs(file)).toBe(30)
  expect(again.checkedAtMs({ ...file, changedAtMs: 21 })).toBe(null)
  storage.set('tavolo.backups.checked', '{"broken')
  expect(createBackupMemory(storageOf(storage)).checkedAtMs(file)).toBe(null)
})
