import { expect, test } from 'vitest'
import { isInLoop } from '../../../shared/canvas/loop.ts'

const square = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
]

test('a loop closes from its end to its beginning, and holds what it goes round', () => {
  expect(isInLoop(square, { x: 50, y: 50 })).toBe(true)
  expect(isInLoop(square.slice(0, 3), { x: 75, y: 25 })).toBe(true)
  expect(isInLoop(square.slice(0, 3), { x: 25, y: 75 })).toBe(false)
  expect(isInLoop(square, { x: 150, y: 50 })).toBe(false)
})

test('a bay in it is outside, and a line or a point holds nothing', () => {
  const horseshoe = [...square.slice(0, 2), { x: 60, y: 20 }, { x: 60, y: 80 }, ...square.slice(2)]
  expect(isInLoop(horseshoe, { x: 80, y: 50 })).toBe(false)
  expect(isInLoop(horseshoe, { x: 30, y: 50 })).toBe(true)
  expect(isInLoop(square.slice(0, 2), { x: 50, y: 0 })).toBe(false)
  expect(isInLoop([], { x: 0, y: 0 })).toBe(false)
})
