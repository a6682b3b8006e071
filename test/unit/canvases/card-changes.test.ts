import { expect, test } from 'vitest'
import { cardChanges, noCardChanges } from '../../../renderer/screens/canvases/outline/card-changes.ts'

const before = new Map([
  ['card:1', 'Un furgone'],
  ['card:2', 'Le chiavi'],
])

test('what others added, changed and removed is told apart', () => {
  const now = new Map([
    ['card:2', 'Le chiavi della scuola'],
    ['card:3', 'La sera'],
  ])
  expect(cardChanges(before, now, noCardChanges)).toEqual({
    added: ['La sera'],
    changed: ['Le chiavi della scuola'],
    removed: ['Un furgone'],
  })
})

test('what has not been told yet is told with what comes after it', () => {
  const earlier = cardChanges(new Map(), before, noCardChanges)
  const now = new Map([...before, ['card:3', 'La sera']])
  expect(cardChanges(before, now, earlier).added).toEqual(['Un furgone', 'Le chiavi', 'La sera'])
})
