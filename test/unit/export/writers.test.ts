import { array, assert, asyncProperty, string } from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cleanText, isRightToLeft } from '../../../shared/export/clean-text.ts'
import { writeDocx } from '../../../shared/export/docx-writer.ts'
import { writeHtml } from '../../../shared/export/html-writer.ts'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import { writeOdt } from '../../../shared/export/odt-writer.ts'
import { printInput } from '../../../shared/export/print-input.ts'
import { sealDocument } from '../../../shared/export/seal-document.ts'
import type { DocumentBlock } from '../../../shared/export/document-tree.ts'
import { printPdfInputSchema } from '../../../shared/ipc/print.ts'
import { createdIso, documentOf, partOf, sampleMinutes } from '../../support/export-samples.ts'

const hostile = '<script>alert(1)</script> & "x" \u0000\u0008\uD800 ]]> \u202Eabc 😀 مرحبا'

const blocks: readonly DocumentBlock[] = [
  { kind: 'heading', level: 1, runs: [{ text: hostile }] },
  { kind: 'paragraph', role: 'statement', runs: [{ text: hostile, isItalic: true }] },
  { kind: 'fields', rows: [{ label: hostile, runs: [{ text: hostile }] }] },
  { kind: 'list', isOrdered: true, items: [[{ text: hostile }]] },
  {
    kind: 'table',
    caption: hostile,
    columns: [{ header: hostile, widthPercent: 100 }],
    groups: [{ label: hostile, rows: [[[{ text: hostile }]]] }],
    rowHeightMm: null,
  },
  { kind: 'page-break' },
  { kind: 'signatures', lines: [{ role: hostile, name: hostile, note: hostile }] },
]

