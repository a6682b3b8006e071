import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { helloTimeoutMs } from '../../shared/sync/room/limits.ts'
import type { RoomRole } from '../../shared/sync/room/roles.ts'
import { pageSocketClass, pageSocketUrl } from '../support/hub/page-sockets.ts'
import { startTestHub, until, type TestHub } from '../support/hub/test-hub.ts'
import { comeToDoor } from '../support/hub/door-client.ts'

const topic = 'tavolo:1/official'

let table: TestHub

beforeEach(async () => {
  table = await startTestHub()
})

afterEach(async () => {
  await table.close()
})

interface SignalLine {
  readonly heard: readonly Record<string, unknown>[]
  readonly say: (frame: object) => void
  readonly isOpen: () => boolean
  readonly close: () => void
}

/** A laptop's socket at the signaling; it knows the secret of laptops, and shows this session, or none. */
async function openSignal(session: string | null): Promise<SignalLine> {
  const options = { place: table.place, door: 'signal', laptopSecret: table.state().secrets.laptop } as const
  const socket = new (pageSocketClass(options))(pageSocketUrl(options))
  const heard: Record<string, unknown>[] = []
  socket.addEventListener('message', (event) => {
    heard.push(JSON.parse((event as MessageEvent<string>).data) as Record<string, unknown>)
  })
  await new Promise<void>((resolve) => socket.addEventListener('open', () => resolve()))
  const line = {
    heard,
    say: (frame: object) => socket.send(JSON.stringify(frame)),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.close(),
  }
  if (session !== null) line.say({ type: 'session', session })
  return line
}

/** Says under a name that it is there. */
function announce(line: SignalLine, from: string): void {
  line.say({ type: 'subscribe', topics: [topic] })
  line.say({ type: 'publish', topic, data: { type: 'announce', from } })
}

function hears(line: SignalLine, from: string): boolean {
  return line.heard.some(({ type, data }) => type === 'publish' && (data as { from: string }).from === from)
}

/** Lets a laptop in with any role. */
async function laptop(name: string, role: RoomRole): Promise<string> {
  const door = await comeToDoor({ place: table.place, name, laptopSecret: table.state().secrets.laptop })
  await door.hear('waiting')
  table.hub.roomOf('tavolo:1')?.order({ kind: 'admit', deviceId: `device-${name}`, role })
  return (await door.hear('admitted')).session
}

test('laptops that write the tavolo find each other', async () => {
  const marta = await openSignal(table.martaSession)
  announce(marta, 'peer-marta')
  await until(() => hears(marta, 'peer-marta'))
  const luca = await openSignal(await laptop('luca', 'minute-taker'))
  announce(luca, 'peer-luca')
  await until(() => hears(marta, 'peer-luca'), 'Luca’s word')
})

test.each(['participant', 'observer'] as const)(
  'a hostile laptop of a %s neither hears nor is heard, whatever it says first',
  async (role) => {
    const marta = await openSignal(table.martaSession)
    announce(marta, 'peer-marta')
    await until(() => hears(marta, 'peer-marta'))
    const session = await laptop('eva', role)
    for (const shown of [session, null, table.state().secrets.laptop, '0'.repeat(26)]) {
      const eva = await openSignal(shown)
      announce(eva, 'peer-eva')
      await until(() => !eva.isOpen(), 'the end of Eva’s socket')
      expect(eva.heard).toEqual([])
    }
    announce(marta, 'peer-marta-2')
    await until(() => hears(marta, 'peer-marta-2'))
    expect(hears(marta, 'peer-eva')).toBe(false)
    expect(table.count('signal-no-right')).toBe(1)
  },
)

test('whose role changes in the middle is cut off, and the others are told to end what they have with it', async () => {
  const marta = await openSignal(table.martaSession)
  announce(marta, 'peer-marta')
  const session = await laptop('eva', 'minute-taker')
  const eva = await openSignal(session)
  announce(eva, 'peer-eva')
  announce(eva, 'peer-eva-2')
  await until(() => hears(marta, 'peer-eva-2'))
  table.hub.roomOf('tavolo:1')?.order({ kind: 'set-role', deviceId: 'device-eva', role: 'participant' })
  await until(() => !eva.isOpen(), 'the end of Eva’s socket')
  await until(() => marta.heard.some(({ type }) => type === 'evict'), 'the word to Marta')
  expect(marta.heard.find(({ type }) => type === 'evict')?.peers).toEqual(['peer-eva', 'peer-eva-2'])
  // A laptop that comes later, or was away, is told too.
  const luca = await openSignal(await laptop('luca', 'minute-taker'))
  await until(() => luca.heard.some(({ type }) => type === 'evict'), 'the word to Luca')
  // With the role back it is one of them again.
  table.hub.roomOf('tavolo:1')?.order({ kind: 'set-role', deviceId: 'device-eva', role: 'minute-taker' })
  const again = await openSignal(session)
  announce(again, 'peer-eva-3')
  await until(() => hears(marta, 'peer-eva-3'))
})

test('who was sent away is cut off too, also after it has closed its door', async () => {
  const marta = await openSignal(table.martaSession)
  announce(marta, 'peer-marta')
  const { door, session } = await table.letIn('eva', 'minute-taker')
  const eva = await openSignal(session)
  announce(eva, 'peer-eva')
  await until(() => hears(marta, 'peer-eva'))
  door.close()
  await door.closed
  announce(eva, 'peer-eva-2')
  await until(() => !eva.isOpen(), 'the end of Eva’s socket')
  expect(marta.heard.filter(({ type }) => type === 'evict')).toEqual([])
  table.hub.roomOf('tavolo:1')?.order({ kind: 'block', deviceId: 'device-eva' })
  await until(() => marta.heard.some(({ type }) => type === 'evict'), 'the word to Marta')
})

test('nobody speaks under the name of another laptop', async () => {
  const marta = await openSignal(table.martaSession)
  announce(marta, 'peer-marta')
  await until(() => hears(marta, 'peer-marta'))
  const eva = await openSignal(await laptop('eva', 'minute-taker'))
  announce(eva, 'peer-marta')
  announce(eva, 'peer-eva')
  await until(() => hears(marta, 'peer-eva'))
  expect(marta.heard.filter(({ type }) => type === 'publish')).toHaveLength(2)
  expect(table.count('signal-not-own')).toBe(1)
})

test('who shows no session is let go after a while', async () => {
  const eva = await openSignal(null)
  const startMs = Date.now()
  while (eva.isOpen() && Date.now() - startMs < helloTimeoutMs + 2000)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(eva.isOpen()).toBe(false)
  expect(table.count('signal-too-late')).toBe(1)
})
