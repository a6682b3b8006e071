import { WebSocket } from 'ws'
import type { DeviceMessage } from '../../../shared/sync/room/device-messages.ts'
import type { HubMessage } from '../../../shared/sync/room/hub-messages.ts'
import { readHubFrame, writeFrame } from '../../../shared/sync/room/protocol.ts'

/** Where a hub is, for tests: `127.0.0.1:40123`. */
export type HubPlace = string

/** A device of a test, at the door of a hub. */
export interface DoorClient {
  readonly socket: WebSocket
  readonly told: HubMessage[]
  readonly say: (message: DeviceMessage) => void
  /** The next message of a kind, also one that was told before; throws after four seconds. */
  readonly hear: <Kind extends HubMessage['kind']>(kind: Kind) => Promise<Extract<HubMessage, { kind: Kind }>>
  /** Code and reason when it is closed. */
  readonly closed: Promise<number>
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

/** Opens a door; a laptop shows its secret first. */
export async function openDoor(place: HubPlace, laptopSecret: string | null = null): Promise<DoorClient> {
  const isLaptop = laptopSecret !== null
  const socket = await openSocket(place, isLaptop ? '/sealed/door' : '/door')
  if (isLaptop) socket.send(laptopSecret)
  const told: HubMessage[] = []
  const heard = new Set<() => void>()
  socket.on('message', (data: Buffer) => {
    const read = readHubFrame(data.toString('utf8'))
    if (!read.isOk) throw new Error(`The hub said what is no message: ${read.error} ${data.toString('utf8')}`)
    told.push(read.value)
    for (const listener of heard) listener()
  })
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  const taken = new Set<HubMessage>()
  return {
    socket,
    told,
    closed,
    say: (message) => socket.send(writeFrame(message)),
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
  /** The laptops' secret: it comes as a laptop. */
  readonly laptopSecret?: string
  readonly session?: string
}

/** A device that has said hello, and its name when it has no session. */
export async function comeToDoor(options: DeviceOptions): Promise<DoorClient> {
  const { place, name, invitation, laptopSecret, session } = options
  const door = await openDoor(place, laptopSecret ?? null)
  door.say({
    kind: 'hello',
    protocol: 1,
    device: {
      id: `device-${name}`,
      kind: laptopSecret === undefined ? 'guest' : 'laptop',
      language: 'it',
    },
    ...(invitation !== undefined && { invitation }),
    ...(session !== undefined && { session }),
  })
  if (session === undefined) door.say({ kind: 'name', participantId: null, name })
  return door
}