/** Text of XML without its tags, its references read. */
function plainText(xml: string): string {
  return xml
    .replaceAll(/<(?:text:line-break|text:s|text:tab)[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

test('text never becomes markup, and what XML forbids is left out', async () => {
  const tree = documentOf(blocks)
  const written = [
    partOf(writeOdt(tree), 'content.xml'),
    partOf(await writeDocx(tree), 'word/document.xml'),
    strFromU8(writeHtml(tree)),
    strFromU8(writeMarkdown(tree)),
  ]
  for (const text of written) {
    expect(text).not.toMatch(/(?<!\\)<script/)
    // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202D\u202E]/)
    expect(text.isWellFormed()).toBe(true)
    expect(text).toContain('😀')
  }
})

test('any text comes out of ODT, DOCX and HTML as it went in, but for what they cannot carry', async () => {
  const seed = Date.now() % 2_147_483_647
  const texts = array(string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 20 })
  await assert(
    asyncProperty(texts, async (written) => {
      const runs = written.map((text) => [{ text: `|${text}|` }])
      const tree = documentOf([{ kind: 'list', isOrdered: false, items: runs }])
      const files = [
        partOf(writeOdt(tree), 'content.xml'),
        partOf(await writeDocx(tree), 'word/document.xml'),
        strFromU8(writeHtml(tree)),
      ].map((file) => plainText(file).replaceAll(/\s+/g, ''))
      for (const text of written) {
        const expected = cleanText(`|${text}|`).replaceAll(/\s+/g, '')
        for (const file of files) expect(file).toContain(expected)
      }
    }),
    // Each try writes a DOCX, up to a tenth of a second; ten of twenty texts say enough.
    { seed, numRuns: 10 },
  )
  // A second by itself; where other programs have both cores it has taken nine.
}, 30_000)

test('the same document gives the same bytes', async () => {
  const [first, second] = [sampleMinutes(), sampleMinutes()]
  expect(writeOdt(first)).toEqual(writeOdt(second))
  expect(await writeDocx(first)).toEqual(await writeDocx(second))
  expect(writeHtml(first)).toEqual(writeHtml(second))
  expect(writeMarkdown(first)).toEqual(writeMarkdown(second))
})

test('the fingerprint is that of the content: not of the day, but of every word', () => {
  const tree = documentOf([{ kind: 'paragraph', role: 'body', runs: [{ text: 'Si apre.' }] }])
  const later = sealDocument({ ...tree, metadata: { ...tree.metadata, createdIso: '2027-01-01T00:00:00Z' } })
  const changed = documentOf([{ kind: 'paragraph', role: 'body', runs: [{ text: 'Si apre!' }] }])
  expect(tree.metadata.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(later.metadata.sha256).toBe(tree.metadata.sha256)
  expect(sealDocument(tree)).toEqual(tree)
  expect(changed.metadata.sha256).not.toBe(tree.metadata.sha256)
})

test('every format shows the same fingerprint', async () => {
  const tree = sampleMinutes()
  const fingerprint = tree.metadata.sha256 ?? ''
  expect(partOf(writeOdt(tree), 'styles.xml')).toContain(fingerprint)
  expect(partOf(await writeDocx(tree), 'word/footer1.xml')).toContain(fingerprint)
  expect(strFromU8(writeHtml(tree))).toContain(fingerprint)
  expect(strFromU8(writeMarkdown(tree))).toContain(fingerprint)
  expect(printInput(tree).footerLines.join(' ')).toContain(`${fingerprint} (impronta, non firma)`)
})

test('the ODT is a package as the standard wants it', () => {
  const file = writeOdt(sampleMinutes())
  // The first entry is `mimetype`, stored: its name and content stand at fixed places.
  expect(strFromU8(file.slice(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
  const meta = partOf(file, 'meta.xml')
  expect(meta).toContain('<dc:language>it-IT</dc:language>')
  expect(meta).toContain(`<meta:creation-date>${createdIso}</meta:creation-date>`)
  expect(partOf(file, 'content.xml')).toContain('<table:table-header-rows>')
  expect(partOf(file, 'styles.xml')).toContain('<text:page-count>')
  const listed = [...partOf(file, 'META-INF/manifest.xml').matchAll(/full-path="([^"]+)"/g)].map(
    ([, path]) => path,
  )
  const parts = Object.keys(unzipSync(file)).filter(
    (path) => path !== 'mimetype' && !path.startsWith('META-INF'),
  )
  expect(new Set(listed)).toEqual(new Set(['/', ...parts]))
})

test('the DOCX has its language, title, repeated headers and real headings', async () => {
  const file = await writeDocx(sampleMinutes({ language: 'en' }))
  expect(partOf(file, 'word/styles.xml')).toContain('w:lang w:val="en-GB"')
  expect(partOf(file, 'docProps/core.xml')).toContain('<dc:title>Minutes of the 3rd session')
  expect(partOf(file, 'docProps/core.xml')).toContain(`>${createdIso}</dcterms:created>`)
  expect(partOf(file, 'word/document.xml').match(/<w:tblHeader/g)).toHaveLength(4)
  expect(partOf(file, 'word/document.xml').match(/w:val="Heading3"/g)).toHaveLength(7)
  expect(partOf(file, 'word/footer1.xml')).toContain('NUMPAGES')
})

test('the print page fetches nothing and runs nothing', () => {
  const html = strFromU8(writeHtml(sampleMinutes()))
  expect(html).toMatch(/^<!doctype html>\n<html lang="it-IT">/)
  expect(html).not.toMatch(/<script|<link|src=|url\(|@import|https?:/)
  expect(html).toContain('<th scope="col">')
  expect(html).toContain('<th scope="row">')
})

test('the desktop takes what it is given to print', () => {
  const input = printInput(sampleMinutes())
  expect(printPdfInputSchema.safeParse(input).success).toBe(true)
  expect(input.footerLines[0]).toBe('Vicini di valle · 3ª seduta, 16 aprile 2026 · Pagina {page} di {pages}')
})

test('right-to-left paragraphs are marked as such', async () => {
  expect(isRightToLeft('123 – مرحبا hello')).toBe(true)
  expect(isRightToLeft('hello مرحبا')).toBe(false)
  const tree = documentOf([{ kind: 'paragraph', role: 'body', runs: [{ text: 'שלום' }] }])
  expect(partOf(writeOdt(tree), 'content.xml')).toContain('style:writing-mode="rl-tb"')
  expect(partOf(await writeDocx(tree), 'word/document.xml')).toContain('<w:bidi/>')
  expect(strFromU8(writeHtml(tree))).toContain('<p dir="rtl">')
})

test('Markdown shows signs, not what they mean', () => {
  const text = '# uno\n- due\n3. tre *x* [a](b) <b> | `c` &amp; _d_\n    rientro'
  const tree = documentOf([{ kind: 'paragraph', role: 'body', runs: [{ text }] }])
  expect(strFromU8(writeMarkdown(tree)).split('\n\n')[0]).toBe(
    '\\# uno\\\n\\- due\\\n3\\. tre \\*x\\* \\[a\\](b) \\<b\\> \\| \\`c\\` \\&amp; \\_d\\_\\\nrientro',
  )
})

test('a few facts stay on one page in every format; facts of a whole page may break', async () => {
  const fieldsOf = (text: string): DocumentBlock => ({
    kind: 'fields',
    rows: [
      { label: 'Esito', runs: [{ text: 'approvata' }] },
      { label: 'Favorevoli', runs: [{ text }] },
    ],
  })
  const marks = async (text: string): Promise<readonly boolean[]> => {
    const tree = documentOf([fieldsOf(text)])
    return [
      partOf(writeOdt(tree), 'content.xml').includes('fo:keep-with-next="always"'),
      partOf(await writeDocx(tree), 'word/document.xml').includes('<w:keepNext/>'),
      strFromU8(writeHtml(tree)).includes('<dl class="whole">'),
    ]
  }
  expect(await marks('tutti')).toEqual([true, true, true])
  expect(await marks('Fondazione; '.repeat(200))).toEqual([false, false, false])
})

test('ten places to sign stand two by two in every format, with room for a pen', async () => {
  const line = (index: number) => ({ role: 'Legale rappresentante', name: `Persona ${index}`, note: null })
  const block = (count: number): DocumentBlock => ({
    kind: 'signatures',
    lines: Array.from({ length: count }, (_, index) => line(index)),
  })
  for (const [count, rows] of [
    [2, 1],
    [9, 5],
  ] as const) {
    const tree = documentOf([block(count)])
    expect(partOf(writeOdt(tree), 'content.xml').match(/<table:table-row /g)).toHaveLength(rows)
    expect(partOf(await writeDocx(tree), 'word/document.xml').match(/<w:tr>/g)).toHaveLength(rows)
  }
  expect(strFromU8(writeHtml(documentOf([block(9)])))).toContain('grid-template-columns: 1fr 1fr')
})
