import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  blobPath,
  blobsFolderName,
  hashOf,
  openBlobStore,
} from '../../../electron/features/attachments/blob-store.ts'
import { eraseBlobs } from '../../../electron/features/attachments/erase-blobs.ts'
import { BackupRoom } from '../../../electron/features/backups/backup-room.ts'
import { JournalRoom } from '../../../electron/features/journal/journal-room.ts'
import { versionCalls } from '../../../electron/features/versions/version-calls.ts'
import { tavoloFolder } from '../../../electron/tavolo-folder.ts'
import type { HostInput } from '../../../shared/ipc/contract.ts'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { bytesOf, fileOf, sampleFile, storedSample } from '../../support/tavolo-files.ts'
import { valueOf } from '../../support/value-of.ts'

const going = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAV'
const staying = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAW'
const openingId = '0011223344556677'
const marks = { official: [{ openingId, count: 1 }], work: [{ openingId, count: 0 }] }

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-erase-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function stateOf(tavoloId: HostInput<'journalCut'>['tavoloId'], words = 'words'): HostInput<'journalCut'> {
  return {
    ...{ tavoloId, title: 'Vicini di valle', processKind: null, marks, covers: marks, changes: [] },
    official: new TextEncoder().encode(words),
    work: Uint8Array.of(4),
    ...{ atMs: 1, lastChangedAtMs: 1, lastChangedBy: 'Marta' },
  }
}

describe('the second copy of a tavolo', () => {
  test('is counted without a change, then goes for good, and nothing of it is listed or brought back', async () => {
    const room = new JournalRoom(folder)
    valueOf(await room.cut(stateOf(going)))
    valueOf(await room.cut(stateOf(staying)))
    const counted = valueOf(await room.erase({ tavoloId: going, mode: 'count' }))
    expect(counted.count).toBe(1)
    expect(valueOf(await room.list())).toHaveLength(2)
    expect(valueOf(await room.erase({ tavoloId: going, mode: 'remove' }))).toEqual(counted)
    expect(readdirSync(join(folder, 'tavoli'))).toEqual([staying.slice('tavolo:'.length)])
    expect(valueOf(await room.list()).map(({ id }) => id)).toEqual([staying])
    expect(valueOf(await new JournalRoom(folder).list()).map(({ id }) => id)).toEqual([staying])
    // Whoever still wrote in it is told that there is nothing to write to, and makes nothing anew.
    const change = {
      tavoloId: going,
      document: 'official',
      update: Uint8Array.of(1),
      mark: marks.work[0],
    } as const
    const late = {
      ...change,
      mark: { openingId, count: 2 },
      isBase: false,
      atMs: 1,
      shares: [],
      summary: null,
    }
    expect(valueOf(await room.append(late))).toEqual({ kind: 'missing' })
    expect(existsSync(tavoloFolder(folder, going))).toBe(false)
  })

  test('is removed behind the writes that were asked before', async () => {
    const room = new JournalRoom(folder)
    const [cut, erased] = await Promise.all([
      room.cut(stateOf(going)),
      room.erase({ tavoloId: going, mode: 'remove' }),
    ])
    expect([cut.isOk, valueOf(erased).count]).toEqual([true, 1])
    expect(valueOf(await room.list())).toEqual([])
    expect(readdirSync(join(folder, 'tavoli'))).toEqual([])
  })

  test('that was being removed when the computer stopped is gone at the next start', async () => {
    valueOf(await new JournalRoom(folder).cut(stateOf(going)))
    renameSync(tavoloFolder(folder, going), join(folder, 'tavoli', '.erasing-0011223344556677'))
    expect(valueOf(await new JournalRoom(folder).list())).toEqual([])
    expect(readdirSync(join(folder, 'tavoli'))).toEqual([])
  })
})

test('versions go with the save that was still under way, and those of another tavolo stay', async () => {
  const calls = versionCalls(folder)
  const version = (tavoloId: typeof going | typeof staying) => ({
    facts: {
      ...{ id: '01ARZ3NDEKTSV4RRFFQ69G5FB0', tavoloId, kind: 'named', label: 'Prima', status: null, atMs: 1 },
      author: { deviceId: 'laptop-1', name: 'Marta' },
    },
    official: Uint8Array.of(1),
    work: Uint8Array.of(2),
  })
  const window = null as never
  await calls.versionSave(version(staying) as HostInput<'versionSave'>, window)
  const saving = calls.versionSave(version(going) as HostInput<'versionSave'>, window)
  const erased = valueOf(await calls.versionErase({ tavoloId: going, mode: 'remove' }, window))
  expect(erased.count).toBe(1)
  valueOf(await saving)
  expect(valueOf(await calls.versionList({ tavoloId: going }, window))).toEqual([])
  expect(valueOf(await calls.versionList({ tavoloId: staying }, window))).toHaveLength(1)
})

