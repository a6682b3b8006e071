import { beforeEach, describe, expect, test } from 'vitest'
import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createTavoloUndo } from '../../../renderer/state/tavolo-undo.ts'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import { openTavoloDocuments, type OpenTavolo } from '../../../renderer/store/open-tavolo-documents.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'
import { PeerAuthors, sayAuthor } from '../../../renderer/sync/peer-authors.ts'
import { LocalOrigin, markPeerOrigin } from '../../../shared/doc/origin.ts'
import { ok } from '../../../shared/util/result.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const luca = { deviceId: 'laptop-2', name: 'Luca' }
const summarize = () => ({ title: 'Vicini di valle', processKind: null })

/** What a library gives as origin when it applies what others sent. */
const provider = { isSomethingOfALibrary: true }

let time: ManualTimekeeper
let store: MemoryTavoloStore
let tavolo: OpenTavolo
let authors: PeerAuthors
let journal: string[]

beforeEach(async () => {
  time = new ManualTimekeeper()
  store = new MemoryTavoloStore()
  journal = []
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  documents.official.getMap('process').set('title', 'Vicini di valle')
  await createTavoloDocuments({ store, tavoloId, documents, summarize, author: marta, atMs: time.nowMs() })
  tavolo = valueOf(await openIt())
  authors = new PeerAuthors()
  markPeerOrigin(provider, authors.authorOf)
})

async function openIt() {
  const options = { store, tavoloId, timekeeper: time, localAuthor: () => marta, summarize }
  const moreSinks = (name: string) => [
    {
      append: async () => {
        journal.push(name)
        return ok(undefined)
      },
    },
  ]
  return openTavoloDocuments({ ...options, moreSinks })
}

/** Another device with the same tavolo, whose presence arrives here. */
function peer(author: { deviceId: string; name: string } | null) {
  const document = new Y.Doc()
  Y.applyUpdate(document, Y.encodeStateAsUpdate(tavolo.documents.official))
  const [presence, seen] = [new Awareness(document), new Awareness(tavolo.documents.official)]
  authors.follow(seen)
  if (author !== null) sayAuthor(presence, author)
  applyAwarenessUpdate(seen, encodeAwarenessUpdate(presence, [document.clientID]), provider)
  return {
    document,
    set: (key: string, value: string) => document.getMap('process').set(key, value),
    leave: () => removeAwarenessStates(seen, [document.clientID], provider),
    end: () => {
      presence.destroy()
      seen.destroy()
    },
  }
}

function receive(from: Y.Doc): void {
  const here = tavolo.documents.official
  Y.applyUpdate(here, Y.encodeStateAsUpdate(from, Y.encodeStateVector(here)), provider)
}

async function authorsInLog(): Promise<string[]> {
  await time.pass(200)
  return valueOf(await store.listChanges(tavoloId))
    .filter(({ document }) => document === 'official')
    .map(({ author }) => author.name)
}

describe('a change from another device', () => {
  test('is saved in the store and beside it, and is in the log with its author', async () => {
    const other = peer(luca)
    other.set('title', 'Vicini di valle, anno due')
    receive(other.document)
    expect(await authorsInLog()).toEqual(['Marta', 'Luca'])
    expect(journal).toEqual(['official'])
    tavolo.abandon()
    const again = valueOf(await openIt())
    expect(again.documents.official.getMap('process').get('title')).toBe('Vicini di valle, anno due')
    other.end()
  })

  test('has an author who has left meanwhile', async () => {
    const other = peer(luca)
    other.set('title', 'one')
    other.leave()
    receive(other.document)
    expect(await authorsInLog()).toEqual(['Marta', 'Luca'])
    other.end()
  })

  test('of two people at once has both names', async () => {
    const [one, two] = [peer(luca), peer({ deviceId: 'phone-1', name: 'Anna' })]
    one.set('a', 'one')
    two.set('b', 'two')
    Y.applyUpdate(one.document, Y.encodeStateAsUpdate(two.document))
    receive(one.document)
    expect((await authorsInLog()).at(-1)).toMatch(/^(Luca, Anna|Anna, Luca)$/)
    one.end()
    two.end()
  })

  test('has the author whom the hub attests, whatever the device says of itself', () => {
    const document = new Y.Doc()
    const [presence, seen] = [new Awareness(document), new Awareness(tavolo.documents.official)]
    authors.follow(seen, (origin) => origin === provider)
    const arrive = (origin: unknown) =>
      applyAwarenessUpdate(seen, encodeAwarenessUpdate(presence, [document.clientID]), origin)
    const nameNow = () => authors.authorOf([document.clientID])
    sayAuthor(presence, marta)
    arrive('from another laptop')
    expect(nameNow()).toEqual(marta)
    presence.setLocalStateField('person', { ...luca, role: 'participant' })
    arrive(provider)
    expect(nameNow()).toEqual(luca)
    // What comes from elsewhere, also with the hub's field, does not count against it.
    presence.setLocalStateField('person', { ...marta, role: 'facilitator' })
    arrive('from another laptop')
    expect(nameNow()).toEqual(luca)
    presence.destroy()
    seen.destroy()
  })

  test('of whom nothing is known has no name, and never this person’s', async () => {
    const other = peer(null)
    other.set('title', 'one')
    receive(other.document)
    expect(await authorsInLog()).toEqual(['Marta', ''])
    other.document.getMap('process').delete('title')
    receive(other.document)
    expect(await authorsInLog()).toEqual(['Marta', ''])
    other.end()
  })

  test('is no step of undo, and undo leaves it as it is', () => {
    const undo = createTavoloUndo(tavolo.documents.official)
    const other = peer(luca)
    tavolo.documents.official.transact(
      () => tavolo.documents.official.getMap('process').set('mine', 'yes'),
      new LocalOrigin(marta),
    )
    other.set('theirs', 'yes')
    receive(other.document)
    expect(undo.undoStack).toHaveLength(1)
    undo.undo()
    expect(tavolo.documents.official.getMap('process').toJSON()).toEqual({
      title: 'Vicini di valle',
      theirs: 'yes',
    })
    expect(undo.undo()).toBeNull()
    other.end()
  })
})

test('presence that is no author is nobody’s name', () => {
  const awareness = new Awareness(new Y.Doc())
  authors.follow(awareness)
  const client = awareness.clientID
  for (const author of [7, null, { name: 'Luca' }, { deviceId: 'x', name: 'L'.repeat(500) }]) {
    awareness.setLocalState({ author })
    expect(authors.authorOf([client])).toEqual({ deviceId: '', name: '' })
  }
  awareness.destroy()
})
