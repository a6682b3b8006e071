import { expect, test } from 'vitest'
import { type Projected, zoneBeside } from '../../../renderer/projector/projected.ts'

const canvasId = 'canvas:c'
const zoneIds = ['zone:a', 'zone:b', 'zone:c'] as const
const board: Projected = { canvasId, kind: 'board' }
const at = (zoneId: 'zone:a' | 'zone:b' | 'zone:c' | 'zone:gone'): Projected => ({
  canvasId,
  kind: 'zone',
  zoneId,
})

test('step by step every zone comes to the wall, and after the last the whole canvas', () => {
  expect(zoneBeside(board, zoneIds, 1)).toBe('zone:a')
  expect(zoneBeside(at('zone:a'), zoneIds, 1)).toBe('zone:b')
  expect(zoneBeside(at('zone:c'), zoneIds, 1)).toBeNull()
})

test('backwards it begins with the last, and before the first is the whole canvas', () => {
  expect(zoneBeside(board, zoneIds, -1)).toBe('zone:c')
  expect(zoneBeside(at('zone:a'), zoneIds, -1)).toBeNull()
})

test('from a zone that was taken away one begins anew', () => {
  expect(zoneBeside(at('zone:gone'), zoneIds, 1)).toBe('zone:a')
  expect(zoneBeside(board, [], 1)).toBeNull()
})
