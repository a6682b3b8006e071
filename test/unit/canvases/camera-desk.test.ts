import { expect, test } from 'vitest'
import { createCameraDesk } from '../../../renderer/canvas/camera-desk.ts'

const board = { left: 0, top: 0, width: 2000, height: 1000 }

test('the whole canvas stays whole when a panel takes some of its room, until somebody looks elsewhere', () => {
  const desk = createCameraDesk()
  desk.resize({ width: 1048, height: 548 }, 1)
  desk.fit(board)
  expect(desk.get().camera.scale).toBeCloseTo(0.5)
  desk.resize({ width: 1048, height: 298 }, 1)
  expect(desk.get().camera.scale).toBeCloseTo(0.25)
  desk.resize({ width: 1048, height: 548 }, 1)
  expect(desk.get().camera.scale).toBeCloseTo(0.5)
  desk.zoom(2)
  const near = desk.get().camera
  desk.resize({ width: 1048, height: 298 }, 1)
  expect(desk.get().camera).toEqual(near)
})

test('nothing is fitted before there is something to look through', () => {
  const desk = createCameraDesk()
  desk.fit(board)
  expect(desk.get().hasLooked).toBe(false)
})
