import { expect, test } from 'vitest'
import {
  boxInSight,
  type Camera,
  fittedTo,
  pannedBy,
  toCanvas,
  toView,
  withInSight,
  zoomedAbout,
} from '../../../shared/canvas/camera.ts'

const view = { width: 800, height: 600 }
const camera: Camera = { left: 100, top: -50, scale: 0.5 }

test('a pixel and the place under it are each other’s', () => {
  const at = { x: 240, y: 90 }
  expect(toView(camera, toCanvas(camera, at))).toEqual(at)
})

test('what one pushes stays under the hand', () => {
  const held = toCanvas(camera, { x: 10, y: 10 })
  expect(toCanvas(pannedBy(camera, { x: 30, y: -5 }), { x: 40, y: 5 })).toEqual(held)
})

test('what lies under the pointer stays there when one comes nearer, as near as one can come', () => {
  const at = { x: 300, y: 200 }
  const near = zoomedAbout(camera, 1.7, at)
  expect(near.scale).toBeCloseTo(0.85)
  expect(toCanvas(near, at).x).toBeCloseTo(toCanvas(camera, at).x)
  expect(zoomedAbout(camera, 1e9, at).scale).toBe(4)
  expect(zoomedAbout(camera, 1e-9, at).scale).toBe(0.02)
})

test('all of a box is in sight, in the middle, not nearer than said', () => {
  const box = { left: -400, top: 0, width: 4000, height: 500 }
  const fitted = fittedTo(box, view, { aroundPx: 40, mostScale: 1 })
  expect(toView(fitted, { x: -400, y: 250 }).x).toBeCloseTo(40)
  expect(toView(fitted, { x: -400, y: 250 }).y).toBeCloseTo(300)
  const small = fittedTo({ left: 0, top: 0, width: 10, height: 10 }, view, { aroundPx: 40, mostScale: 1 })
  expect(small.scale).toBe(1)
})

test('what one goes to comes into sight by the shortest way, and what is in sight stays', () => {
  const box = { left: 2000, top: 0, width: 160, height: 108 }
  const there = withInSight(camera, view, { box, aroundPx: 20 })
  expect(boxInSight(there, view).left + 1600).toBe(2000 + 160 + 40)
  expect(there.top).toBe(camera.top)
  expect(withInSight(there, view, { box, aroundPx: 20 })).toEqual(there)
})
