import { once } from 'node:events'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { authFrame } from '../support/hub/auth-frame.ts'
import { comeToDoor, openSocket } from '../support/hub/door-client.ts'
import { openSync, type SyncClient } from '../support/hub/sync-client.ts'
import { startTestHub, until, type DeviceIn, type TestHub } from '../support/hub/test-hub.ts'

let table: TestHub
let marta: SyncClient

beforeEach(async () => {
  table = await startTestHub()
  const laptopSecret = table.state().secrets.laptop
  marta = openSync({ place: table.place, session: table.martaSession, laptopSecret })
  await marta.synced
  marta.documents.official.getMap('process').set('title', 'Vicini di valle')
  marta.documents.work.getMap('needs').set('need:1', 'trasporto')
  await until(() => marta.providers.work.unsyncedChanges + marta.providers.official.unsyncedChanges === 0)
})

afterEach(async () => {
  marta.close()
  await table.close()
})

/** What a hostile program sends when no page of ours stands between it and the hub. */
function frame(name: string, kinds: readonly [number, number], body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, name)
  for (const kind of kinds) encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** Every kind of frame that can carry a change: Sync and SyncReply, with a step 2 and with an update. */
const carriers = [
  [0, 1],
  [0, 2],
  [4, 1],
  [4, 2],
] as const

/** A change as the page would make it, or as somebody who takes a card of others away. */
function forgeries(known: Y.Doc): Uint8Array[] {
  const adding = new Y.Doc()
  adding.getMap('needs').set('forged', 'x')
  adding.getMap('process').set('title', 'forged')
  const deleting = new Y.Doc()
  Y.applyUpdate(deleting, Y.encodeStateAsUpdate(known))
  deleting.getMap('needs').clear()
  deleting.getMap('process').clear()
  return [Y.encodeStateAsUpdate(adding), Y.encodeStateAsUpdate(deleting)]
}

async function openAs({ session }: DeviceIn, names: readonly string[]): Promise<WebSocket> {
  const socket = await openSocket(table.place, '/sync')
  for (const name of names) socket.send(authFrame(name, session))
  await once(socket, 'message')
  return socket
}

function contents(): string {
  const documents = [marta.documents.official, marta.documents.work]
  return JSON.stringify(
    documents.map((document) => [
      Buffer.from(Y.encodeStateVector(document)).toString('hex'),
      document.getMap('needs').toJSON(),
      document.getMap('process').toJSON(),
    ]),
  )
}

test.each([
  { role: 'observer', documents: ['official', 'work'] },
  { role: 'participant', documents: ['official'] },
] as const)('forged changes of $role to $documents are refused, whatever frame carries them', async (row) => {
  const { role, documents } = row
  const eva = await table.letIn('eva', role)
  const anna = await table.letIn('anna', 'participant')
  const annas = anna.openSync()
  await annas.synced
  const before = contents()
  const socket = await openAs(eva, ['tavolo:1/official', 'tavolo:1/work'])
  let sent = 0
  for (const document of documents) {
    for (const kinds of carriers) {
      for (const forged of forgeries(marta.documents[document])) {
        socket.send(frame(`tavolo:1/${document}`, kinds, forged))
        sent += 1
      }
    }
  }
  await until(() => table.count('sync-no-right') === sent, `${sent} refusals`)
  expect((await eva.door.hear('refused')).why).toBe('no-right')
  expect(contents()).toBe(before)
  // The others go on, and were told nothing.
  annas.documents.work.getMap('needs').set('need:2', 'lavoro')
  await until(() => marta.documents.work.getMap('needs').has('need:2'), 'the next card of Anna')
  expect(marta.documents.work.getMap('needs').toJSON()).toEqual({ 'need:1': 'trasporto', 'need:2': 'lavoro' })
  expect(marta.documents.official.getMap('process').toJSON()).toEqual({ title: 'Vicini di valle' })
  for (const { told } of [anna.door, table.marta])
    expect(told.map(({ kind }) => kind)).not.toContain('refused')
  // Somebody new gets what is true.
  const late = (await table.letIn('late', 'observer')).openSync()
  await late.synced
  expect(late.documents.work.getMap('needs').size).toBe(2)
  expect(late.documents.official.getMap('process').get('title')).toBe('Vicini di valle')
  socket.terminate()
})

test('frames that no device has a reason to send end the socket, and reach nobody', async () => {
  const eva = await table.letIn('eva', 'participant')
  // Stateless, broadcast stateless, sync status; a step that does not exist.
  for (const kinds of [
    [5, 0],
    [6, 0],
    [8, 1],
    [0, 3],
  ] as const) {
    const socket = await openAs(eva, ['tavolo:1/work'])
    const closed = once(socket, 'close')
    socket.send(frame('tavolo:1/work', kinds, Buffer.from('forged')))
    await closed
  }
  expect(table.count('sync-not-allowed') + table.count('sync-malformed')).toBe(4)
  expect(table.marta.told.map(({ kind }) => kind)).not.toContain('refused')
})

test('a socket that is let in at one table neither writes nor reads at another', async () => {
  const laptopSecret = table.hub.roomOf('tavolo:2')?.state.secrets.laptop ?? ''
  const way = { place: table.place, session: table.martaSession, laptopSecret }
  const door = await comeToDoor({ ...way, name: 'marta' })
  await door.hear('admitted')
  const elsewhere = openSync({ ...way, tavoloId: 'tavolo:2' })
  await elsewhere.synced
  elsewhere.documents.work.getMap('needs').set('need:1', 'casa')
  const eva = await table.letIn('eva', 'participant')
  const [forged = new Uint8Array()] = forgeries(marta.documents.work)
  const answers: Buffer[] = []
  // Writing in every way, asking for what is there, and saying who one is.
  for (const [kinds, body] of [
    ...carriers.map((carrier) => [carrier, forged] as const),
    [[0, 0], Uint8Array.of(0)] as const,
    [[1, 0], Uint8Array.of()] as const,
  ]) {
    const socket = await openAs(eva, ['tavolo:1/work'])
    socket.on('message', (data: Buffer) => answers.push(data))
    const closed = once(socket, 'close')
    socket.send(frame('tavolo:2/work', kinds, body))
    await closed
  }
  const socket = await openAs(eva, ['tavolo:2/work'])
  socket.on('message', (data: Buffer) => answers.push(data))
  socket.send(authFrame('tavolo:2/work', eva.session))
  await until(() => table.count('sync-token') > 1, 'that the token is refused twice')
  socket.terminate()
  expect(answers.filter((answer) => answer.includes('casa'))).toEqual([])
  expect(elsewhere.documents.work.getMap('needs').toJSON()).toEqual({ 'need:1': 'casa' })
  elsewhere.close()
  door.close()
})
