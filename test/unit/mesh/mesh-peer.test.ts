import { describe, expect, test } from 'vitest'
import { encodeBeat } from '../../../renderer/sync/mesh/beat-format.ts'
import type { LinkEvents } from '../../../renderer/sync/mesh/link.ts'
import { MeshPeer, type PeerTrouble } from '../../../renderer/sync/mesh/mesh-peer.ts'
import { encodePiece, frameKind } from '../../../renderer/sync/mesh/piece-format.ts'

/** A peer on a link that does what the test says. */
function peerOn(options: { readonly initiator?: boolean } = {}) {
  const sent: Uint8Array[] = []
  const troubles: PeerTrouble[] = []
  const state = { isClosing: false, isClosed: false }
  const given: LinkEvents[] = []
  const peer = new MeshPeer({
    initiator: options.initiator ?? true,
    deviceId: 'here',
    newLinkId: () => 'link-1',
    nowMs: () => 1000,
    digest: () => 'digest',
    onOpen: () => undefined,
    onTrouble: (_peer, trouble) => troubles.push(trouble),
    openLink({ events: linkEvents }) {
      given.push(linkEvents)
      return {
        signal: () => undefined,
        bufferedBytes: () => 0,
        hasPath: () => true,
        close: () => (state.isClosed = true),
        send(frame) {
          if (state.isClosing) throw new Error('readyState is not open')
          sent.push(frame)
        },
      }
    },
  })
  const [events] = given
  if (events === undefined) throw new Error('No link was opened')
  return { peer, events, sent, troubles, state }
}

const update = new Uint8Array([0, 2, 7])

describe('a peer', () => {
  test('sends nothing before it is open, and says first whose it is', () => {
    const { peer, events, sent } = peerOn()
    peer.send(update)
    peer.tick({ isQuiet: true })
    expect(sent).toEqual([])
    events.open()
    expect(sent.map(([kind]) => kind)).toEqual([frameKind.hello])
    expect(peer.openedAtMs).toBe(1000)
  })

  test('on a channel that is closing ends, and throws at nobody', () => {
    const { peer, events, troubles, state } = peerOn()
    events.open()
    state.isClosing = true
    peer.tick({ isQuiet: true })
    peer.send(update)
    expect(troubles).toEqual([{ kind: 'send', why: 'readyState is not open' }])
    expect(state.isClosed).toBe(true)
  })

  test('tells each message once, and that it closed once', () => {
    const { peer, events } = peerOn()
    const told: string[] = []
    peer.on('data', (message) => told.push(`data ${message.join()}`))
    peer.on('close', () => told.push('close'))
    events.open()
    events.frame(encodePiece({ message: 0, sequence: 0, lengthBytes: 3, content: update }))
    peer.destroy()
    peer.destroy()
    expect(told).toEqual(['data 0,2,7', 'close'])
  })

  test('does not send back what it is given', () => {
    const { peer, events, sent } = peerOn()
    peer.on('data', () => {
      peer.send(update)
      peer.send(new Uint8Array([0, 1, 9]))
    })
    events.open()
    events.frame(encodePiece({ message: 0, sequence: 0, lengthBytes: 3, content: update }))
    // The answer to a question is none.
    expect(sent.map((frame) => [...frame.slice(-3)]).at(-1)).toEqual([0, 1, 9])
    expect(sent.filter(([kind]) => kind === frameKind.piece)).toHaveLength(1)
  })

  test('ends when what it gives cannot be read, or a frame makes no sense', () => {
    const unreadable = peerOn()
    unreadable.peer.on('data', () => {
      throw new Error('Unexpected end of array')
    })
    unreadable.events.open()
    unreadable.events.frame(encodePiece({ message: 0, sequence: 0, lengthBytes: 3, content: update }))
    expect(unreadable.troubles).toEqual([{ kind: 'message', why: 'Unexpected end of array' }])
    for (const frame of [[frameKind.beat], [frameKind.hello], [frameKind.piece, 1], [frameKind.beat, 9, 1]]) {
      const { events, troubles } = peerOn()
      events.open()
      events.frame(new Uint8Array(frame))
      expect(troubles).toEqual([{ kind: 'frame', why: 'malformed' }])
    }
  })

  test('passes over a frame of a kind that it does not know', () => {
    const { events, troubles } = peerOn()
    events.open()
    events.frame(new Uint8Array([99, 1, 2]))
    expect(troubles).toEqual([])
  })

  test('counts how long it has not been heard only while the other goes on saying so', () => {
    const { peer, events } = peerOn()
    events.open()
    for (let turn = 0; turn < 3; turn += 1) {
      events.frame(encodeBeat({ digest: 'other', waitingBytes: 0, silentTicks: 9 }))
      peer.tick({ isQuiet: true })
    }
    expect(peer.facts(true).unheardTicks).toBe(3)
    peer.tick({ isQuiet: true })
    expect(peer.facts(true).unheardTicks).toBe(0)
  })

  test('of the side that answers has the name of its link from the offer, and no other', () => {
    const { peer } = peerOn({ initiator: false })
    expect(peer.linkId).toBeNull()
    peer.signal({ type: 'offer', sdp: '', link: 'theirs' })
    peer.signal({ type: 'offer', sdp: '', link: 'older' })
    expect(peer.linkId).toBe('theirs')
  })
})
