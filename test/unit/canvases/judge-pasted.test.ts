import { describe, expect, test } from 'vitest'
import { judgePasted } from '../../../renderer/screens/canvases/pasted/judge-pasted.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `Riga ${index + 1}\tseconda cella`).join('\r\n')

describe('what is pasted on a canvas', () => {
  test('is a card a line, up to a thousand', () => {
    const pasted = judgePasted(rows(1000))
    expect(pasted.kind === 'cards' && pasted.texts.length).toBe(1000)
    expect(judgePasted(' \n\n')).toEqual({ kind: 'nothing' })
  })

  test('a table of 10 000 rows is refused as a whole, with how many it has', () => {
    expect(judgePasted(rows(10_000))).toEqual({ kind: 'too-many', count: 10_000 })
  })

  test('100 000 characters in one line can be divided, and nothing of them is lost', () => {
    const text = 'parola '.repeat(14_286).trim()
    const pasted = judgePasted(text)
    if (pasted.kind !== 'too-long') throw new Error(pasted.kind)
    expect(pasted.line).toBe(1)
    expect(pasted.length).toBe(text.length)
    expect(pasted.pieces.join(' ')).toBe(text)
  })

  test('of several lines the long one is named, and the others come with its pieces', () => {
    const pasted = judgePasted(`Prima\n${'x'.repeat(4001)}\nTerza`)
    if (pasted.kind !== 'too-long') throw new Error(pasted.kind)
    expect(pasted.line).toBe(2)
    expect(pasted.pieces.map((piece) => piece.length)).toEqual([5, 2000, 2000, 1, 5])
  })

  test('what would be more than a thousand cards once it is divided is too many', () => {
    expect(judgePasted('x'.repeat(2_100_000))).toEqual({ kind: 'too-many', count: 1050 })
  })

  test('more than anybody reads is not even looked through', () => {
    expect(judgePasted('x'.repeat(6_000_000))).toEqual({ kind: 'too-large', count: 6_000_000 })
  })

  test('what looks like a page or a picture is words', () => {
    const svg = '<svg onload="alert(1)"><script>alert(1)</script></svg>'
    expect(judgePasted(svg)).toEqual({ kind: 'cards', texts: [svg] })
  })
})
