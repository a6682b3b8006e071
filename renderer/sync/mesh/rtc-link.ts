import type { Link, LinkEvents, LinkSignal } from './link.ts'
import { lowBufferBytes } from './mesh-limits.ts'

/**
 * A link by WebRTC that asks nobody outside the room: no STUN, no TURN. Both sides open channel 0 by agreement; with a
 * channel that one side announces, two offers that cross leave two channels, and each side listens to its own.
 */
export function openRtcLink(options: { readonly starts: boolean; readonly events: LinkEvents }): Link {
  const { starts, events } = options
  const connection = new RTCPeerConnection({ iceServers: [] })
  const channel = connection.createDataChannel('tavolo', { negotiated: true, id: 0, ordered: true })
  channel.binaryType = 'arraybuffer'
  channel.bufferedAmountLowThreshold = lowBufferBytes
  const early: RTCIceCandidateInit[] = []
  let isClosed = false
  let turn = Promise.resolve()

  function end(why: string): void {
    if (isClosed) return
    isClosed = true
    connection.close()
    events.closed(why)
  }
  /** One step after the other: the browser refuses a description while it works on another. */
  function inTurn(step: () => Promise<void>): void {
    turn = turn.then(async () => {
      if (!isClosed) await step()
    })
    turn = turn.catch((error: unknown) => end(error instanceof Error ? error.message : String(error)))
  }
  async function describe(): Promise<void> {
    await connection.setLocalDescription()
    const description = connection.localDescription
    if (description === null || isClosed) return
    const type = description.type === 'offer' ? 'offer' : 'answer'
    events.signal({ type, sdp: description.sdp })
  }
  async function take(signal: LinkSignal): Promise<void> {
    if (signal.type === 'candidate') {
      const { candidate, sdpMid, sdpMLineIndex } = signal
      if (connection.remoteDescription === null) early.push({ candidate, sdpMid, sdpMLineIndex })
      else await addCandidate({ candidate, sdpMid, sdpMLineIndex })
      return
    }
    await connection.setRemoteDescription(signal)
    if (signal.type === 'offer') await describe()
    for (const candidate of early.splice(0)) await addCandidate(candidate)
  }
  async function addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    try {
      await connection.addIceCandidate(candidate)
    } catch (error) {
      // An address that cannot be read is one way less, not the end: others follow.
      if (!isClosed) events.trouble(error instanceof Error ? error.message : String(error))
    }
  }

  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate === null || candidate.candidate === '' || isClosed) return
    const { sdpMid, sdpMLineIndex } = candidate
    events.signal({ type: 'candidate', candidate: candidate.candidate, sdpMid, sdpMLineIndex })
  })
  connection.addEventListener('connectionstatechange', () => {
    if (connection.connectionState === 'failed') end('no way to the other device')
  })
  channel.addEventListener('open', () => events.open())
  channel.addEventListener('close', () => end('the other device closed'))
  channel.addEventListener('bufferedamountlow', () => events.low())
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!isClosed && event.data instanceof ArrayBuffer) events.frame(new Uint8Array(event.data))
  })
  if (starts) inTurn(describe)
  return {
    signal: (signal) => inTurn(async () => take(signal)),
    send: (frame) => channel.send(frame),
    bufferedBytes: () => channel.bufferedAmount,
    hasPath: () => ['connected', 'completed'].includes(connection.iceConnectionState),
    close() {
      isClosed = true
      connection.close()
    },
  }
}
