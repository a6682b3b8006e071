import { expect, test } from 'vitest'
import { pathsIn } from '../../../electron/features/opened-paths.ts'

test('of a command line only files that end in .tavolo are opened', () => {
  const words = [
    '--lang=it',
    '.',
    'Vicini.tavolo',
    '/a/B.TAVOLO',
    'verbale.odt',
    '--x=/a/c.tavolo',
    '.tavolo/x',
  ]
  expect(pathsIn(words, '/home/irene')).toEqual(['/home/irene/Vicini.tavolo', '/a/B.TAVOLO'])
})

test('a path is looked for in the folder in which the words were written', () => {
  expect(pathsIn(['../Vicini di valle.tavolo'], '/home/irene/Scrivania')).toEqual([
    '/home/irene/Vicini di valle.tavolo',
  ])
})

test('file managers that give addresses are understood; addresses of elsewhere are not', () => {
  const words = [
    'file:///home/irene/Vicini%20di%20valle.tavolo',
    'https://example.org/x.tavolo',
    'file://other-computer/x.tavolo',
    'file:///bad%2Fname.tavolo',
  ]
  expect(pathsIn(words, '/')).toEqual(['/home/irene/Vicini di valle.tavolo'])
})
