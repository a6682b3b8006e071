import { WebSocket } from 'ws'
import type { DeviceMessage } from '../../../shared/sync/room/device-messages.ts'
import type { HubMessage } from '../../../shared/sync/room/hub-messages.ts'
import { readHubFrame, writeFrame } from '../../../shared/sync/room/protocol.ts'
import { pageSocketClass, pageSocketUrl, type HubPlace, type PageSocketOptions } from './page-sockets.ts'

/** A device of a test, at the door of a hub. */
export interface DoorClient {
  readonly told: HubMessage[]
  readonly say: (message: DeviceMessage) => void
  /** Says what is no message. */
  readonly sayRaw: (frame: string | Uint8Array) => void
  /** The next message of a kind, also one that was told before; throws after four seconds. */
  readonly hear: <Kind extends HubMessage['kind']>(kind: Kind) => Promise<Extract<HubMessage, { kind: Kind }>>
  readonly close: () => void
  /** Resolves when it is closed. */
  readonly closed: Promise<void>
}

/** Opens a WebSocket to a hub and waits until it is open. */
export async function openSocket(
  place: HubPlace,
  path: string,
  options: { readonly origin?: string; readonly host?: string } = {},
): Promise<WebSocket> {
  const { origin = `http://${place}`, host = place } = options
  const socket = new WebSocket(`ws://${place}${path}`, { headers: { Origin: origin, Host: host } })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
    socket.once('unexpected-response', (_, { statusCode }) => reject(new Error(`status ${statusCode ?? 0}`)))
  })
  socket.on('error', () => undefined)
  return socket
}

/** Opens a door: a laptop's is sealed. */
export async function openDoor(options: Omit<PageSocketOptions, 'door'>): Promise<DoorClient> {
  const forDoor = { ...options, door: 'door' } as const
  const socket = new (pageSocketClass(forDoor))(pageSocketUrl(forDoor))
  const told: HubMessage[] = []
  const heard = new Set<() => void>()
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('close', () => reject(new Error('The door did not open')))
  })
  socket.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<string>
    const read = readHubFrame(data)
    if (!read.isOk) throw new Error(`The hub said what is no message: ${read.error} ${data}`)
    told.push(read.value)
    for (const listener of heard) listener()
  })
  const taken = new Set<HubMessage>()
  return {
    told,
    closed,
    say: (message) => socket.send(writeFrame(message)),
    sayRaw: (frame) => socket.send(frame),
    close: () => socket.close(),
    async hear(kind) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          heard.delete(look)
          reject(new Error(`No «${kind}»; told: ${told.map((message) => message.kind).join(', ')}`))
        }, 4000)
        const look = () => {
          for (const message of told) {
            if (message.kind !== kind || taken.has(message)) continue
            taken.add(message)
            clearTimeout(timer)
            heard.delete(look)
            resolve(message as never)
            return
          }
        }
        heard.add(look)
        look()
      })
    },
  }
}

/** How a device of a test comes in. */
export interface DeviceOptions {
  readonly place: HubPlace
  readonly name: string
  /** The guests' token. */
  readonly invitation?: string
  /** The short code. */
  readonly code?: string
  /** The laptops' secret: it comes as a laptop. */
  readonly laptopSecret?: string
  readonly session?: string
  readonly from?: string
}

/** A device that has said hello, and its name when it has no session. */
export async function comeToDoor(options: DeviceOptions): Promise<DoorClient> {
  const { place, name, invitation, code, laptopSecret, session, from } = options
  const door = await openDoor({ place, laptopSecret: laptopSecret ?? null, from })
  door.say({
    kind: 'hello',
    protocol: 1,
    device: {
      id: `device-${name}`,
      kind: laptopSecret === undefined ? 'guest' : 'laptop',
      language: 'it',
    },
    ...(invitation !== undefined && { invitation }),
    ...(code !== undefined && { code }),
    ...(session !== undefined && { session }),
  })
  if (session === undefined) door.say({ kind: 'name', participantId: null, name })
  return door
}
