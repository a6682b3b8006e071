import { readFileSync } from 'node:fs'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { readSampleTable } from '../../shared/import/sample-table.ts'
import type { NewId } from '../../shared/model/id.ts'

/** Ids that count: `need:T0001`, `need:T0002`, … over all kinds. */
export function countingIds(): NewId {
  let count = 0
  return (kind) => {
    count += 1
    return `${kind}:T${String(count).padStart(4, '0')}`
  }
}

/** A context over fresh documents, on 16 April 2026 at 18:00, with counted ids. */
export function testContext(): CommandContext {
  return {
    documents: emptyDocuments(),
    author: { deviceId: 'device-1', name: 'Irene' },
    clock: {
      nowMs: () => Date.parse('2026-04-16T16:00:00.000Z'),
      today: () => '2026-04-16',
      timeOfDay: () => '18:00',
    },
    newId: countingIds(),
  }
}

/** The sample tavolo as the importer reads it. */
export function sampleSnapshot(): TavoloSnapshot {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../../resources/sample/vicini-di-valle.json', import.meta.url), 'utf8'),
  )
  const snapshot = readSampleTable(json)
  if (!snapshot.isOk) throw new Error(`The sample does not read: ${JSON.stringify(snapshot.error)}`)
  return snapshot.value
}

/** A context whose documents hold the sample tavolo. */
export function sampleContext(): CommandContext {
  const context = testContext()
  const written = writeSnapshot(context, sampleSnapshot(), 'lineage:sample')
  if (!written.isOk) throw new Error(`The sample cannot be written: ${JSON.stringify(written.error)}`)
  return context
}
