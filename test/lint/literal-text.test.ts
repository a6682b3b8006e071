import { expect, test } from 'vitest'
import { findLiteralTexts } from '../support/literal-text.ts'
import { productFiles } from '../support/source-tree.ts'

test('no text that people read is written in the code', () => {
  const found = productFiles()
    // The log is for who mends the program.
    .filter(({ path }) => /^(renderer|electron\/features)\/(?!log\.ts)/.test(path))
    .flatMap(({ path, text }) =>
      findLiteralTexts(path, text).map((literal) => `${path}:${literal.line} «${literal.text}»`),
    )
  expect(found).toEqual([])
})

test.each([
  ['<p>Ciao</p>', ['Ciao']],
  ['<p title="Apri" className="box" />', ['Apri']],
  ['<Field label={isNew ? "Nuovo" : "Vecchio"} size="large" />', ['Nuovo', 'Vecchio']],
  // oxlint-disable-next-line no-template-curly-in-string -- it is code to be read.
  ['<p>{isOpen && "Aperto"}{`${count} voci`}</p>', ['Aperto', 'voci']],
  ['show({ text: "Ho tolto la riga", tone: "good" })', ['Ho tolto la riga']],
  ['<p className={isWide ? "wide" : "narrow"}>·{text("a.b")} {count}</p>', []],
  ['<Item id="odt" label="ODT" />', []],
  ['const columns = { title: "titolo", label: key }', []],
  ['<Icon label={undefined} viewBox="0 0 20 20">–</Icon>', []],
])('in %s', (source, expected) => {
  expect(findLiteralTexts('a.tsx', `const a = ${source}`).map(({ text }) => text)).toEqual(expected)
})
