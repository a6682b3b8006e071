import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { Backlog } from '../../../electron/hub/backlog.ts'
import type { HubSocket } from '../../../electron/hub/socket.ts'
import { largestBacklogBytes, mostBacklogBytes, waitingFrameBytes } from '../../../shared/sync/room/limits.ts'

const megabyte = 1024 * 1024

/** Bytes that are only counted: nobody fills half a gigabyte here. */
function bytesOf(byteLength: number): Uint8Array {
  return { byteLength } as Uint8Array
}

/** Sockets whose devices read when the test says so. */
function backlogWithSockets() {
  const refused: string[] = []
  const backlog = new Backlog((what, address) => refused.push(`${what} ${address}`))
  const open = (address: string) => {
    const device = new EventEmitter()
    const state = { waiting: 0, sent: 0, isEnded: false }
    const beneath: HubSocket = {
      readyState: 1,
      get bufferedAmount() {
        return state.waiting
      },
      send(data) {
        state.sent += 1
        state.waiting += typeof data === 'string' ? data.length : data.byteLength
      },
      terminate() {
        state.isEnded = true
        device.emit('close')
      },
      close: () => device.emit('close'),
      ping: () => undefined,
      on: device.on.bind(device),
    }
    return { state, socket: backlog.watch(beneath, address), read: () => (state.waiting = 0) }
  }
  return { refused, open }
}

test('a device that reads is sent as much as there is', () => {
  const { refused, open } = backlogWithSockets()
  const anna = open('192.168.1.2')
  for (let count = 0; count < 100; count += 1) {
    anna.socket.send(bytesOf(50 * megabyte))
    anna.read()
  }
  expect(anna.state).toMatchObject({ sent: 100, isEnded: false })
  expect(refused).toEqual([])
})

test('a socket for which too much waits is ended before it is sent more, and is sent nothing after', () => {
  const { refused, open } = backlogWithSockets()
  const eva = open('192.168.1.66')
  eva.socket.send(bytesOf(largestBacklogBytes))
  expect(eva.state.isEnded).toBe(false)
  eva.socket.send('one word more')
  eva.socket.send('and another')
  expect(eva.state).toMatchObject({ sent: 1, isEnded: true })
  expect(refused).toEqual(['does-not-read 192.168.1.66'])
})

test('many small frames count for what they take, until everything was read', () => {
  const { open } = backlogWithSockets()
  const [eva, anna] = [open('192.168.1.66'), open('192.168.1.2')]
  for (let count = 0; count < largestBacklogBytes / waitingFrameBytes; count += 1) {
    if (count % 1000 === 0) anna.read()
    for (const { socket } of [eva, anna]) socket.send('{"presence":{}}')
  }
  expect(eva.state.isEnded).toBe(true)
  expect(anna.state.isEnded).toBe(false)
})

test('when too much waits in all, the address with most of it loses its largest socket, and only that', () => {
  const { refused, open } = backlogWithSockets()
  const part = mostBacklogBytes / 8
  const honest = ['192.168.1.2', '192.168.1.3', '192.168.1.4'].map(open)
  for (const { socket } of honest) socket.send(bytesOf(part))
  // Each of Eva's sockets has less than an honest one.
  const evas = Array.from({ length: 8 }, () => open('192.168.1.66'))
  for (const { socket } of evas) socket.send(bytesOf(part / 2))
  expect(refused).toEqual([])
  evas[3]?.socket.send(bytesOf(part / 4))
  open('192.168.1.5').socket.send(bytesOf(part))
  expect(refused).toEqual(['does-not-read 192.168.1.66'])
  expect(evas.map(({ state }) => state.isEnded)).toEqual(evas.map((_, index) => index === 3))
  expect(honest.some(({ state }) => state.isEnded)).toBe(false)
})

test('what was read, or waited for who has gone, is not counted any more', () => {
  const { refused, open } = backlogWithSockets()
  for (let count = 0; count < 20; count += 1) {
    const [reads, goes] = [open('192.168.1.2'), open('192.168.1.3')]
    for (const { socket } of [reads, goes]) socket.send(bytesOf(mostBacklogBytes / 8))
    reads.read()
    goes.socket.close()
  }
  expect(refused).toEqual([])
})
