import { expect, test } from 'vitest'
import type { Arrival, ExchangeParts } from '../../../renderer/exchange/bring-in.ts'
import { bringIn } from '../../../renderer/exchange/bring-in.ts'
import { fileDesk } from '../../../renderer/exchange/file-desk.ts'
import { findTarget } from '../../../renderer/exchange/find-target.ts'
import { writersOf } from '../../../renderer/exchange/writers-of.ts'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { makeTavoloFile } from '../../../renderer/exchange/make-tavolo-file.ts'
import type { TavoloSession } from '../../../renderer/state/tavolo-session.ts'
import { updateProcess } from '../../../shared/doc/commands/update-process.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import type { Id } from '../../../shared/model/id.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { wholeSampleContext } from '../../support/days-of-work.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { bytesOf, fileOf, readFile, sampleFile } from '../../support/tavolo-files.ts'
import { valueOf } from '../../support/value-of.ts'

const base = wholeSampleContext()

/** A computer with one tavolo of this id, which may be in the bin, and a list of all that was done. */
function computer(id: Id<'tavolo'>, isDeleted = false) {
  const here = exchangePeer(1, base.documents)
  const done: string[] = []
  const session = { documents: here.documents, flush: async () => ok(undefined) }
  const parts: ExchangeParts = {
    library: {
      findTavolo: async (asked) => ok(asked === id ? { isDeleted } : null),
      async adoptTavolo(file) {
        done.push(`adopt ${file.tavoloId}`)
        return ok(file.tavoloId)
      },
      async undeleteTavolo(asked) {
        done.push(`undelete ${asked}`)
        return ok(undefined)
      },
      refresh: async () => undefined,
    },
    sessions: {
      async acquire(asked) {
        done.push(`open ${asked}`)
        return ok(session as Partial<TavoloSession> as TavoloSession)
      },
      async release(asked) {
        done.push(`release ${asked}`)
      },
    },
    desk: fileDesk,
    keepAttachments: async ({ attachments }) => {
      if (attachments.length > 0) done.push('attachments')
      return null
    },
    async keepVersion(_session, name) {
      done.push(`version before ${name}`)
    },
    async keepVersions(_id, { versions }) {
      if (versions.length > 0) done.push('versions')
    },
  }
  return { here, done, parts }
}

function fileFrom(other: CommandContext, more: Parameters<typeof fileOf>[1] = {}): Uint8Array {
  return bytesOf(fileOf(other.documents, more))
}

function somebodyElse(): CommandContext {
  const other = exchangePeer(2, base.documents)
  valueOf(updateProcess(other, { cup: 'J11' }))
  return other
}

function input(bytes: Uint8Array, openId: Id<'tavolo'> | null = null) {
  return {
    arrived: { name: 'da Marta.tavolo', bytes },
    passphrase: null,
    openId,
    onProgress: () => undefined,
  }
}

test('a tavolo that is not here is kept under the id that it has everywhere, with its photos and its history', async () => {
  const { done, parts } = computer('tavolo:OTHER')
  const arrival = valueOf(await bringIn(parts, input(bytesOf(sampleFile()))))
  expect(arrival).toMatchObject({ kind: 'new', tavoloId: 'tavolo:SAMPLE' })
  expect(done).toEqual(['attachments', 'adopt tavolo:SAMPLE', 'versions'])
})

test('one that is here is opened, kept as it was, merged and let go', async () => {
  const { here, done, parts } = computer('tavolo:SAMPLE')
  const arrival: Arrival = valueOf(await bringIn(parts, input(fileFrom(somebodyElse()))))
  expect(arrival).toMatchObject({ kind: 'merged', wasDeleted: false })
  expect(done).toEqual(['open tavolo:SAMPLE', 'version before da Marta.tavolo', 'release tavolo:SAMPLE'])
  expect(readSnapshot(here.documents).process.cup).toBe('J11')
})

test('one that was taken from this computer comes back', async () => {
  const { done, parts } = computer('tavolo:SAMPLE', true)
  const arrival = valueOf(await bringIn(parts, input(fileFrom(somebodyElse()))))
  expect(arrival).toMatchObject({ kind: 'merged', wasDeleted: true })
  expect(done.at(-1)).toBe('undelete tavolo:SAMPLE')
})

