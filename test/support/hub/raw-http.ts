import { connect, type Socket } from 'node:net'
import type { HubPlace } from './page-sockets.ts'

/** Opens a connection of TCP to a hub, from an address of this computer. */
export async function openTcp(place: HubPlace, from?: string): Promise<Socket> {
  const [host, port] = place.split(':')
  const socket = connect({
    host: host ?? '',
    port: Number(port),
    ...(from !== undefined && { localAddress: from }),
  })
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    socket.once('connect', () => resolve())
    socket.once('close', () => resolve())
  })
  return socket
}

/** Sends bytes as they are, and gives everything that came back until the hub closed, or for `waitMs`. */
export async function sendRaw(place: HubPlace, bytes: string | Uint8Array, waitMs = 1000): Promise<string> {
  const socket = await openTcp(place)
  let answer = ''
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1')
  })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(bytes)
  const timer = setTimeout(() => socket.destroy(), waitMs)
  await closed
  clearTimeout(timer)
  return answer
}

/** The status of an answer; 0 when there was none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}

/** A request without a body, closed by the hub after it. */
export function requestFor(place: HubPlace, path: string, headers: readonly string[] = []): string {
  return [`GET ${path} HTTP/1.1`, `Host: ${place}`, 'Connection: close', ...headers, '', ''].join('\r\n')
}
