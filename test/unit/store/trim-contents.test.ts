import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { trimContents } from '../../../renderer/store/trim-contents.ts'

test('values that lie in shorter lists are the same values, and others see no change', () => {
  const document = new Y.Doc()
  document.getMap<unknown>('cards').set('one', { text: 'Meno iscritti', point: [1, 2] })
  document.getArray('spots').push(['a', 1, null])
  const before = Y.encodeStateAsUpdate(document)
  const values = () => [document.getMap('cards').toJSON(), document.getArray('spots').toJSON()]
  const valuesBefore = values()
  let told = 0
  document.on('update', () => {
    told += 1
  })
  trimContents(document)
  expect(values()).toEqual(valuesBefore)
  expect(Y.encodeStateAsUpdate(document)).toEqual(before)
  expect(told).toBe(0)
})
