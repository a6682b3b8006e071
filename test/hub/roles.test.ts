import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { comeToDoor } from '../support/hub/door-client.ts'
import { openSync, type SyncClient } from '../support/hub/sync-client.ts'
import { startTestHub, until, type TestHub } from '../support/hub/test-hub.ts'

let table: TestHub
let clients: SyncClient[]

beforeEach(async () => {
  table = await startTestHub()
  clients = []
})

afterEach(async () => {
  for (const client of clients) client.close()
  await table.close()
})

function martaSyncs(): SyncClient {
  const { laptop } = table.state().secrets
  const client = openSync({ place: table.place, session: table.martaSession, laptopSecret: laptop })
  clients.push(client)
  return client
}

function write(document: Y.Doc, key: string, value: string): void {
  document.getMap('needs').set(key, value)
}

function has(document: Y.Doc, key: string): boolean {
  return document.getMap('needs').has(key)
}

describe('who writes what', () => {
  test('everybody gets what the others may write, and nothing else', async () => {
    const marta = martaSyncs()
    const [luca, anna, osvaldo] = await Promise.all([
      table.letIn('luca', 'minute-taker'),
      table.letIn('anna', 'participant'),
      table.letIn('osvaldo', 'observer'),
    ])
    const [lucas, annas, osvaldos] = [luca.openSync(), anna.openSync(), osvaldo.openSync()]
    await Promise.all([marta, lucas, annas, osvaldos].map(async ({ synced }) => synced))
    write(marta.documents.official, 'by-marta', '1')
    write(lucas.documents.official, 'by-luca', '1')
    write(annas.documents.work, 'by-anna', '1')
    await until(() => has(osvaldos.documents.work, 'by-anna'), 'Anna’s card')
    await until(() => has(annas.documents.official, 'by-luca'), 'Luca’s minutes')
    await until(() => has(osvaldos.documents.official, 'by-marta'), 'Marta’s minutes')

    // Now what they may not.
    write(annas.documents.official, 'forged-by-anna', '1')
    write(osvaldos.documents.official, 'forged-by-osvaldo', '1')
    write(osvaldos.documents.work, 'forged-by-osvaldo', '1')
    expect(await anna.door.hear('refused')).toMatchObject({ why: 'no-right', document: 'official' })
    expect(await osvaldo.door.hear('refused')).toMatchObject({ why: 'no-right' })
    // Something allowed, behind it, shows that the forged would have come by now.
    write(marta.documents.work, 'after', '1')
    await until(() => has(lucas.documents.work, 'after'))
    for (const { documents } of [marta, lucas]) {
      expect(has(documents.official, 'forged-by-anna')).toBe(false)
      expect(has(documents.official, 'forged-by-osvaldo')).toBe(false)
      expect(has(documents.work, 'forged-by-osvaldo')).toBe(false)
    }
    expect(table.count('sync-no-right')).toBe(3)
  })

  test('an observer that only reads is not suspected, also when the document has deletions', async () => {
    const marta = martaSyncs()
    await marta.synced
    write(marta.documents.work, 'short-lived', '1')
    marta.documents.work.getMap('needs').delete('short-lived')
    write(marta.documents.work, 'stays', '1')
    const osvaldo = await table.letIn('osvaldo', 'observer')
    const first = osvaldo.openSync()
    await first.synced
    await until(() => has(first.documents.work, 'stays'))
    first.providers.work.forceSync()
    await first.synced
    write(marta.documents.work, 'later', '1')
    await until(() => has(first.documents.work, 'later'))
    expect(table.count('sync-no-right')).toBe(0)
    expect(first.providers.work.unsyncedChanges).toBe(0)
  })

  test('a role that changes counts from that moment', async () => {
    const marta = martaSyncs()
    const anna = await table.letIn('anna', 'participant')
    const annas = anna.openSync()
    await Promise.all([marta.synced, annas.synced])
    write(annas.documents.work, 'as-participant', '1')
    await until(() => has(marta.documents.work, 'as-participant'))
    table.marta.say({
      kind: 'command',
      n: 1,
      command: { kind: 'set-role', deviceId: 'device-anna', role: 'observer' },
    })
    expect(await anna.door.hear('role')).toMatchObject({ role: 'observer' })
    write(annas.documents.work, 'as-observer', '1')
    await anna.door.hear('refused')
    table.marta.say({
      kind: 'command',
      n: 2,
      command: { kind: 'set-role', deviceId: 'device-anna', role: 'participant' },
    })
    await anna.door.hear('role')
    // What it wrote meanwhile is still there, and comes with the next exchange.
    annas.providers.work.forceSync()
    await until(() => has(marta.documents.work, 'as-observer'), 'what was written meanwhile')
  })
})

