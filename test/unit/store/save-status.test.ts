import { expect, test } from 'vitest'
import { combineSaveStatus, isSameSaveStatus, type SaveStatus } from '../../../renderer/store/save-status.ts'

const saved: SaveStatus = { kind: 'saved' }
const saving: SaveStatus = { kind: 'saving' }
const soon: SaveStatus = { kind: 'failed', reason: 'disk-full', retryAtMs: 1000 }
const later: SaveStatus = { kind: 'failed', reason: 'closed', retryAtMs: 2000 }

test.each([
  ['nothing to save is saved', [], saved],
  ['saved only when all are', [saved, saved], saved],
  ['one that still saves makes all of them saving', [saved, saving, saved], saving],
  ['a failure counts more than one that saves before it', [saving, soon], soon],
  ['a failure counts more than one that saves after it', [soon, saving], soon],
  ['of two failures the one that is tried again first is told', [later, soon, saved], soon],
  ['of two failures the one that is tried again first is told, in any order', [soon, later], soon],
] satisfies [string, SaveStatus[], SaveStatus][])('%s', (_name, statuses, combined) => {
  expect(combineSaveStatus(statuses)).toEqual(combined)
})

test('two failures say the same only with the same reason and the same moment', () => {
  expect(isSameSaveStatus(soon, { ...soon })).toBe(true)
  expect(isSameSaveStatus(soon, { ...soon, retryAtMs: 1001 })).toBe(false)
  expect(isSameSaveStatus(soon, { ...soon, reason: 'unknown' })).toBe(false)
  expect(isSameSaveStatus(saved, soon)).toBe(false)
  expect(isSameSaveStatus(saving, { kind: 'saving' })).toBe(true)
})
