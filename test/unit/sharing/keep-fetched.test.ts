import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { keepFetched, type KeepFetchedParts } from '../../../renderer/sharing/keep-fetched.ts'
import type { TavoloSession } from '../../../renderer/state/tavolo-session.ts'
import { emptyDocuments } from '../../../shared/doc/commands/set-up-tavolo.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { readProcess } from '../../../shared/doc/process-fields.ts'
import { ok } from '../../../shared/util/result.ts'

/** A tavolo with a lineage and a title. */
function tavolo(lineageId: string, title: string): TavoloDocuments {
  const documents = emptyDocuments()
  documents.official.getMap('meta').set('lineageId', lineageId)
  documents.official.getMap('process').set('title', title)
  return documents
}

function copyOf({ official, work }: TavoloDocuments): TavoloDocuments {
  const copy = emptyDocuments()
  Y.applyUpdate(copy.official, Y.encodeStateAsUpdate(official))
  Y.applyUpdate(copy.work, Y.encodeStateAsUpdate(work))
  return copy
}

function setUp(here: TavoloDocuments | null, isDeleted = false) {
  const log: string[] = []
  const parts: KeepFetchedParts = {
    library: {
      findTavolo: async () => ok(here === null ? null : { isDeleted }),
      adoptDocuments: async (id) => {
        log.push('adopted')
        return ok(id)
      },
      undeleteTavolo: async () => {
        log.push('brought back')
        return ok(undefined)
      },
    },
    sessions: {
      acquire: async () => ok({ documents: here } as Partial<TavoloSession> as TavoloSession),
      release: async () => void log.push('released'),
    },
    keepVersion: async () => void log.push('version kept'),
  }
  return { parts, log }
}

describe('a tavolo that came from a hub', () => {
  test('is kept as a new one where it is not', async () => {
    const { parts, log } = setUp(null)
    const fetched = { documents: tavolo('one', 'Vicini di valle'), lineageId: 'one' }
    expect(await keepFetched(parts, { tavoloId: 'tavolo:1', fetched })).toEqual(ok({ isNew: true }))
    expect(log).toEqual(['adopted'])
  })

  test('comes together with the one that is here, of which a version is kept before', async () => {
    const here = tavolo('one', 'Vicini di valle')
    const documents = copyOf(here)
    documents.official.getMap('process').set('title', 'Vicini di valle, inverno')
    const { parts, log } = setUp(here, true)
    const fetched = { documents, lineageId: 'one' }
    expect(await keepFetched(parts, { tavoloId: 'tavolo:1', fetched })).toEqual(ok({ isNew: false }))
    expect(readProcess(here).title).toBe('Vicini di valle, inverno')
    expect(log).toEqual(['version kept', 'released', 'brought back'])
  })

  test('with another beginning is not mixed with the one that is here', async () => {
    const here = tavolo('one', 'Vicini di valle')
    const before = Y.encodeStateAsUpdate(here.official)
    const { parts, log } = setUp(here)
    const fetched = { documents: tavolo('two', 'Altrove'), lineageId: 'two' }
    expect(await keepFetched(parts, { tavoloId: 'tavolo:1', fetched })).toEqual({
      isOk: false,
      error: { kind: 'other-lineage', title: 'Vicini di valle' },
    })
    expect(Y.encodeStateAsUpdate(here.official)).toEqual(before)
    expect(log).toEqual(['released'])
  })
})
