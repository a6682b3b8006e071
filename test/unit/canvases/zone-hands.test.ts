// @vitest-environment happy-dom
import type { PointerEvent } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sketch } from '../../../renderer/screens/canvases/surface/drawing/sketch.ts'
import { readZoneKey } from '../../../renderer/screens/canvases/surface/zones/zone-keys.ts'
import { beginZone, type ZonesDesk } from '../../../renderer/screens/canvases/surface/zones/zone-pointer.ts'
import { leastZone } from '../../../shared/canvas/plan-zone.ts'
import { createObservable } from '../../../shared/util/observable.ts'

const zoneId = 'zone:1'
const zone = { id: zoneId, frame: [0, 0, 700, 700], label: 'Idee' }

/** A surface at 100 % with a zone 700 wide and high in its corner, and a hand over it. */
function hand({ isOn = true } = {}) {
  const zones = {
    isOn,
    liftTo: vi.fn<(id: string, way: unknown) => void>(),
    move: vi.fn<(id: string, way: unknown) => void>(),
    resize: vi.fn<(id: string, frame: unknown) => void>(),
    add: vi.fn<(frame: unknown) => void>(),
  }
  const sketch = createObservable<Sketch | null>(null)
  const scene = { zones: [{ zone, box: { left: 0, top: 0, width: 700, height: 700 } }] }
  const desk = { surface: { scene }, drawing: { sketch }, zones } as unknown as ZonesDesk
  function pull(
    selector: string,
    [from, to]: readonly [readonly [number, number], readonly [number, number]],
    pointerType = 'mouse',
  ): boolean {
    const at = ([clientX, clientY]: readonly [number, number]) => ({ pointerId: 1, clientX, clientY })
    const event = {
      target: document.querySelector(selector),
      pointerType,
      nativeEvent: at(from),
      ...at(from),
    }
    const end = beginZone(event as unknown as PointerEvent<HTMLElement>, {
      desk: () => desk,
      onCanvas: ({ clientX: x, clientY: y }) => ({ x, y }),
    })
    document.dispatchEvent(new window.PointerEvent('pointermove', at(to)))
    document.dispatchEvent(new window.PointerEvent('pointerup', at(to)))
    end?.()
    return end !== null
  }
  return { zones, sketch, pull }
}

beforeEach(() => {
  document.body.innerHTML = `<p></p><button data-zone-face="${zoneId}"></button><span data-zone-face="${zoneId}" data-zone-corner="1 1"></span>`
})

describe('a hand while zones are moved', () => {
  test.each(['mouse', 'touch'])('takes the zone under it along, and puts it down once (%s)', (pointer) => {
    const { zones, pull } = hand()
    expect(
      pull(
        'button',
        [
          [100, 100],
          [160, 70],
        ],
        pointer,
      ),
    ).toBe(true)
    expect(zones.liftTo.mock.calls).toEqual([
      [zoneId, { x: 60, y: -30 }],
      [zoneId, null],
    ])
    expect(zones.move.mock.calls).toEqual([[zoneId, { x: 60, y: -30 }]])
  })

  test('makes it larger and smaller by a corner; one card has room in it whatever the hand wants', () => {
    const { zones, pull, sketch } = hand()
    pull('span', [
      [700, 700],
      [800, 900],
    ])
    pull('span', [
      [700, 700],
      [-50, -50],
    ])
    expect(zones.resize.mock.calls).toEqual([
      [zoneId, [0, 0, 800, 900]],
      [zoneId, [0, 0, leastZone.width, leastZone.height]],
    ])
    expect(zones.move).not.toHaveBeenCalled()
    expect(sketch.get()).toBe(null)
  })

  test('draws a new one where there is none; a finger pushes the canvas there', () => {
    const { zones, pull } = hand()
    expect(
      pull('p', [
        [900, 500],
        [1200, 100],
      ]),
    ).toBe(true)
    expect(zones.add.mock.calls).toEqual([[[900, 100, 300, 400]]])
    expect(
      pull(
        'p',
        [
          [900, 500],
          [1200, 100],
        ],
        'touch',
      ),
    ).toBe(false)
  })

  test('only presses when it hardly moves', () => {
    const { zones, pull } = hand()
    pull('button', [
      [100, 100],
      [102, 101],
    ])
    expect(zones.move).not.toHaveBeenCalled()
  })

  test('takes no zone when nobody asked for it', () => {
    const { zones, pull } = hand({ isOn: false })
    expect(
      pull('button', [
        [100, 100],
        [160, 70],
      ]),
    ).toBe(false)
    expect(zones.move).not.toHaveBeenCalled()
  })
})

describe('a key on a zone', () => {
  const key = (name: string, more: object = {}) =>
    readZoneKey({
      ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
      ...more,
    })

  test('moves it, makes it larger, goes on, writes its name, takes it away; any other key is nothing', () => {
    expect(key('ArrowLeft')).toEqual({ kind: 'move', way: { x: -20, y: 0 } })
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ kind: 'size', way: { x: 0, y: 20 } })
    expect(key('ArrowDown', { ctrlKey: true })).toEqual({ kind: 'go', toward: 'down' })
    expect(key('F2')).toEqual({ kind: 'rename' })
    expect(key('Delete')).toEqual({ kind: 'remove' })
    for (const none of [
      key('z'),
      key('Escape'),
      key('Enter', { ctrlKey: true }),
      key('ArrowUp', { altKey: true }),
    ])
      expect(none).toBe(null)
  })
})
