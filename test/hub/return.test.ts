import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { othersFirstMs } from '../../shared/sync/room/limits.ts'
import { comeToDoor } from '../support/hub/door-client.ts'
import { openSync, type SyncClient } from '../support/hub/sync-client.ts'
import { seededBytes } from '../support/seeded-bytes.ts'
import { startTestHub, until, type TestHub } from '../support/hub/test-hub.ts'

type Documents = SyncClient['documents']

interface Guest {
  readonly name: string
  readonly session: string
  readonly documents: Documents
}

let hub: TestHub | null = null
let clients: SyncClient[] = []

afterEach(async () => {
  for (const client of clients) client.close()
  clients = []
  await hub?.close()
  hub = null
})

function needs({ documents }: Pick<Guest, 'documents'>) {
  return documents.work.getMap<string>('needs')
}

function copyOf({ work }: Documents): Documents {
  const copy = { official: new Y.Doc(), work: new Y.Doc() }
  Y.applyUpdate(copy.work, Y.encodeStateAsUpdate(work))
  // Only now: Yjs takes another number when it hears its own.
  copy.work.clientID = work.clientID
  return copy
}

/** A room in which Anna and Berto have each other's cards; then its hub dies, with all that it had in memory. */
async function roomThatLosesItsHub(): Promise<{ table: TestHub; anna: Guest; berto: Guest }> {
  const first = await startTestHub()
  const guests = await Promise.all(
    ['anna', 'berto'].map(async (name) => {
      const { session, openSync: open } = await first.letIn(name, 'participant')
      const client = open()
      await client.synced
      needs(client).set(`by-${name}`, 'prima')
      return { name, session, client }
    }),
  )
  await until(() => guests.every(({ client }) => needs(client).size === 2), 'each other’s cards')
  const [anna, berto] = guests.map(({ name, session, client: { documents } }) => ({
    ...{ name, session },
    documents: copyOf(documents),
  }))
  if (anna === undefined || berto === undefined) throw new Error('Somebody is missing')
  const state = first.state()
  await first.close()
  // Another process draws other tokens.
  hub = await startTestHub({ rooms: [state], random: seededBytes(2) })
  return { table: hub, anna, berto }
}

async function comeBack(table: TestHub, guest: Guest): Promise<SyncClient> {
  const client = await knockAgain(table, guest)
  await client.synced
  return client
}

async function knockAgain(table: TestHub, { name, session, documents }: Guest): Promise<SyncClient> {
  const door = await comeToDoor({ place: table.place, name, session })
  await door.hear('admitted')
  const client = openSync({ place: table.place, session, documents })
  clients.push(client)
  return client
}

/** Somebody is back with the number of before, and has not said yet what is written under it. */
async function comeBackSilently(table: TestHub, guest: Guest): Promise<SyncClient> {
  const silent = { official: new Y.Doc(), work: new Y.Doc() }
  silent.work.clientID = guest.documents.work.clientID
  const client = await knockAgain(table, { ...guest, documents: silent })
  client.providers.work.awareness?.setLocalStateField('at', 'needs')
  await client.synced
  return client
}

/** Somebody new, who sees what the hub has. */
async function newcomer(table: TestHub): Promise<SyncClient> {
  const carla = await table.letIn('carla', 'participant')
  const client = carla.openSync()
  await client.synced
  return client
}

test('who comes back first to a new hub brings others’ cards, and they go on writing', async () => {
  const { table, anna, berto } = await roomThatLosesItsHub()
  const annas = await comeBack(table, anna)
  const bertos = await comeBack(table, berto)
  needs(bertos).set('next-of-berto', 'poi')
  needs(annas).set('next-of-anna', 'poi')
  await until(() => needs(annas).has('next-of-berto') && needs(bertos).has('next-of-anna'), 'the next cards')
  const carlas = await newcomer(table)
  await until(() => needs(carlas).size === 4, 'everything at somebody new')
  expect(table.count('sync-not-own')).toBe(0)
})

test('those who come back together each bring what is theirs', async () => {
  const { table, anna, berto } = await roomThatLosesItsHub()
  needs(anna).set('offline-of-anna', 'intanto')
  needs(berto).set('offline-of-berto', 'intanto')
  const [annas, bertos] = await Promise.all([comeBack(table, anna), comeBack(table, berto)])
  const carlas = await newcomer(table)
  await until(() => [annas, bertos, carlas].every((client) => needs(client).size === 4), 'all four cards')
})

test('a copy with others’ cards in it waits until those have brought them, and what is written meanwhile with it', async () => {
  const { table, anna, berto } = await roomThatLosesItsHub()
  const carlas = await newcomer(table)
  const bertos = await comeBackSilently(table, berto)
  await until(() => carlas.providers.work.awareness?.getStates().size === 1, 'the silent one')
  const annas = await knockAgain(table, anna)
  await until(() => annas.providers.work.isAuthenticated, 'her door')
  needs(annas).set('next-of-anna', 'poi')
  await new Promise((resolve) => setTimeout(resolve, othersFirstMs / 4))
  expect(needs(carlas).size).toBe(0)
  Y.applyUpdate(bertos.documents.work, Y.encodeStateAsUpdate(berto.documents.work))
  await until(() => [annas, bertos, carlas].every((client) => needs(client).size === 3), 'all three cards')
  expect(table.count('sync-not-own')).toBe(0)
})

test('it does not wait longer than a moment for who brings nothing, and brings what is its own', async () => {
  const { table, anna, berto } = await roomThatLosesItsHub()
  const carlas = await newcomer(table)
  await comeBackSilently(table, berto)
  await until(() => carlas.providers.work.awareness?.getStates().size === 1, 'the silent one')
  const startMs = performance.now()
  await knockAgain(table, anna)
  await until(() => needs(carlas).size > 0, 'her own card')
  expect(performance.now() - startMs).toBeGreaterThan(othersFirstMs * 0.9)
  expect([...needs(carlas).keys()]).toEqual(['by-anna'])
})
