import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupName, hasBackupName } from '../../../electron/features/backups/backup-names.ts'
import { BackupRoom } from '../../../electron/features/backups/backup-room.ts'
import { writeNewFile } from '../../../electron/features/backups/write-new-file.ts'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { bytesOf, fileOf, sampleFile, sealedBytesOf, storedSample } from '../../support/tavolo-files.ts'
import { valueOf } from '../../support/value-of.ts'

let folder = ''
let usual = ''
let stick = ''
let room: BackupRoom

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-backups-'))
  usual = join(folder, 'documents', 'copies')
  stick = join(folder, 'stick')
  mkdirSync(stick)
  room = openRoom()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function openRoom(): BackupRoom {
  return new BackupRoom({ dataFolder: folder, usualFolder: () => usual })
}

const startMs = Date.parse('2026-11-22T16:35:20.000Z')

/** A backup of the sample, so many minutes later; each with something of its own in it. */
function backupAt(minutes: number, more: Parameters<typeof sampleFile>[0] = {}): Uint8Array {
  const documents = storedSample()
  // Otherwise Yjs takes a random number, and the same content is not the same bytes.
  documents.work.clientID = 7
  documents.work.getMap('test').set('minutes', minutes)
  return bytesOf(fileOf(documents, { writtenAtMs: startMs + minutes * 60_000, ...more }))
}

function nameAt(minutes: number, attempt = 1): string {
  return backupName({ title: 'Vicini di valle', atMs: startMs + minutes * 60_000, attempt })
}

async function names(): Promise<string[]> {
  return (await room.list()).backups.map(({ name }) => name)
}

