import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '../../shared/doc/commands/record-commands.ts'
import { updateProcess } from '../../shared/doc/commands/update-process.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { metaCollection } from '../../shared/doc/documents.ts'
import { isReadOnly, readMeta } from '../../shared/doc/meta.ts'
import { readSnapshot, snapshotSchema, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { organizationType } from '../../shared/model/organization.ts'
import { schemaVersion } from '../../shared/model/record-types.ts'
import { sampleContext, testContext } from '../support/sample-documents.ts'

const folder = join(import.meta.dirname, '../fixtures/versions')

function pathOf(version: number, name: string): string {
  return join(folder, `v${version}-${name}.bin`)
}

// A new layout version is stored once, by RENEW_FIXTURES=1 npx vitest run --project quick test/migrations, and never again.
if (process.env.RENEW_FIXTURES === '1' && !existsSync(pathOf(schemaVersion, 'official'))) {
  const { documents } = sampleContext()
  mkdirSync(folder, { recursive: true })
  for (const name of ['official', 'work'] as const) {
    writeFileSync(pathOf(schemaVersion, name), Y.encodeStateAsUpdate(documents[name]))
  }
}

/** A stored version as it is read today. */
function snapshotOfVersion(version: number): TavoloSnapshot {
  const documents = emptyDocuments()
  for (const name of ['official', 'work'] as const) {
    Y.applyUpdate(documents[name], readFileSync(pathOf(version, name)))
  }
  return readSnapshot(documents)
}

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1)

test.each(versions)('documents written by layout version %i open with nothing missing', (version) => {
  const snapshot = snapshotOfVersion(version)
  expect(snapshotSchema.safeParse(snapshot).error).toBeUndefined()
  const { organizations, participants, decisions, needs, links, attendance, stances } = snapshot
  const lists = [organizations, participants, decisions, needs, links, attendance, stances]
  expect(lists.map((list) => list.length)).toEqual([8, 14, 7, 15, 32, 42, 41])
  expect(snapshot.texts['agendaItem:ses-03-4']?.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'contribution',
    'contribution',
    'contribution',
    'record',
    'record',
    'record',
  ])
})

test('attachments from before they had files have none, in documents and in a copy kept at an approval', () => {
  const { attachments, ...snapshot } = snapshotOfVersion(1)
  expect(attachments.length).toBeGreaterThan(0)
  for (const attachment of attachments) expect(attachment).toMatchObject({ file: null, description: null })
  const copy = {
    ...snapshot,
    attachments: attachments.map(({ file: _file, description: _words, ...old }) => old),
  }
  expect(snapshotSchema.parse(copy)).toEqual({ ...snapshot, attachments })
})

test('a copy from before guests asked for anything has no requests', () => {
  const { requests, ...snapshot } = readSnapshot(sampleContext().documents)
  expect(requests).toEqual([])
  expect(snapshotSchema.parse(snapshot)).toEqual({ ...snapshot, requests })
})

test('a copy from before there were canvases has none', () => {
  const { canvases, zones, clusters, cards, votes, ballots, paperDots, ...old } = snapshotOfVersion(1)
  expect([canvases, zones, clusters, cards, votes, ballots, paperDots].flat()).toEqual([])
  const none = { canvases, zones, clusters, cards, votes, ballots, paperDots }
  expect(snapshotSchema.parse(old)).toEqual({ ...old, ...none })
})

test('a tavolo from a newer Tavolo is read, and not changed', () => {
  const context = sampleContext()
  context.documents.official.getMap(metaCollection).set('schemaVersion', schemaVersion + 1)
  expect(isReadOnly(context.documents)).toBe(true)
  const refused = { isOk: false, error: { kind: 'read-only' } }
  expect(updateProcess(context, { title: 'Altro' })).toEqual(refused)
  expect(createRecord(context, organizationType, { name: 'Altro', order: 'a0' })).toEqual(refused)
  expect(readSnapshot(context.documents).process.title).toBe('Vicini di valle')
})

test('a field that an older version did not know has its default, one that is damaged is passed over', () => {
  const context = testContext()
  const root = context.documents.official.getMap('organizations')
  root.set('organization:old', new Y.Map(Object.entries({ name: 'Vecchio', order: 'a0' })))
  root.set('organization:bad', new Y.Map(Object.entries({ name: 7, order: 'a1' })))
  root.set('organization:worse', 'not a record')
  expect(readSnapshot(context.documents).organizations).toMatchObject([
    { id: 'organization:old', name: 'Vecchio', isVoting: true, kind: 'other' },
  ])
  expect(readMeta(context.documents)).toEqual({ lineageId: '', schemaVersion: 0 })
})