describe('tokens', () => {
  test('of another tavolo, of nobody, without a door, and replayed ones are refused', async () => {
    const anna = await table.letIn('anna', 'participant')
    const refusal = async (session: string, tavoloId = 'tavolo:1') => {
      const client = openSync({ place: table.place, session, tavoloId })
      clients.push(client)
      return expect(client.synced).rejects.toThrow('permission-denied')
    }
    await refusal(anna.session, 'tavolo:2')
    await refusal(anna.session, 'tavolo:3')
    await refusal('0'.repeat(26))
    await refusal(table.state().secrets.guest)
    // Marta's session is good, but not through a guests' door.
    await refusal(table.martaSession)
    const good = anna.openSync()
    await good.synced
    table.marta.say({ kind: 'command', n: 1, command: { kind: 'send-away', deviceId: 'device-anna' } })
    expect(await anna.door.hear('sent-away')).toEqual({ kind: 'sent-away', isBlocked: false })
    await anna.door.closed
    await refusal(anna.session)
    const again = await comeToDoor({ place: table.place, name: 'anna', session: anna.session })
    expect(await again.hear('refused')).toMatchObject({ why: 'bad-session' })
    expect(table.count('replayed-session')).toBe(1)
    const other = await comeToDoor({ place: table.place, name: 'eva', session: table.martaSession })
    expect(await other.hear('refused')).toMatchObject({ why: 'bad-session' })
  })

  test('that were stolen open nothing from another address, and nothing without the door', async () => {
    const anna = await table.letIn('anna', 'participant')
    const thief = openSync({ place: table.place, session: anna.session, from: '127.0.0.9' })
    clients.push(thief)
    await expect(thief.synced).rejects.toThrow('permission-denied')
    const own = anna.openSync()
    await own.synced
    anna.door.say({ kind: 'leave' })
    await until(() => table.count('sync-session-over') === 1, 'the end of the sync')
    const later = openSync({ place: table.place, session: anna.session })
    clients.push(later)
    const opened = await Promise.race([
      later.synced.then(() => true),
      new Promise((resolve) => setTimeout(resolve, 500)),
    ])
    expect(opened).toBeUndefined()
    // The door comes after it, as it may after a cut; then it opens.
    const again = await comeToDoor({ place: table.place, name: 'anna', session: anna.session })
    await again.hear('admitted')
    await later.synced
  })

  test('a device that is sent away hears nothing more, at once', async () => {
    const marta = martaSyncs()
    const anna = await table.letIn('anna', 'participant')
    const annas = anna.openSync()
    await Promise.all([marta.synced, annas.synced])
    table.hub.roomOf('tavolo:1')?.order({ kind: 'block', deviceId: 'device-anna' })
    write(marta.documents.work, 'secret', '1')
    await anna.door.closed
    const berto = await table.letIn('berto', 'participant')
    const bertos = berto.openSync()
    await bertos.synced
    await until(() => has(bertos.documents.work, 'secret'))
    expect(has(annas.documents.work, 'secret')).toBe(false)
    write(annas.documents.work, 'late', '1')
    write(bertos.documents.work, 'after', '1')
    await until(() => has(marta.documents.work, 'after'))
    expect(has(marta.documents.work, 'late')).toBe(false)
  })
})

