import { expect, test } from 'vitest'
import {
  spotKey,
  spotOfKey,
  type SpotStep,
  stepMark,
  stepSpot,
  wholeSpot,
} from '../../../shared/map/marks/mark-spot.ts'

test('a step goes one on and stops at the edge; the first one goes to the middle and keeps the mark there is', () => {
  const steps: readonly SpotStep[] = ['up', 'right', 'down', 'left']
  let spot = { up: 4, across: 5 }
  const way = steps.map((step) => (spot = stepSpot(spot, step)))
  expect(way.map(spotKey)).toEqual(['5-5', '5-5', '4-5', '4-4'])
  expect(stepSpot({ up: 1, across: 1 }, 'down')).toEqual({ up: 1, across: 1 })
  expect(stepSpot({ up: null, across: null }, 'up')).toEqual({ up: 3, across: 3 })
  expect(stepSpot({ up: 5, across: null }, 'down')).toEqual({ up: 5, across: 3 })
})

test('a mark goes up from none and down to none', () => {
  expect([stepMark(null, 1), stepMark(5, 1), stepMark(1, -1), stepMark(null, -1)]).toEqual([1, 5, null, null])
})

test('who misses a mark stands nowhere', () => {
  expect(wholeSpot({ up: 4, across: null })).toBeNull()
  expect(wholeSpot({ up: null, across: 4 })).toBeNull()
  expect(wholeSpot({ up: 4, across: 1 })).toEqual({ up: 4, across: 1 })
})

test('a cell is known by its name, and nothing else is a cell', () => {
  expect(spotOfKey(spotKey({ up: 2, across: 4 }))).toEqual({ up: 2, across: 4 })
  for (const none of ['', '0-3', '3-6', '3', 'tray']) expect(spotOfKey(none)).toBeNull()
})
