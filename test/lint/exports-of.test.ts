import { expect, test } from 'vitest'
import { exportsOf } from '../support/exports-of.ts'

function read(text: string): string[] {
  return exportsOf({ path: 'a.tsx', text }).map(
    ({ name, kind, line, hasDocComment }) =>
      `${line} ${kind} ${name}${hasDocComment ? ' with a comment' : ''}`,
  )
}

test('finds functions, values and types, and whether a doc comment stands before them', () => {
  const text = [
    '/** One. */',
    'export const one = 1',
    '// Not a doc comment.',
    'export interface Two {}',
    '/** Three, over',
    ' * two lines. */',
    'export function three() {}',
    'export type Four = 4',
  ].join('\n')
  expect(read(text)).toEqual([
    '2 value one with a comment',
    '4 type Two',
    '7 function three with a comment',
    '8 type Four',
  ])
})

test('a comment of a line above does not count for what follows it', () => {
  expect(read('/** One. */\nexport const one = 1\nexport const two = 2')[1]).toBe('3 value two')
})

test('an export at the end of the file is looked up where it is declared', () => {
  expect(read('/** One. */\nconst one = 1\nexport { one as uno }')).toEqual(['2 value uno with a comment'])
})

test('overloads count once, by the first of them', () => {
  const text = '/** Says. */\nexport function say(a: string): void\nexport function say(a: unknown): void {}'
  expect(read(text)).toEqual(['2 function say with a comment'])
})

test('arrows, defaults and names that are passed on are told apart', () => {
  const text =
    "export const one = () => 1\nexport default 2\nexport { three } from './b.ts'\nexport * from './c.ts'"
  expect(read(text)).toEqual(['1 arrow one', '2 default default', '3 alias three', '4 alias *'])
})

test('a file that cannot be parsed is an error, not a file without exports', () => {
  expect(() => read('export const = 1')).toThrow(SyntaxError)
})
