import { Hocuspocus, type Extension } from '@hocuspocus/server'
import type { DocumentName } from '../../shared/model/record-type.ts'
import type { Id } from '../../shared/model/id.ts'
import { askRate, laptopFrameRate, largestSyncFrameBytes, readerRate } from '../../shared/sync/room/limits.ts'
import { RateMeters } from '../../shared/sync/room/rate-meter.ts'
import { readRoomDocumentName, rightOf, roomDocumentName } from '../../shared/sync/room/rights.ts'
import { AnswerLine } from './answer-line.ts'
import type { HubRoom } from './hub-room.ts'
import { closeCodes, type HubSocket } from './socket.ts'
import { SyncRules } from './sync-rules.ts'
import { admitCanvas } from './presence-gate.ts'
import { SyncSocket, type SyncContext } from './sync-socket.ts'

/** What the sync asks of the hub around it. */
export interface SyncServerOptions {
  readonly nowMs: () => number
  readonly roomOf: (tavoloId: string) => HubRoom | null
  readonly mayTry: (address: string) => boolean
  readonly refused: (what: string, address: string) => void
  /** Persistence and Redis, as extensions of Hocuspocus. */
  readonly extensions: readonly Extension[]
  /** A document has changed or has been loaded. */
  readonly changed: (tavoloId: Id<'tavolo'>, document: DocumentName) => void
}

/** The longest that a timer can wait: 24 days. */
const longestTimerMs = 2 ** 31 - 1

/** A no of ours in the form that Hocuspocus passes on; without a message it is not printed. */
class Denied extends Error {
  readonly reason = 'permission-denied'
}

/** Hocuspocus with Tavolo's rights around it. */
export class SyncServer {
  readonly hocuspocus: Hocuspocus<SyncContext>
  readonly #rules: SyncRules
  readonly #sockets = new Set<SyncSocket>()
  readonly #options: SyncServerOptions
  readonly #asks = new RateMeters(askRate)
  readonly #comparisons = new RateMeters(readerRate)
  readonly #line = new AnswerLine()

  constructor(options: SyncServerOptions) {
    this.#options = options
    this.hocuspocus = new Hocuspocus<SyncContext>({
      quiet: true,
      extensions: [...options.extensions],
      yDocOptions: { gc: true, gcFilter: () => true },
      // Our own heartbeat ends sockets; a guest who only reads may be silent for hours.
      timeout: longestTimerMs,
      // One device opens two documents.
      maxPendingDocuments: 2,
      // What it is given has shown a good token; while it loads a document, a laptop may bring in a whole file.
      maxUnauthenticatedQueueSize: largestSyncFrameBytes,
      maxUnauthenticatedQueueMessages: laptopFrameRate.burst,
      onAuthenticate: async ({ token, documentName, connectionConfig, context: { socket } }) => {
        const of = readRoomDocumentName(documentName)
        if (of === null || !socket.admit(token, of.tavoloId)) throw new Denied()
        const member = socket.member()
        // The rules read every frame; Hocuspocus' own check stands behind them.
        if (member !== null) connectionConfig.readOnly = rightOf(member.role, of.document) === 'read'
      },
      beforeHandleAwareness: async ({ states, awareness, documentName, context }) => {
        if (context !== undefined)
          this.#attribute({ states, awareness, documentName, socket: context.socket })
      },
      onChange: async ({ documentName }) => this.#changed(documentName),
      afterLoadDocument: async ({ documentName }) => this.#changed(documentName),
    })
    this.#rules = new SyncRules(this.hocuspocus)
  }

  /** Takes a socket in. */
  accept(from: { readonly socket: HubSocket; readonly address: string; readonly isSealed: boolean }): void {
    const { nowMs, roomOf, mayTry, refused } = this.#options
    const socket = new SyncSocket(from, {
      ...{ nowMs, roomOf, mayTry, refused, hocuspocus: this.hocuspocus, rules: this.#rules },
      ...{ asks: this.#asks, comparisons: this.#comparisons, line: this.#line },
    })
    this.#sockets.add(socket)
    from.socket.on('close', () => this.#sockets.delete(socket))
  }

  /** A device has come to its door: its other sockets may have waited for that. */
  doorOpened(deviceId: string): void {
    for (const socket of this.#sockets) socket.doorOpened(deviceId)
  }

  /** Ends the sockets of a device at a table. */
  endDevice(room: HubRoom, deviceId: string): void {
    for (const socket of this.#sockets)
      if (socket.speaksFor(room, deviceId)) socket.end('session-over', closeCodes.sessionOver)
  }

  /** Sets what the devices of a room may do from now on, in Hocuspocus too. */
  applyRoles(room: HubRoom): void {
    for (const [name, document] of this.hocuspocus.documents) {
      const of = readRoomDocumentName(name)
      if (of?.tavoloId !== room.state.tavoloId) continue
      for (const connection of document.getConnections()) {
        const member = (connection.context as SyncContext | undefined)?.socket.member() ?? null
        connection.readOnly = member === null || rightOf(member.role, of.document) === 'read'
      }
    }
  }

  /** A document that somebody has open; null when nobody has. */
  documentOf(tavoloId: Id<'tavolo'>, document: DocumentName) {
    return this.hocuspocus.documents.get(roomDocumentName({ tavoloId, document })) ?? null
  }

  /** Writes what is not yet stored, and forgets every document. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.end('closing', closeCodes.goingAway)
    this.hocuspocus.closeConnections()
    this.hocuspocus.flushPendingStores()
    await Promise.all(
      [...this.hocuspocus.documents.values()].map(async ({ saveMutex }) => saveMutex.waitForUnlock()),
    )
    await this.hocuspocus.hooks('onDestroy', { instance: this.hocuspocus })
  }

  #changed(documentName: string): void {
    const of = readRoomDocumentName(documentName)
    if (of !== null) this.#options.changed(of.tavoloId, of.document)
  }

  /** A device speaks only under numbers of its own, and everybody is told who it is. */
  #attribute(options: {
    readonly states: Map<number, Record<string, unknown>>
    readonly awareness: { readonly getStates: () => Map<number, unknown> }
    readonly documentName: string
    readonly socket: SyncSocket
  }): void {
    const { states, awareness, documentName, socket } = options
    const member = socket.member()
    const claims = this.#rules.claimsOf(documentName)
    for (const [clientId, state] of states) {
      // Hocuspocus reads every message with a new number of its own, which says nothing and must not be claimed.
      if (Object.keys(state).length === 0) {
        states.delete(clientId)
        continue
      }
      // A number that is there and that nobody claimed came from another process of the hub.
      const isFromElsewhere = claims.ownerOf(clientId) === null && awareness.getStates().has(clientId)
      const isOwn = member !== null && !isFromElsewhere && claims.claim(clientId, member.deviceId)
      if (isOwn) {
        state.person = { deviceId: member.deviceId, name: member.name, role: member.role }
        admitCanvas(state, member.kind)
      } else states.delete(clientId)
    }
  }
}
