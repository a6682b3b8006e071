import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import {
  largestDoorFrameBytes,
  largestGuestFrameBytes,
  largestHubFrameBytes,
  largestSealedFrameBytes,
  largestSyncFrameBytes,
  helloTimeoutMs,
} from '../../shared/sync/room/limits.ts'
import { hubPaths, sealedPaths, type HubPath } from '../../shared/sync/room/protocol.ts'
import { sessionFinder } from '../../shared/sync/sealed/sealed-key.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { isKnownOrigin } from './host-check.ts'
import type { HubRoom } from './hub-room.ts'
import type { HubSocket } from './socket.ts'
import { addressOf, ownPlaceOf, refuseUpgrade } from './web-server.ts'

/** What opens a sealed channel, and a name for it. */
export type LaptopSecret =
  | { readonly kind: 'invitation'; readonly name: string; readonly secret: string }
  | { readonly kind: 'session'; readonly name: string; readonly sessionHash: string }

const facilitatorMark = '#facilitator'

/**
 * What opens a channel to a tavolo: the session of a laptop that is in, which is found by its finder; without one, the
 * invitation of laptops and, at a hub that nobody sits at, that of its facilitators. So whoever is in stays in when the
 * invitation is renewed, also when it slept meanwhile, and whoever was sent away has neither.
 */
export function laptopSecretsOf(state: RoomState, finder: string | null): LaptopSecret[] {
  const { tavoloId, secrets, members } = state
  if (finder !== null) {
    return members.flatMap(({ kind, sessionHash }) => {
      const isMeant = kind === 'laptop' && sessionFinder(sessionHash) === finder
      return isMeant ? [{ kind: 'session', name: tavoloId, sessionHash }] : []
    })
  }
  const laptop = { kind: 'invitation', name: tavoloId, secret: secrets.laptop } as const
  if (secrets.facilitator === null) return [laptop]
  return [laptop, { kind: 'invitation', name: `${tavoloId}${facilitatorMark}`, secret: secrets.facilitator }]
}

/** A WebSocket whose channel is to be opened. */
export interface SealedArrival {
  readonly beneath: WebSocket
  readonly door: HubPath
  readonly secrets: (finder: string | null) => readonly LaptopSecret[]
  /** The largest message that may come out of it. */
  readonly mostMessageBytes: number
  /** To be called once, when the laptop has shown that it knows one of the secrets, before any message is given out. */
  readonly onOpen: (socket: HubSocket, name: string) => void
}

/** Opens sealed channels. A channel that does not open is its own to close. */
export type OpenSealed = (arrival: SealedArrival) => void

/** A socket that has come through, and for whom. */
export interface Arrival {
  readonly socket: HubSocket
  readonly address: string
  readonly isSealed: boolean
  /** Whether it was the facilitators' secret that opened the channel. */
  readonly isExpected: boolean
  /** The tavolo whose secret opened the channel; null for a plain one. */
  readonly room: HubRoom | null
}

/** What the doors ask of the hub around them. */
export interface SocketDoorsPorts {
  readonly names: readonly string[]
  /** Addresses of other hubs of the same rooms. */
  readonly hubs: () => readonly string[]
  readonly secrets: (finder: string | null) => readonly LaptopSecret[]
  readonly roomOf: (tavoloId: string) => HubRoom | null
  /** null when this hub takes no laptops. */
  readonly openSealed: OpenSealed | null
  readonly arrive: (door: HubPath, arrival: Arrival) => void
  readonly refused: (what: string, address: string) => void
}

const doors = Object.keys(hubPaths) as HubPath[]

/** The largest frame of each plain door, before anything of it is kept. */
const plainFrameBytes: Readonly<Record<HubPath, number>> = {
  door: largestDoorFrameBytes,
  sync: largestGuestFrameBytes,
  signal: largestDoorFrameBytes,
  blobs: largestDoorFrameBytes,
}

/** The largest message of each sealed door, in both directions; the door itself takes less from a device. */
const sealedMessageBytes: Readonly<Record<HubPath, number>> = {
  door: largestHubFrameBytes,
  sync: largestSyncFrameBytes,
  signal: largestSealedFrameBytes,
  blobs: largestSealedFrameBytes,
}

/** Turns requests for a WebSocket into sockets of the right door. */
export class SocketDoors {
  readonly #ports: SocketDoorsPorts
  readonly #servers = new Map<string, WebSocketServer>()

  constructor(ports: SocketDoorsPorts) {
    this.#ports = ports
    for (const door of doors) {
      this.#servers.set(hubPaths[door], serverOf(plainFrameBytes[door]))
      this.#servers.set(sealedPaths[door], serverOf(largestSealedFrameBytes))
    }
  }

  /** Answers a request whose Host is right. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { names, hubs, refused } = this.#ports
    const address = addressOf(request)
    const server = this.#servers.get(request.url ?? '')
    if (server === undefined) {
      refused('socket-path', address)
      refuseUpgrade(socket, '404 Not Found')
    } else if (isKnownOrigin(request.headers.origin, ownPlaceOf(request, names), hubs())) {
      server.handleUpgrade(request, socket, head, (opened) => this.#open(request.url ?? '', opened, address))
    } else {
      refused('socket-origin', address)
      refuseUpgrade(socket, '403 Forbidden')
    }
  }

  #open(path: string, opened: WebSocket, address: string): void {
    // `ws` closes the socket by itself after an error; here it is only counted.
    opened.on('error', () => this.#ports.refused('socket-malformed', address))
    const plain = doors.find((door) => hubPaths[door] === path)
    const sealed = doors.find((door) => sealedPaths[door] === path)
    if (plain !== undefined) this.#arrivePlain(plain, opened, address)
    else if (sealed !== undefined) this.#openSealed(sealed, opened, address)
  }

  #arrivePlain(door: HubPath, socket: HubSocket, address: string): void {
    if (door === 'signal' || door === 'blobs') {
      // Only laptops have anything to say there.
      this.#ports.refused(`${door}-plain`, address)
      socket.terminate()
    } else this.#ports.arrive(door, { socket, address, isSealed: false, isExpected: false, room: null })
  }

  #openSealed(door: HubPath, beneath: WebSocket, address: string): void {
    const { openSealed, secrets, roomOf, arrive, refused } = this.#ports
    if (openSealed === null) {
      beneath.terminate()
      return
    }
    const timer = setTimeout(() => {
      refused('sealed-too-late', address)
      beneath.terminate()
    }, helloTimeoutMs)
    beneath.on('close', () => clearTimeout(timer))
    const onOpen = (socket: HubSocket, name: string) => {
      clearTimeout(timer)
      const isExpected = name.endsWith(facilitatorMark)
      const room = roomOf(isExpected ? name.slice(0, -facilitatorMark.length) : name)
      if (room === null) socket.terminate()
      else arrive(door, { socket, address, isSealed: true, isExpected, room })
    }
    openSealed({ beneath, door, secrets, mostMessageBytes: sealedMessageBytes[door], onOpen })
  }
}

function serverOf(maxPayload: number): WebSocketServer {
  // Compression would let a few bytes become megabytes, and needs memory for each socket.
  return new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: false })
}
