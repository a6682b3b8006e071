import { expect, test } from 'vitest'
import { decodeText } from '../../../shared/import/decode-text.ts'

function utf16(
  text: string,
  options: { readonly isBigEndian: boolean; readonly hasMark: boolean },
): Uint8Array {
  const marked = options.hasMark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.codePointAt(index) ?? 0, !options.isBigEndian)
  }
  return bytes
}

const list = 'cognome;nome\nOrrù;Davide\nNiccolò;Zoë\n'

test.each([
  ['UTF-8', new TextEncoder().encode(list), 'utf-8'],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${list}`), 'utf-8'],
  ['UTF-16 as Excel saves it', utf16(list, { isBigEndian: false, hasMark: true }), 'utf-16le'],
  ['UTF-16 without its mark', utf16(list, { isBigEndian: false, hasMark: false }), 'utf-16le'],
  ['big-endian UTF-16', utf16(list, { isBigEndian: true, hasMark: true }), 'utf-16be'],
  ['big-endian UTF-16 without its mark', utf16(list, { isBigEndian: true, hasMark: false }), 'utf-16be'],
])('a list in %s keeps its accents', (_name, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ isOk: true, value: { text: list, encoding } })
})

test('a list from an old Windows keeps accents, euro signs and curly quotes', () => {
  const bytes = Uint8Array.from([0x4f, 0x72, 0x72, 0xf9, 0x3b, 0x80, 0x3b, 0x93])
  expect(decodeText(bytes)).toEqual({ isOk: true, value: { text: 'Orrù;€;“', encoding: 'windows-1252' } })
})

test.each([
  ['an Excel file', [0x50, 0x4b, 0x03, 0x04, 0x14], 'spreadsheet'],
  ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x00, 0x0d], 'not-text'],
  ['an empty file', [], 'empty'],
  ['a file of spaces', [0x20, 0x0a, 0x20], 'empty'],
])('%s is told apart from a list', (_name, bytes, kind) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ isOk: false, error: { kind } })
})
