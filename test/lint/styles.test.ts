import { expect, test } from 'vitest'
import { listFiles, productFiles, readFiles } from '../support/source-tree.ts'

const sheets = readFiles(listFiles(['renderer']).filter((path) => path.endsWith('.css')))
const tokens = new Set(
  [...(sheets.find(({ path }) => path.endsWith('ui/tokens.css'))?.text ?? '').matchAll(/--([\w-]+):/g)].map(
    ([, name]) => name,
  ),
)

/** Lines of the sheets, tokens aside, that match. */
function linesWith(pattern: RegExp): string[] {
  return sheets
    .filter(({ path }) => !/ui\/(tokens|fonts)\.css$/.test(path))
    .flatMap(({ path, text }) =>
      text
        .replaceAll(/\/\*.*?\*\//gs, (comment) => comment.replaceAll(/[^\n]/g, ' '))
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    )
}

test('there are sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(20)
  expect(tokens.size).toBeGreaterThan(50)
})

test('colours are tokens', () => {
  expect(linesWith(/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(|:\s*(white|black|red|gray|grey)\b/i)).toEqual([])
})

test('sizes of text are tokens', () => {
  expect(linesWith(/font-size:(?!.*(var\(--text-\d\d\)|inherit|100%))/)).toEqual([])
})

test('every token that is named exists', () => {
  const code = productFiles().map(({ text }) => text)
  const setByReactAria = new Set(['trigger-width', 'visual-viewport-height'])
  const isSet = (name: string) =>
    setByReactAria.has(name) ||
    sheets.some(({ text }) => text.includes(`--${name}:`)) ||
    code.some((text) => text.includes(`'--${name}'`))
  const unknown = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/var\(--([\w-]+)\)/g)].flatMap(([, name = '']) =>
      isSet(name) ? [] : [`${path} --${name}`],
    ),
  )
  expect(unknown).toEqual([])
})

test('nothing moves for longer than 150 ms, except a ring that turns', () => {
  expect(
    linesWith(/(transition|animation)[^;]*\b(\d{3,}ms|[\d.]+s)\b/).filter(
      (line) => !line.includes('turn 1s'),
    ),
  ).toEqual([])
})
