import { expect, test } from 'vitest'
import { readAttendanceKey } from '../../../renderer/screens/attendance/attendance-keys.ts'
import { personInitials, personName } from '../../../renderer/screens/attendance/person-name.ts'

function press(key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}) {
  return readAttendanceKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...held })
}

test('letters work in either case, and Space goes from one state to the other', () => {
  expect(['p', 'P', 'g', ' ', 'x'].map((key) => press(key))).toEqual([
    'present',
    'present',
    'absent-excused',
    'cycle',
    'leaves',
  ])
})

test('other keys, and letters of a shortcut, mean nothing', () => {
  expect([
    press('q'),
    press('ArrowDown'),
    press('p', { ctrlKey: true }),
    press('a', { metaKey: true }),
  ]).toEqual([null, null, null, null])
})

test('people are listed by family name, and known by two letters', () => {
  expect(personName({ familyName: 'Rossi', givenName: '' })).toBe('Rossi')
  expect(personInitials({ familyName: 'orrù', givenName: 'Davide' })).toBe('OD')
  expect(personInitials({ familyName: '🙂', givenName: '' })).toBe('🙂')
})
