import { expect, test } from 'vitest'
import { createQueue } from '../../../electron/in-turn.ts'
import { logSideFailures, noteSideFailure } from '../../../electron/side-failures.ts'

test('what is given to a queue runs one after the other, and a failure stops nobody but its own caller', async () => {
  const inTurn = createQueue()
  const steps: string[] = []
  const first = inTurn(async () => {
    steps.push('first begins')
    await Promise.resolve()
    steps.push('first fails')
    throw new Error('full')
  })
  const second = inTurn(async () => {
    steps.push('second')
    return 2
  })
  await expect(first).rejects.toThrow('full')
  await expect(second).resolves.toBe(2)
  expect(steps).toEqual(['first begins', 'first fails', 'second'])
})

test('a left-over that cannot be removed is noted; one that is gone already is not', () => {
  const written: string[] = []
  logSideFailures({ write: (source, { message }) => written.push(`${source}: ${message}`) })
  const note = noteSideFailure('a half-written file')
  note(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
  note(Object.assign(new Error('not permitted'), { code: 'EPERM' }))
  expect(written).toEqual(['a half-written file: not permitted'])
})
