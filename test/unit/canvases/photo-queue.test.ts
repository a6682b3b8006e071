import { expect, test } from 'vitest'
import {
  addToQueue,
  goInQueue,
  judgeQueue,
  noPhotos,
  writeInQueue,
} from '../../../renderer/screens/canvases/pictures/photo-queue.ts'
import { cardTextLength } from '../../../shared/model/text-lengths.ts'

const [wall, door, window] = ['figure:muro', 'figure:porta', 'figure:finestra'] as const

test('what is written of a photo is there when one comes back to it, and photos that come later are shown at once', () => {
  let queue = goInQueue(addToQueue(noPhotos, [wall, door]), 0)
  queue = writeInQueue(queue, 'Panchine\nOmbra')
  queue = writeInQueue(goInQueue(queue, 1), 'Acqua')
  queue = addToQueue(queue, [window])
  expect(queue.photos[queue.at]).toEqual({ id: window, words: '' })
  expect(addToQueue(queue, [])).toEqual(queue)
  expect(goInQueue(queue, 9).at).toBe(2)
  expect(goInQueue(queue, -1).at).toBe(0)
  expect(goInQueue(noPhotos, 1)).toEqual(noPhotos)
  expect(queue.photos.map(({ words }) => words)).toEqual(['Panchine\nOmbra', 'Acqua', ''])
  expect(judgeQueue(queue)).toEqual({
    read: [
      { figureId: wall, texts: ['Panchine', 'Ombra'] },
      { figureId: door, texts: ['Acqua'] },
    ],
    count: 3,
    unfitAt: null,
  })
})

test('the first photo whose words are too long, or too many with those before, is named', () => {
  const words = (...each: readonly string[]) => ({
    photos: [wall, door, window].map((id, index) => ({ id, words: each[index] ?? '' })),
    at: 0,
  })
  expect(judgeQueue(words('Uno', 'x'.repeat(cardTextLength + 1), 'Tre')).unfitAt).toBe(1)
  const many = Array.from({ length: 600 }, (_each, index) => `Riga ${index}`).join('\n')
  expect(judgeQueue(words(many, '', 'Ancora una')).unfitAt).toBe(null)
  expect(judgeQueue(words(many, '', many)).unfitAt).toBe(2)
})