describe('speaking for others', () => {
  test('a device’s presence carries its own name, and nobody moves another’s cursor', async () => {
    const marta = martaSyncs()
    const anna = await table.letIn('anna', 'participant')
    const annas = anna.openSync()
    await Promise.all([marta.synced, annas.synced])
    marta.providers.work.awareness?.setLocalState({ cursor: 1 })
    annas.providers.work.awareness?.setLocalState({
      cursor: 2,
      person: { deviceId: 'device-marta', name: 'Marta', role: 'facilitator' },
    })
    const seenBy = (client: SyncClient, of: SyncClient) =>
      client.providers.work.awareness?.getStates().get(of.documents.work.clientID)
    await until(() => seenBy(marta, annas) !== undefined, 'Anna’s presence')
    expect(seenBy(marta, annas)).toEqual({
      cursor: 2,
      person: { deviceId: 'device-anna', name: 'anna', role: 'participant' },
    })
    await until(() => seenBy(annas, marta) !== undefined, 'Marta’s presence')
    // Anna says that Marta's cursor is elsewhere.
    const { awareness } = annas.providers.work
    const id = marta.documents.work.clientID
    const clock = awareness?.meta.get(id)?.clock ?? 0
    awareness?.meta.set(id, { clock: clock + 5, lastUpdated: Date.now() })
    awareness?.states.set(id, { cursor: 99 })
    awareness?.emit('update', [{ added: [], updated: [id], removed: [] }, 'local'])
    annas.providers.work.awareness?.setLocalState({ cursor: 3 })
    await until(() => seenBy(marta, annas)?.cursor === 3)
    const third = await table.letIn('berto', 'observer')
    const bertos = third.openSync()
    await bertos.synced
    await until(() => seenBy(bertos, marta) !== undefined)
    expect(seenBy(bertos, marta)).toMatchObject({ cursor: 1, person: { name: 'Marta' } })
  })

  test('nobody writes on under another’s number', async () => {
    const marta = martaSyncs()
    const anna = await table.letIn('anna', 'participant')
    const annas = anna.openSync()
    await Promise.all([marta.synced, annas.synced])
    marta.providers.work.awareness?.setLocalState({ cursor: 1 })
    const berto = await table.letIn('berto', 'participant')
    const bertos = berto.openSync()
    await bertos.synced
    // As every page does: by its presence a device says which number is its own.
    bertos.providers.work.awareness?.setLocalState({ cursor: 1 })
    write(bertos.documents.work, 'by-berto', '1')
    await until(() => has(annas.documents.work, 'by-berto'))
    // Anna's copy goes on as if it were Berto's, and as if it were Marta's.
    for (const other of [bertos, marta]) {
      const forger = new Y.Doc()
      Y.applyUpdate(forger, Y.encodeStateAsUpdate(annas.documents.work))
      forger.clientID = other.documents.work.clientID
      write(forger, `forged-${forger.clientID}`, '1')
      Y.applyUpdate(annas.documents.work, Y.encodeStateAsUpdate(forger))
    }
    await until(() => table.count('sync-not-own') >= 2, 'two refusals')
    write(bertos.documents.work, 'next', '1')
    write(marta.documents.work, 'next-of-marta', '1')
    await until(() => has(marta.documents.work, 'next') && has(bertos.documents.work, 'next-of-marta'))
    const keys = [...marta.documents.work.getMap('needs').keys()]
    expect(keys.filter((key) => key.startsWith('forged'))).toEqual([])
  })
})

describe('people', () => {
  test('facilitators see devices and how their copies stand, guests see names', async () => {
    const anna = await table.letIn('anna', 'participant')
    const list = await anna.door.hear('people')
    expect(list.people).toContainEqual({ name: 'Marta', role: 'facilitator', device: null })
    await until(() => table.marta.told.some((message) => message.kind === 'room-state'))
    expect(anna.door.told.map(({ kind }) => kind)).not.toContain('room-state')
    expect(anna.door.told.map(({ kind }) => kind)).not.toContain('waiting-list')
    anna.door.say({ kind: 'leave' })
    const lastStates = () => {
      const last = table.marta.told.findLast((message) => message.kind === 'people')
      return last?.people.map(({ name, device }) => `${name} ${device?.state.kind ?? '-'}`)
    }
    await until(() => lastStates()?.includes('anna left') === true, 'that Anna has left')
  })

  test('who waits is on the facilitator’s list', async () => {
    await comeToDoor({ place: table.place, name: 'anna', invitation: table.state().secrets.guest })
    await until(() => table.marta.told.some((m) => m.kind === 'waiting-list' && m.devices.length === 1))
  })
})
