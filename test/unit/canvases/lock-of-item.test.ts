import { expect, test } from 'vitest'
import { lockOfItem } from '../../../renderer/screens/canvases/locks/lock-of-item.ts'

test('each entry of a menu is under the lock that refuses what it does', () => {
  expect(lockOfItem('zone:z1')).toBe('move')
  expect(lockOfItem('outside')).toBe('move')
  expect(lockOfItem('duplicate')).toBe('add')
  expect(lockOfItem('details')).toBe('edit')
  expect(lockOfItem('remove')).toBe('remove')
  expect(lockOfItem('toMinutes')).toBeNull()
})
