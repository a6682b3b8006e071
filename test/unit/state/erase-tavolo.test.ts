import { beforeEach, expect, test } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import type { Host } from '../../../renderer/host/host.ts'
import {
  currentErasure,
  type EraseApp,
  type ErasePlan,
  eraseTavolo,
  forgetErasure,
} from '../../../renderer/state/erase-tavolo.ts'
import { createLibrary } from '../../../renderer/state/library.ts'
import { createSessionKeeper } from '../../../renderer/state/session-keeper.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { failure } from '../../../shared/util/result.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const photo = new TextEncoder().encode('foto del muro')
const sha256 = sha256Hex(photo)

beforeEach(forgetErasure)

/** An app with one tavolo on the shelf, whose host a test may change. */
async function appWith(change: (host: Host) => Partial<Host>) {
  const memory = createMemoryHost()
  const host: Host = { ...memory.host, ...change(memory.host) }
  const { author, clock } = testContext()
  const shelfLost: string[] = []
  const library = createLibrary({
    store: new MemoryTavoloStore(),
    journal: host,
    clock,
    newId: (kind) => `${kind}:01JS0000000000000000000000`,
    author: () => author,
    logError: () => undefined,
    onRecovered: () => undefined,
    memory: { compare: () => [], forgetLost: () => undefined, forget: (id) => void shelfLost.push(id) },
  })
  const tavoloId = valueOf(await library.createTavolo({ title: 'Vicini di valle' }))
  valueOf(await host.blobPut({ sha256, bytes: photo }))
  const sessions = createSessionKeeper(library)
  const recovered: string[] = []
  const app: EraseApp = {
    ...{ host, library, sessions },
    author: { get: () => author },
    backups: { forget: async () => undefined },
    recovery: { forgetTavolo: (id) => void recovered.push(id) },
    voteMemory: { forget: () => undefined },
    logError: () => undefined,
  }
  const plan: ErasePlan = {
    ...{ tavoloId, title: 'Vicini di valle', sha256s: [sha256], backups: 'keep' },
    file: { name: 'fine.tavolo', sha256: sha256Hex('fine') },
  }
  return { app, plan, host, library, sessions, forgotten: { shelfLost, recovered } }
}

function outcomeKinds(): Record<string, string> {
  const erasure = currentErasure.get()
  if (erasure.kind !== 'done') throw new Error(`It is ${erasure.kind}`)
  return Object.fromEntries(Object.entries(erasure.outcomes).map(([part, { kind }]) => [part, kind]))
}

test('everything goes once whoever has the tavolo open lets go of it', async () => {
  const { app, plan, host, library, sessions, forgotten } = await appWith(() => ({}))
  const { tavoloId } = plan
  valueOf(await sessions.acquire(tavoloId))
  const erasing = eraseTavolo(app, plan)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(currentErasure.get().kind).toBe('working')
  expect(valueOf(await host.journalList())).toHaveLength(1)
  await sessions.release(tavoloId)
  await erasing
  expect(outcomeKinds()).toEqual({
    documents: 'erased',
    versions: 'erased',
    secondCopy: 'erased',
    attachments: 'erased',
    backups: 'left',
  })
  expect(valueOf(await host.journalList())).toEqual([])
  expect(await host.blobsHere({ sha256s: [sha256] })).toEqual([])
  expect(library.shelf.get()).toMatchObject({ tavoli: [], binned: [] })
  expect(forgotten).toEqual({ shelfLost: [tavoloId], recovered: [tavoloId] })
})

test('a part that fails stops none of the others, is named, and alone is tried again', async () => {
  let isStuck = true
  const asked: string[] = []
  const { app, plan } = await appWith((host) => ({
    async versionErase(input) {
      asked.push('versions')
      return isStuck ? failure({ kind: 'fileInUse' }) : host.versionErase(input)
    },
    async journalErase(input) {
      asked.push('secondCopy')
      if (isStuck) throw new Error('The shell is gone')
      return host.journalErase(input)
    },
    async blobErase(input) {
      asked.push('attachments')
      return host.blobErase(input)
    },
  }))
  await eraseTavolo(app, plan)
  expect(outcomeKinds()).toMatchObject({
    documents: 'erased',
    versions: 'failed',
    secondCopy: 'failed',
    attachments: 'erased',
  })
  isStuck = false
  asked.length = 0
  await eraseTavolo(app, plan)
  expect(asked).toEqual(['versions', 'secondCopy'])
  expect(Object.values(outcomeKinds())).not.toContain('failed')
})

test('a tavolo that cannot be written stays, with everything of it', async () => {
  const { app, plan, host } = await appWith(() => ({}))
  const stuck = { ...app, sessions: { ...app.sessions, whenClosed: () => Promise.resolve(false) } }
  await eraseTavolo(stuck, plan)
  expect(currentErasure.get().kind).toBe('stillOpen')
  expect(valueOf(await host.journalList())).toHaveLength(1)
  expect(await host.blobsHere({ sha256s: [sha256] })).toEqual([sha256])
})