describe('files of attachments', () => {
  const [own, shared, unnamed] = ['mia', 'di tutti', 'di nessuno'].map((words) =>
    new TextEncoder().encode(words),
  )

  async function put(bytes: Uint8Array | undefined): Promise<string> {
    const kept = bytes ?? new Uint8Array(1)
    const sha256 = hashOf(kept)
    valueOf(await openBlobStore(join(folder, blobsFolderName)).put(sha256, kept))
    return sha256
  }
  function isHere(sha256: string): boolean {
    return existsSync(blobPath(join(folder, blobsFolderName), sha256))
  }

  test('go when only this tavolo names them, now or in an earlier state; what another one names stays', async () => {
    const [mine, ours, other] = [await put(own), await put(shared), await put(unnamed)]
    const room = new JournalRoom(folder)
    valueOf(await room.cut(stateOf(going, `${mine} ${ours}`)))
    valueOf(await room.cut(stateOf(staying, ours)))
    const counted = valueOf(
      await eraseBlobs(folder, { tavoloId: going, sha256s: [], mode: 'count', isOnlyTavolo: false }),
    )
    expect(counted).toEqual({ sha256s: [mine], sizeBytes: own?.byteLength, keptCount: 1 })
    expect(isHere(mine)).toBe(true)
    valueOf(await room.erase({ tavoloId: going, mode: 'remove' }))
    // The folder that named it is gone: the page says which ones were counted.
    const { sha256s } = counted
    expect(
      valueOf(await eraseBlobs(folder, { tavoloId: going, sha256s, mode: 'remove', isOnlyTavolo: false }))
        .sha256s,
    ).toEqual([mine])
    expect([isHere(mine), isHere(ours), isHere(other)]).toEqual([false, true, true])
  })

  test('that nothing names go with the only tavolo, and stay while there is another', async () => {
    const orphan = await put(unnamed)
    valueOf(await new JournalRoom(folder).cut(stateOf(staying)))
    const input: HostInput<'blobErase'> = { tavoloId: going, sha256s: [], mode: 'remove', isOnlyTavolo: true }
    expect(valueOf(await eraseBlobs(folder, input)).sha256s).toEqual([])
    expect(valueOf(await eraseBlobs(folder, { ...input, tavoloId: staying })).sha256s).toEqual([orphan])
    expect(isHere(orphan)).toBe(false)
  })

  test('all stay while something of another tavolo cannot be read', async () => {
    const mine = await put(own)
    const versions = join(tavoloFolder(folder, staying), 'versions')
    mkdirSync(versions, { recursive: true })
    writeFileSync(join(versions, 'broken.version'), 'broken')
    const erased = await eraseBlobs(folder, {
      tavoloId: going,
      sha256s: [mine],
      mode: 'remove',
      isOnlyTavolo: false,
    })
    expect([erased.isOk, isHere(mine)]).toEqual([false, true])
  })
})

describe('backups', () => {
  const deviceId = sampleFile().writtenBy.deviceId
  const tavoloId = sampleFile().tavoloId
  let usual = ''
  let room: BackupRoom

  beforeEach(() => {
    usual = join(folder, 'documents')
    room = new BackupRoom({ dataFolder: folder, usualFolder: () => usual })
  })

  function backupAt(minutes: number, more: Parameters<typeof sampleFile>[0] = {}): Uint8Array {
    const documents = storedSample()
    documents.work.getMap('test').set('minutes', minutes)
    return bytesOf(fileOf(documents, { writtenAtMs: Date.UTC(2026, 10, 22, 16, minutes), ...more }))
  }

  test('that this computer wrote under its own names go, in both folders; renamed ones, others and the proved file stay', async () => {
    const first = valueOf(await room.write(backupAt(0)))
    const renamed = valueOf(await room.write(backupAt(1)))
    renameSync(join(usual, renamed.name), join(usual, 'da tenere.tavolo'))
    const others = valueOf(await room.write(backupAt(2, { writtenBy: { deviceId: 'other', name: 'Iris' } })))
    const foreign = valueOf(await room.write(backupAt(3, { tavoloId: 'tavolo:another' })))
    const proved = backupAt(4)
    const provedName = valueOf(await room.write(proved)).name
    const stick = join(folder, 'stick')
    mkdirSync(stick)
    valueOf(await room.folder.choose(stick))
    const second = valueOf(await room.write(backupAt(5)))

    const input = { tavoloId, deviceId, sparedSha256: sha256Hex(proved) }
    const counted = valueOf(await room.erase({ ...input, mode: 'count' }))
    expect(counted.erased.map(({ name }) => name).toSorted()).toEqual([first.name, second.name].toSorted())
    expect(counted.left.toSorted()).toEqual(['da tenere.tavolo', others.name, provedName].toSorted())
    expect(readdirSync(stick)).toContain(second.name)
    expect(valueOf(await room.erase({ ...input, mode: 'remove' }))).toEqual(counted)
    expect(readdirSync(stick)).toEqual(['.tavolo-backups'])
    expect(readdirSync(usual).toSorted()).toEqual(
      ['da tenere.tavolo', others.name, foreign.name, provedName].toSorted(),
    )
  })

  test('on a stick that is not there are told, not touched', async () => {
    const stick = join(folder, 'stick')
    mkdirSync(stick)
    valueOf(await room.folder.choose(stick))
    renameSync(stick, join(folder, 'elsewhere'))
    const erased = valueOf(await room.erase({ tavoloId, deviceId, sparedSha256: null, mode: 'remove' }))
    expect(erased).toEqual({ erased: [], left: [], awayPath: stick })
  })
})
