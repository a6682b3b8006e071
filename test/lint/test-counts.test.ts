import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { addCounts, countTests, describeCounts } from '../support/test-counts.ts'

function fileWith(statuses: readonly string[], fileStatus = 'passed'): unknown {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status }))
  return { name: resolve('a.test.ts'), status: fileStatus, assertionResults }
}

function count(testResults: readonly unknown[], hasEndedWell = true): string {
  return describeCounts(countTests({ project: 'quick', report: { testResults }, hasEndedWell }))
}

test('tests that passed, failed and were left out are told apart', () => {
  expect(
    count([fileWith(['passed', 'passed', 'failed'], 'failed'), fileWith(['skipped', 'todo'])], false),
  ).toBe('2 passed, 1 failed, 2 skipped')
})

test('nothing is said about skipped tests when there are none', () => {
  expect(count([fileWith(['passed'])])).toBe('1 passed, 0 failed')
})

test('a file that cannot be loaded counts as one failure', () => {
  expect(count([fileWith([], 'failed'), fileWith(['passed'])], false)).toBe('1 passed, 1 failed')
})

test('a run that ends badly after its tests passed counts as a failure', () => {
  expect(count([fileWith(['passed'])], false)).toBe('1 passed, 1 failed')
})

test('a run without a report, or without any test, counts as a failure', () => {
  expect(describeCounts(countTests({ project: 'e2e', report: null, hasEndedWell: true }))).toBe(
    '0 passed, 1 failed',
  )
  expect(count([])).toBe('0 passed, 1 failed')
})

test('why something failed is said in a line, also when it was no test', () => {
  const name = resolve('a.test.ts')
  const failureMessages = ['\u001B[31mError: no window\u001B[39m\n    at start']
  const failed = { fullName: 'opens', status: 'failed', failureMessages }
  const { failures } = countTests({
    project: 'e2e',
    report: {
      testResults: [
        { name, status: 'failed', assertionResults: [failed] },
        { name, status: 'failed', message: 'Hook timed out\nin 10 s', assertionResults: [] },
      ],
    },
    hasEndedWell: false,
  })
  expect(failures).toEqual([
    'a.test.ts: opens (Error: no window)',
    'a.test.ts: the file itself (Hook timed out)',
  ])
})

test('the sum names every failure', () => {
  const one = countTests({
    project: 'quick',
    report: { testResults: [fileWith(['failed'], 'failed')] },
    hasEndedWell: false,
  })
  const other = countTests({ project: 'e2e', report: null, hasEndedWell: false })
  expect(addCounts([one, other])).toEqual({
    passed: 0,
    failed: 2,
    skipped: 0,
    failures: ['a.test.ts: test 0', 'e2e: the run itself'],
  })
})