describe('a backup', () => {
  test('has a name that people read, in a folder that is made for it', async () => {
    const written = valueOf(await room.write(backupAt(0)))
    expect(written).toMatchObject({ kind: 'written', place: { kind: 'usual', path: usual } })
    expect(written.name).toMatch(/^Vicini di valle 2026-11-2[123] \d{2}\.35\.tavolo$/)
    expect(readdirSync(usual)).toEqual([written.name])
    expect(new Uint8Array(readFileSync(join(usual, written.name)))).toEqual(backupAt(0))
  })

  test('of a title that Windows would refuse has a name that it takes', () => {
    const name = backupName({ title: 'CON: «chi/cosa?» \u202E*', atMs: startMs, attempt: 2 })
    expect(name).not.toMatch(/[<>:"/\\|?*\u202E]/)
    expect(name).toMatch(/ \(2\)\.tavolo$/)
    expect(hasBackupName(name)).toBe(true)
    const long = backupName({
      title: 'Tavolo con un titolo molto lungo. '.repeat(30),
      atMs: startMs,
      attempt: 1,
    })
    expect(Buffer.byteLength(long)).toBeLessThan(240)
    expect(hasBackupName(long)).toBe(true)
  })

  test('never goes over a file that is there, even one that was made in the same minute by somebody else', async () => {
    mkdirSync(usual, { recursive: true })
    writeFileSync(join(usual, nameAt(0)), 'a letter of somebody')
    expect(valueOf(await room.write(backupAt(0))).name).toBe(nameAt(0, 2))
    expect(readFileSync(join(usual, nameAt(0)), 'utf8')).toBe('a letter of somebody')
  })

  test('of a tavolo that is as it was is not written twice', async () => {
    const same = sampleFile({ writtenAtMs: startMs })
    expect(valueOf(await room.write(bytesOf(same)))).toMatchObject({ kind: 'written', name: nameAt(0) })
    // The log grows by itself; later is not another tavolo.
    const later = bytesOf({ ...same, writtenAtMs: startMs + 600_000, changes: [] })
    expect(valueOf(await room.write(later))).toMatchObject({ kind: 'unchanged', name: nameAt(0) })
    expect(valueOf(await room.write(backupAt(20)))).toMatchObject({ kind: 'written', name: nameAt(20) })
    expect(await names()).toEqual([nameAt(20), nameAt(0)])
  })

  test('of a tavolo that is as it was is written again when the one from before is damaged', async () => {
    const same = sampleFile({ writtenAtMs: startMs })
    await room.write(bytesOf(same))
    const damaged = readFileSync(join(usual, nameAt(0)))
    const nearTheEnd = Math.trunc(damaged.length * 0.8)
    damaged.writeUInt8(damaged.readUInt8(nearTheEnd) ^ 1, nearTheEnd)
    writeFileSync(join(usual, nameAt(0)), damaged)
    const later = bytesOf({ ...same, writtenAtMs: startMs + 600_000 })
    expect(valueOf(await openRoom().write(later))).toMatchObject({ kind: 'written', name: nameAt(10) })
  })

  test('that is no tavolo is refused', async () => {
    expect(await room.write(new Uint8Array(100))).toEqual({ isOk: false, error: { kind: 'notATavolo' } })
  })

  test('is read by the id of the list, and by nothing else', async () => {
    await room.write(backupAt(0))
    const [backup] = (await room.list()).backups
    const read = valueOf(await room.read(backup?.id ?? ''))
    expect(new Uint8Array(read.bytes)).toEqual(backupAt(0))
    expect(await room.read('0'.repeat(32))).toEqual({ isOk: false, error: { kind: 'notFound' } })
    expect(await room.pathOf('0'.repeat(32))).toBe(null)
  })

  test('that was not finished leaves nothing that looks like one', async () => {
    const written = await writeNewFile(join(folder, 'nowhere'), () => 'a.tavolo', new Uint8Array(1))
    expect(written).toEqual({ isOk: false, error: { kind: 'notFound' } })
    expect(readdirSync(folder)).toEqual(['stick'])
  })
})

test('what a battery left half written goes with a later backup, and is never listed', async () => {
  mkdirSync(usual, { recursive: true })
  const [old, young] = ['.tavolo-copy-0123456789ab', '.tavolo-copy-ba9876543210']
  writeFileSync(join(usual, old), 'half')
  writeFileSync(join(usual, young), 'being written by another window')
  const twoHoursAgo = new Date(Date.now() - 7_200_000)
  utimesSync(join(usual, old), twoHoursAgo, twoHoursAgo)
  expect(await names()).toEqual([])
  const { name } = valueOf(await room.write(backupAt(0)))
  expect(readdirSync(usual).toSorted()).toEqual([young, name].toSorted())
})

describe('the list', () => {
  test('tells what a damaged one was of, goes on with the others, and leaves other files alone', async () => {
    for (const minutes of [0, 30, 60]) await room.write(backupAt(minutes))
    const damaged = readFileSync(join(usual, nameAt(30)))
    const middle = Math.trunc(damaged.length / 2)
    damaged.writeUInt8(damaged.readUInt8(middle) ^ 1, middle)
    writeFileSync(join(usual, nameAt(30)), damaged)
    writeFileSync(join(usual, nameAt(60)), readFileSync(join(usual, nameAt(60))).subarray(0, -500))
    writeFileSync(join(usual, 'nothing.tavolo'), '')
    writeFileSync(join(usual, 'sealed.tavolo'), await sealedBytesOf(sampleFile(), 'la valle è lunga'))
    writeFileSync(join(usual, 'letter.odt'), 'a letter')
    mkdirSync(join(usual, 'folder.tavolo'))
    const { backups, problem } = await room.list()
    expect(problem).toBe(null)
    const states = Object.fromEntries(
      backups.map(({ name, state, facts }) => [name, `${state} ${facts?.title ?? ''}`]),
    )
    expect(states).toEqual({
      [nameAt(0)]: 'looksWhole Vicini di valle',
      [nameAt(30)]: 'damaged Vicini di valle',
      [nameAt(60)]: 'damaged Vicini di valle',
      'nothing.tavolo': 'damaged ',
    })
  })

  test('sees at once that a large one was cut', async () => {
    const photos = [1, 2].map((start) =>
      Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * at * start) % 251),
    )
    const attachments = photos.map((bytes) => ({ sha256: sha256Hex(bytes), bytes }))
    const { name } = valueOf(await room.write(bytesOf(sampleFile({ attachments }))))
    expect((await room.list()).backups[0]).toMatchObject({ name, state: 'looksWhole' })
    writeFileSync(join(usual, name), readFileSync(join(usual, name)).subarray(0, -30))
    expect((await room.list()).backups[0]).toMatchObject({
      state: 'damaged',
      facts: { title: 'Vicini di valle' },
    })
  })

  test('of a folder that was never used is empty', async () => {
    expect(await room.list()).toEqual({ place: { kind: 'usual', path: usual }, backups: [], problem: null })
  })
})

