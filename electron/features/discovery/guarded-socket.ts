import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'

/** What a guarded socket lets through. */
export interface PacketRules {
  /** Whether a sender is on the network that this socket is for: a socket hears those of all networks. */
  readonly isFromHere: (address: string) => boolean
  readonly nowMs: () => number
  /** Told of an error that a packet made in the code that reads it. */
  readonly onFault: (error: unknown) => void
}

// mDNS packets fit one frame of Ethernet, or a jumbo one (RFC 6762, 17).
const largestPacketBytes = 9000

// A busy conference network carries some dozens a second; a flood has to stop somewhere before the window's work does.
const mostPacketsASecond = 200

// bonjour-service answers each question by a packet of its own: without a limit one packet would call for hundreds.
const mostQuestions = 40
const mostSentASecond = 40

/** Counts what happens in a second; `take` says whether one more is allowed. */
export function createRate(most: number, nowMs: () => number): { readonly take: () => boolean } {
  let secondStartMs = 0
  let count = 0
  return {
    take() {
      const now = nowMs()
      // A clock that was set back begins a new second as well.
      if (now - secondStartMs >= 1000 || now < secondStartMs) {
        secondStartMs = now
        count = 0
      }
      count += 1
      return count <= most
    },
  }
}

/** Whether a packet is one to read at all: its size, and how many questions its header announces. */
export function isReadable(packet: Uint8Array): boolean {
  const [high = 255, low = 255] = packet.subarray(4, 6)
  return packet.byteLength <= largestPacketBytes && high * 256 + low <= mostQuestions
}

/** Makes a UDP socket for mDNS that no packet can flood, and that a packet which breaks its reader does not break. */
export function guardedSocket({ isFromHere, nowMs, onFault }: PacketRules): Socket {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const heard = createRate(mostPacketsASecond, nowMs)
  const sent = createRate(mostSentASecond, nowMs)
  const emit = socket.emit.bind(socket) as (name: string | symbol, ...values: unknown[]) => boolean
  const send = socket.send.bind(socket) as (...values: unknown[]) => void

  function guardedEmit(name: string | symbol, ...values: unknown[]): boolean {
    if (name !== 'message') return emit(name, ...values)
    const [packet, sender] = values as [Buffer, RemoteInfo]
    if (!isFromHere(sender.address) || !isReadable(packet) || !heard.take()) return false
    try {
      return emit(name, packet, sender)
    } catch (error: unknown) {
      onFault(error)
      return true
    }
  }

  function guardedSend(...values: unknown[]): void {
    const onSent = values.at(-1)
    if (sent.take()) send(...values)
    else if (typeof onSent === 'function') process.nextTick(onSent)
  }

  return Object.assign(socket, { emit: guardedEmit, send: guardedSend })
}
