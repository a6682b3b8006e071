import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import { SealedConnection } from '../../../electron/hub/sealed-connection.ts'
import { hubWebSocketClass, type HubSocket } from '../../../renderer/sync/hub-web-socket.ts'
import { systemTimekeeper } from '../../../renderer/store/timekeeper.ts'
import { sealedKey } from '../../../shared/sync/sealed/sealed-key.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { laptopSecret } from '../../support/sealed-pair.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

const servers: WebSocketServer[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate()
    server.close()
  }
})

/** A hub on this machine that repeats what it hears, and what it saw on the wire. */
async function startEcho(mostMessageBytes = 20_000_000) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  servers.push(server)
  const wire: Buffer[] = []
  const ends: [number, string][] = []
  server.on('connection', (beneath: ServerSocket) => {
    beneath.on('message', (data) => wire.push(data as Buffer))
    const plain = new SealedConnection(beneath, {
      keys: () => [{ name: 'tavolo', key: sealedKey(laptopSecret) }],
      door: 'sync',
      ephemeral: new Uint8Array(32).fill(3),
      mostMessageBytes,
    })
    plain.on('message', (data, isBinary) => plain.send(isBinary ? data : `eco: ${data.toString()}`))
    plain.on('close', (code, reason) => ends.push([code, reason.toString()]))
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `ws://127.0.0.1:${port}/sealed/sync`, wire, ends, server }
}

function connect(url: string, secret = laptopSecret): HubSocket {
  const seal = { key: sealedKey(secret), finder: null, door: 'sync', random: seededBytes(1) } as const
  return new (hubWebSocketClass({ timekeeper: systemTimekeeper, seal }))(url)
}

async function heard(socket: HubSocket, kind: string): Promise<Event> {
  return new Promise((resolve) => {
    socket.addEventListener(kind, resolve, { once: true })
  })
}

async function answerTo(socket: HubSocket, message: string | Uint8Array): Promise<unknown> {
  const answer = heard(socket, 'message')
  socket.send(message)
  return ((await answer) as MessageEvent<unknown>).data
}

test(
  'text and bytes go through a sealed WebSocket and back, and only sealed over the wire',
  { timeout: 30_000 },
  async () => {
    const { url, wire } = await startEcho()
    const socket = connect(url)
    expect(socket.readyState).toBe(WebSocket.CONNECTING)
    await heard(socket, 'open')
    expect(socket.readyState).toBe(WebSocket.OPEN)
    expect(await answerTo(socket, 'casa delle associazioni')).toBe('eco: casa delle associazioni')
    const bytes = new Uint8Array(10_000_000).map((_, index) => index % 253)
    const echo = await answerTo(socket, bytes)
    expect(Buffer.compare(new Uint8Array(echo as ArrayBuffer), bytes)).toBe(0)
    expect(Buffer.concat(wire).includes('casa delle associazioni')).toBe(false)
    socket.close()
  },
)

test('a wrong secret is refused before anything opens', async () => {
  const { url } = await startEcho()
  const socket = connect(url, 'a guess')
  socket.addEventListener('open', () => expect.unreachable())
  expect(await heard(socket, 'close')).toMatchObject({ code: 4490, wasClean: false })
  expect(socket.readyState).toBe(WebSocket.CLOSED)
})

test('a goodbye carries its code and reason to the other side, and a cut is none', async () => {
  const { url, ends, server } = await startEcho()
  const first = connect(url)
  await heard(first, 'open')
  const closed = heard(first, 'close')
  first.close(4001, 'a domani')
  expect(await closed).toMatchObject({ code: 4001, reason: 'a domani', wasClean: true })
  await expect.poll(() => ends).toEqual([[4001, 'a domani']])
  const second = connect(url)
  await heard(second, 'open')
  for (const client of server.clients) client.terminate()
  expect(await heard(second, 'close')).toMatchObject({ code: 1006, wasClean: false })
})

test('a message that is too large ends the connection and is not delivered', async () => {
  const { url, ends } = await startEcho(100_000)
  const socket = connect(url)
  await heard(socket, 'open')
  socket.addEventListener('message', () => expect.unreachable())
  socket.send(new Uint8Array(200_000))
  expect(await heard(socket, 'close')).toMatchObject({ code: 4493 })
  expect(ends).toEqual([[4493, 'too-large']])
})

test('an ordinary WebSocket in place of a sealed one is refused', async () => {
  const { url } = await startEcho()
  const plain = new WebSocket(url)
  plain.addEventListener('open', () => plain.send('ciao'))
  await new Promise((resolve) => {
    plain.addEventListener('close', resolve)
  })
  expect(plain.readyState).toBe(WebSocket.CLOSED)
})

test('a hub that does not answer is given up, and a close needs no answer', async () => {
  const silent = createServer()
  // Takes the connection and never says a word.
  silent.on('upgrade', () => undefined)
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const time = new ManualTimekeeper()
  const socket = new (hubWebSocketClass({ timekeeper: time, seal: null }))(`ws://127.0.0.1:${port}/door`)
  const closed = heard(socket, 'close')
  await time.pass(1800)
  expect(await closed).toMatchObject({ code: 4000, reason: 'timeout' })
  silent.closeAllConnections()
  silent.close()
})
