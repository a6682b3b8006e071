import type { RawData } from 'ws'

/**
 * What the doors need of a WebSocket: one of `ws` has it, and so has the plain end of a sealed connection. Whoever makes
 * such a thing can give it to the doors.
 */
export interface HubSocket {
  /** As of a WebSocket: 0 connecting, 1 open, 2 closing, 3 closed. */
  readonly readyState: number
  /** Bytes that wait for the network. */
  readonly bufferedAmount: number
  readonly send: (data: string | Uint8Array) => void
  readonly close: (code?: number, reason?: string) => void
  /** Ends it without a goodbye. */
  readonly terminate: () => void
  readonly ping: () => void
  readonly on: HubSocketEvents
}

/** Listening to a socket; a message comes as one Buffer. */
export interface HubSocketEvents {
  (event: 'message', listener: (data: RawData, isBinary: boolean) => void): unknown
  (event: 'close' | 'pong', listener: () => void): unknown
  (event: 'error', listener: (error: Error) => void): unknown
}

const openState = 1

/** Whether something can be sent. */
export function isOpen(socket: HubSocket): boolean {
  return socket.readyState === openState
}

/** The bytes of a message, whatever form `ws` gave it. */
export function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** Codes with which the hub closes a socket; above 4000 they are a program's own. */
export const closeCodes = {
  goingAway: 1001,
  refused: 4001,
  tooMuch: 4008,
  tooLate: 4009,
  sessionOver: 4010,
} as const
