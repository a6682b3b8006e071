import { expect, test } from 'vitest'
import { cardActions } from '../../../renderer/screens/canvases/card-actions.ts'
import { lockOfDeed, lockOfItem } from '../../../renderer/screens/canvases/locks/lock-of-item.ts'

test('each entry of a menu is under the lock that refuses what it does', () => {
  expect(lockOfItem('zone:z1')).toBe('move')
  expect(lockOfItem('outside')).toBe('move')
  expect(lockOfItem('duplicate')).toBe('add')
  expect(lockOfItem('details')).toBe('edit')
  expect(lockOfItem('remove')).toBe('remove')
  expect(lockOfItem('minutes')).toBeNull()
})

test('each key of a card is under the same lock as its entry in the menu; what only looks, or takes to the verbale, is free', () => {
  const locks = cardActions((key) => key, true).map(({ keys, deed }) => [keys[0], lockOfDeed(deed)])
  expect(Object.fromEntries(locks)).toEqual({
    D: 'edit',
    R: 'move',
    B: 'edit',
    S: 'edit',
    U: null,
    G: null,
    M: null,
    'Mod+D': 'add',
    'Mod+G': 'move',
    'Mod+Shift+G': 'move',
    'Mod+L': 'move',
    PageUp: 'move',
    PageDown: 'move',
    Delete: 'remove',
  })
  expect(lockOfDeed({ kind: 'move' })).toBe('move')
  expect(lockOfDeed({ kind: 'shift' })).toBe('move')
  expect(lockOfDeed({ kind: 'edit' })).toBe('edit')
  for (const kind of ['go', 'release', 'all', 'menu']) expect(lockOfDeed({ kind })).toBeNull()
})
