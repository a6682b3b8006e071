import { expect, test } from 'vitest'
import { steadyAnswer } from '../../../renderer/state/steady-answer.ts'
import { isSameValue } from '../../../shared/util/same-value.ts'

const anna = { name: 'Anna' }

test('an answer that says the same is the same one, so that nobody draws it again', () => {
  let version = 1
  let people: readonly object[] = [anna]
  const read = steadyAnswer(
    () => version,
    () => ({ people: [...people], count: people.length }),
  )
  const first = read()
  version = 2
  expect(read()).toBe(first)
  people = [anna, { name: 'Ugo' }]
  version = 3
  expect(read()).toEqual({ people, count: 2 })
  expect(read()).not.toBe(first)
})

test('a question is asked once a version, however often the answer is read', () => {
  let questions = 0
  const read = steadyAnswer(
    () => 1,
    () => (questions += 1),
  )
  expect([read(), read(), read()]).toEqual([1, 1, 1])
})

test.each([
  ['the same list made anew', [anna, 1], [anna, 1], true],
  ['objects with the same fields', { a: 1, b: [anna] }, { b: [{ name: 'Anna' }], a: 1 }, true],
  ['nothing', null, null, true],
  ['another order', [1, 2], [2, 1], false],
  ['one more', [1], [1, undefined], false],
  ['another field', { a: undefined }, { b: undefined }, false],
  ['a list and an object', [], {}, false],
  ['nothing and an empty object', null, {}, false],
  ['two maps, which hold what their keys do not show', new Map([[1, 2]]), new Map([[1, 2]]), false],
  ['what is too deep to be looked at', [[[[[1]]]]], [[[[[1]]]]], false],
])('%s', (_name, left, right, isSame) => {
  expect(isSameValue(left, right)).toBe(isSame)
  expect(isSameValue(right, left)).toBe(isSame)
})