describe('thinning', () => {
  test('keeps the last ten of a day, and never what somebody renamed or what another computer wrote', async () => {
    await room.write(backupAt(-30, { writtenBy: { deviceId: 'device:LUCA', name: 'Luca' } }))
    await room.write(backupAt(-20))
    renameSync(join(usual, nameAt(-20)), join(usual, 'prima della riunione.tavolo'))
    for (let minutes = 0; minutes < 14; minutes += 1) valueOf(await room.write(backupAt(minutes)))
    const left = readdirSync(usual).toSorted()
    const expected = Array.from({ length: 10 }, (_, index) => nameAt(index + 4))
    expect(left).toEqual([...expected, nameAt(-30), 'prima della riunione.tavolo'].toSorted())
  })

  test('does not touch the backups of another tavolo', async () => {
    for (let minutes = 0; minutes < 12; minutes += 1) await room.write(backupAt(minutes))
    await room.write(backupAt(20, { tavoloId: 'tavolo:OTHER' }))
    expect(await names()).toHaveLength(11)
  })
})

describe('the folder', () => {
  test('is the chosen one, at the next start too', async () => {
    expect(valueOf(await room.folder.choose(stick))).toEqual({ kind: 'chosen', path: stick })
    valueOf(await openRoom().write(backupAt(0)))
    expect(readdirSync(stick)).toContain(nameAt(0))
  })

  test('that vanishes gives way to the usual one until it is back, and nothing is lost', async () => {
    await room.write(backupAt(0))
    await room.folder.choose(stick)
    await room.write(backupAt(10))
    renameSync(stick, join(folder, 'in the pocket'))
    const away = valueOf(await room.write(backupAt(20)))
    expect(away.place).toEqual({ kind: 'away', path: usual, chosenPath: stick })
    expect(await names()).toEqual([nameAt(20), nameAt(0)])
    // The empty place where it was mounted, or somebody else's stick, is not the folder that was chosen.
    mkdirSync(stick)
    expect(valueOf(await room.write(backupAt(30))).place.kind).toBe('away')
    expect(readdirSync(stick)).toEqual([])
    rmSync(stick, { recursive: true })
    renameSync(join(folder, 'in the pocket'), stick)
    expect(valueOf(await room.write(backupAt(40))).place).toEqual({ kind: 'chosen', path: stick })
    const { backups } = await room.list()
    expect(backups.map(({ name, isElsewhere }) => [name, isElsewhere])).toEqual([
      [nameAt(40), false],
      [nameAt(30), true],
      [nameAt(20), true],
      [nameAt(10), false],
      [nameAt(0), true],
    ])
  })

  test('can be the usual one again', async () => {
    await room.folder.choose(stick)
    expect(valueOf(await room.folder.reset())).toEqual({ kind: 'usual', path: usual })
    expect(valueOf(await room.folder.choose(usual))).toEqual({ kind: 'usual', path: usual })
  })

  test('that is not there is refused, and the one from before stays', async () => {
    await room.folder.choose(stick)
    expect(await room.folder.choose(join(folder, 'nowhere'))).toEqual({
      isOk: false,
      error: { kind: 'notFound' },
    })
    expect(await room.folder.place()).toEqual({ kind: 'chosen', path: stick })
  })
})