test('a copy goes into the tavolo on the screen, whatever its id is there', async () => {
  const { here, done, parts } = computer('tavolo:HERE')
  const bytes = fileFrom(somebodyElse(), { tavoloId: 'tavolo:ELSEWHERE' })
  const arrival = valueOf(await bringIn(parts, input(bytes, 'tavolo:HERE')))
  expect(arrival).toMatchObject({ kind: 'merged', tavoloId: 'tavolo:HERE' })
  expect(readSnapshot(here.documents).process.cup).toBe('J11')
  expect(done.some((line) => line.startsWith('adopt'))).toBe(false)
})

test('a photo that cannot be kept stops everything, before anything names it', async () => {
  const { here, done, parts } = computer('tavolo:SAMPLE')
  const problem = { kind: 'attachment', problem: { kind: 'diskFull' } } as const
  const full = { ...parts, keepAttachments: async () => problem }
  expect(await bringIn(full, input(fileFrom(somebodyElse())))).toEqual(failure(problem))
  expect(await bringIn(full, input(fileFrom(somebodyElse(), { tavoloId: 'tavolo:NEW' })))).toEqual(
    failure(problem),
  )
  expect(readSnapshot(here.documents)).toEqual(readSnapshot(base.documents))
  expect(done).toEqual(['open tavolo:SAMPLE', 'release tavolo:SAMPLE'])
})

test('what the disk does not take yet is merged all the same, and told', async () => {
  const { here, parts } = computer('tavolo:SAMPLE')
  const session = {
    documents: here.documents,
    flush: async () => failure({ reason: 'disk-full', detail: '' } as const),
  } as Partial<TavoloSession> as TavoloSession
  const sessions = { ...parts.sessions, acquire: async () => ok(session) }
  const brought = await bringIn({ ...parts, sessions }, input(fileFrom(somebodyElse())))
  expect(brought).toEqual(failure({ kind: 'not-written-yet', title: 'Vicini di valle' }))
  expect(readSnapshot(here.documents).process.cup).toBe('J11')
})

test.each([
  ['the one on the screen has its lineage', 'lineage:l', false, { kind: 'here', tavoloId: 'tavolo:SCREEN' }],
  ['the one on the screen is another', 'lineage:x', true, { kind: 'here', tavoloId: 'tavolo:FILE' }],
  ['nothing of it is here', 'lineage:x', false, { kind: 'new', tavoloId: 'tavolo:FILE' }],
] as const)('where a file goes when %s', (_name, lineageId, isHere, target) => {
  const file = { tavoloId: 'tavolo:FILE', lineageId: 'lineage:l' } as const
  const onScreen = { id: 'tavolo:SCREEN', lineageId } as const
  expect(findTarget(file, { onScreen, isHere: () => isHere })).toEqual(target)
})

test('the log of a file says who touched a record', () => {
  const stretch = { document: 'official', fromMs: 0, toMs: 1, sizeBytes: 1 } as const
  const need = { place: 'needs', id: 'need:1', title: 'B01', kind: 'changed' } as const
  const find = writersOf([
    { ...stretch, author: { deviceId: 'a', name: 'Marta' }, touched: [need] },
    { ...stretch, author: { deviceId: 'b', name: '' }, touched: [need] },
    { ...stretch, author: { deviceId: 'c', name: 'Iris' }, touched: [need, need] },
    { ...stretch, author: { deviceId: 'd', name: 'Ada' } },
  ])
  expect(find({ place: 'needs', id: 'need:1' })).toEqual(['Marta', 'Iris'])
  expect(find({ place: 'needs', id: 'need:2' })).toEqual([])
})

test('a file is made of the open tavolo as it stands, and proved by reading it', async () => {
  const { documents, author } = somebodyElse()
  const made = await makeTavoloFile(
    {
      desk: fileDesk,
      host: createMemoryHost().host,
      library: { listChanges: async () => failure({ kind: 'store', reason: 'closed' }) },
      readVersions: async () => [{ id: 'v1', bytes: Uint8Array.from([1]) }],
    },
    {
      ...{ tavoloId: 'tavolo:SAMPLE', documents, author, passphrase: null, nowMs: 1_776_355_200_000 },
      snapshot: readSnapshot(documents),
      onProgress: () => undefined,
    },
  )
  const { bytes, missingCount } = valueOf(made)
  expect(missingCount).toBe(0)
  expect(valueOf(await readFile(bytes))).toMatchObject({
    ...{ tavoloId: 'tavolo:SAMPLE', title: 'Vicini di valle', program: 'Tavolo 0.0.0', changes: [] },
    writtenBy: author,
    versions: [{ id: 'v1' }],
  })
})
