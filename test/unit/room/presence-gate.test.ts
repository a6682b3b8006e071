import * as encoding from 'lib0/encoding'
import { beforeEach, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { arrivedAt } from '../../../shared/canvas/presence/canvas-presence.ts'
import { admitCanvas, PresenceGate } from '../../../electron/hub/presence-gate.ts'

let nowMs: number
let gate: PresenceGate

beforeEach(() => {
  nowMs = 1_000_000
  gate = new PresenceGate(() => nowMs)
})

/** A frame as Hocuspocus sends it. */
function frame(type: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, 'tavolo:1/work')
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

function presence(state: Record<string, unknown> | null, awareness = new Awareness(new Y.Doc())): Uint8Array {
  awareness.setLocalState(state)
  const update = encodeAwarenessUpdate(awareness, [awareness.clientID])
  awareness.destroy()
  return frame(1, update)
}

test('a page hears at once who is there and who has gone, and of what moves only now and then', () => {
  const document = new Y.Doc()
  const at = (x: number) => presence({ canvas: { cursor: { x, y: 0 } } }, new Awareness(document))
  expect(gate.passes(at(1))).toBe(true)
  const moves = Array.from({ length: 200 }, (_, x) => {
    nowMs += 50
    return gate.passes(at(x))
  })
  expect(moves.filter(Boolean)).toHaveLength(1)
  expect(gate.passes(presence({ author: { name: 'Iris' } }))).toBe(true)
  expect(gate.passes(presence(null, new Awareness(document)))).toBe(true)
  expect(gate.passes(at(1))).toBe(true)
  document.destroy()
})

test('what is no presence goes on, whatever it is', () => {
  for (const bytes of [
    frame(0, Uint8Array.of(1, 2, 3)),
    Uint8Array.of(9),
    new Uint8Array(0),
    frame(1, Uint8Array.of(255)),
  ])
    for (let times = 0; times < 3; times += 1) expect(gate.passes(bytes)).toBe(true)
})

test('of what a device says of itself at a canvas only what others read goes on', () => {
  const said = {
    ...arrivedAt('canvas:swot'),
    sketch: { kind: 'line', from: { x: 0, y: 0 }, to: { x: 5, y: 5 }, ink: 'red' },
  }
  const state: Record<string, unknown> = {
    canvas: { ...said, secret: 'x'.repeat(5000) },
    author: { name: 'Iris' },
  }
  admitCanvas(state, 'laptop')
  expect(state).toEqual({ canvas: said, author: { name: 'Iris' } })
  for (const canvas of [{ ...said, sketch: { kind: 'html' } }, 'anything', 7, { canvasId: 'canvas:swot' }]) {
    const bad: Record<string, unknown> = { canvas }
    admitCanvas(bad, 'laptop')
    expect(bad).toEqual({ canvas: null })
  }
  const none: Record<string, unknown> = { author: { name: 'Iris' } }
  admitCanvas(none, 'laptop')
  expect(none).toEqual({ author: { name: 'Iris' } })
})

test("of a guest's page only which canvas it shows goes on, and of a laptop never that it is one", () => {
  const page = { canvasId: 'canvas:swot' }
  const said = (kind: 'guest' | 'laptop', value: unknown) => {
    const state: Record<string, unknown> = { page: value, canvas: arrivedAt('canvas:swot') }
    admitCanvas(state, kind)
    return state
  }
  expect(said('guest', { ...page, cursor: { x: 1, y: 2 } })).toEqual({ page, canvas: null })
  for (const bad of ['canvas:swot', { canvasId: '<b>' }, null, 7])
    expect(said('guest', bad)).toEqual({ page: null, canvas: null })
  expect(said('laptop', page)).toEqual({ page: null, canvas: arrivedAt('canvas:swot') })
})
