import { strFromU8 } from 'fflate'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionsCsv } from '../../shared/export/actions-csv.ts'
import { canvasCsv } from '../../shared/export/canvas/canvas-csv.ts'
import { canvasDocument } from '../../shared/export/canvas/canvas-document.ts'
import { canvasPicture } from '../../shared/export/canvas/canvas-drawing.ts'
import { decisionsCsv } from '../../shared/export/decisions-csv.ts'
import type { DocumentTree } from '../../shared/export/document-tree.ts'
import { writeDocx } from '../../shared/export/docx-writer.ts'
import { writeHtml } from '../../shared/export/html-writer.ts'
import { writeMarkdown } from '../../shared/export/markdown-writer.ts'
import { writeOdt } from '../../shared/export/odt-writer.ts'
import { assetSheets } from '../../shared/export/map/asset-sheets.ts'
import { drawnViews } from '../../shared/export/map/drawn-views.ts'
import { mapPicture } from '../../shared/export/map/map-drawings.ts'
import { mapWorkbook } from '../../shared/export/map/map-workbook.ts'
import { matrixPoster } from '../../shared/export/map/matrix-poster.ts'
import { mapCsv } from '../../shared/export/map-csv.ts'
import { mapTableKinds } from '../../shared/map/tables/map-tables.ts'
import { participantsCsv } from '../../shared/export/participants-csv.ts'
import { sessionCalendar } from '../../shared/export/session-calendar.ts'
import { signInSheetDocument } from '../../shared/export/sign-in-sheet-document.ts'
import { tavoloJson } from '../../shared/export/tavolo-json.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import {
  createdIso,
  drawnMap,
  partOf,
  sampleMap,
  sampleMinutes,
  samplePictures,
  snapshotWithPhotos,
  thirdSession,
} from '../support/export-samples.ts'
import { drawnCanvas } from '../support/drawn-canvas.ts'
import { sampleSnapshot } from '../support/sample-documents.ts'

const folder = join(import.meta.dirname, 'golden')
const isRenewing = process.env.RENEW_GOLDEN === '1'

/** Compares with the stored file, or stores it when `RENEW_GOLDEN=1` is set (see README.md beside this file). */
function expectGolden(name: string, content: string): void {
  const path = join(folder, name)
  if (isRenewing) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, content)
    return
  }
  expect(content).toBe(readFileSync(path, 'utf8'))
}

/** One element a line, so that a difference can be read. */
function readable(xml: string): string {
  return `${xml.replaceAll('><', '>\n<')}\n`
}

const firstName = 'minutes-acts-analytic'

const documents: readonly (readonly [name: string, tree: () => DocumentTree])[] = [
  [firstName, () => sampleMinutes()],
  ['minutes-publication-ordinary', () => sampleMinutes({ version: 'publication', length: 'ordinary' })],
  ['minutes-acts-summary-english', () => sampleMinutes({ length: 'summary', language: 'en' })],
  ['minutes-acts-photos', () => sampleMinutes({ snapshot: snapshotWithPhotos(), length: 'ordinary' })],
  ['sign-in-sheet', signInSheet],
]

function signInSheet(): DocumentTree {
  const snapshot = sampleSnapshot()
  const sessionIds = [thirdSession(snapshot).id]
  return signInSheetDocument({
    snapshot,
    sessionIds,
    language: 'it',
    translate: createTranslator('it'),
    createdIso,
  })
}

test.each(documents)('%s is the same ODT as before', (name, tree) => {
  const file = writeOdt(tree(), samplePictures())
  // Styles depend on the language and the page alone.
  const parts = name === firstName ? ['content.xml', 'styles.xml', 'meta.xml'] : ['content.xml', 'meta.xml']
  for (const part of parts) {
    expectGolden(`${name}.odt.${part}`, readable(partOf(file, part)))
  }
})

test.each(documents)('%s is the same DOCX as before', async (name, tree) => {
  const file = await writeDocx(tree(), samplePictures())
  const stylePart = name === firstName ? ['word/styles.xml'] : []
  const parts = ['word/document.xml', ...stylePart, 'word/footer1.xml', 'docProps/core.xml']
  for (const part of parts)
    expectGolden(`${name}.docx.${part.replace('/', '-')}`, readable(partOf(file, part)))
})

test.each(documents)('%s is the same print page and the same Markdown as before', (name, tree) => {
  expectGolden(`${name}.html`, strFromU8(writeHtml(tree(), samplePictures())))
  expectGolden(`${name}.md`, strFromU8(writeMarkdown(tree())))
})

test('the tables, the calendar and the JSON of the sample are the same as before', () => {
  const snapshot = sampleSnapshot()
  const translate = createTranslator('it')
  const csv = { snapshot, translate, separator: ';' } as const
  expectGolden('participants.csv', strFromU8(participantsCsv(csv)))
  expectGolden('decisions.csv', strFromU8(decisionsCsv(csv)))
  expectGolden('actions.csv', strFromU8(actionsCsv(csv)))
  for (const kind of mapTableKinds)
    expectGolden(`${kind}.csv`, strFromU8(mapCsv(kind, { ...csv, language: 'it' })))
  expectGolden(
    'sessions.ics',
    strFromU8(sessionCalendar({ snapshot, translate, language: 'it', createdIso })),
  )
  expectGolden('tavolo.json', strFromU8(tavoloJson(snapshot)))
})

test('the workbook of the map is the same as before', () => {
  const file = mapWorkbook(sampleMap())
  for (const part of ['content.xml', 'styles.xml', 'settings.xml'])
    expectGolden(`map.ods.${part}`, readable(partOf(file, part)))
})

test('the poster of the matrix and the sheets of the resources are the same pages as before', () => {
  const { snapshot, ...source } = sampleMap()
  const [first, second] = snapshot.resources
  expectGolden('matrix-poster.html', readable(matrixPoster({ snapshot, ...source }).html))
  expectGolden(
    'asset-sheets.html',
    readable(
      assetSheets(
        [first, second].flatMap((resource) => resource?.id ?? []),
        { snapshot, ...source },
      ).html,
    ),
  )
})

test.each(drawnViews)('the picture of %s is the same as before', (view) => {
  expectGolden(`map-${view}.svg`, readable(mapPicture(view, drawnMap(), []).svg))
})

describe.each([
  ['opera', 0, sampleSnapshot()],
  ['seven', 1, sampleSnapshot()],
  ['drawn', 0, drawnCanvas('0'.repeat(64))],
] as const)('the canvas %s', (name, index, snapshot) => {
  const source = sampleMap({ snapshot })
  const canvasId = source.snapshot.canvases[index]?.id ?? 'canvas:none'

  test('is the same picture and the same table as before', () => {
    expectGolden(`canvas-${name}.svg`, readable(canvasPicture(canvasId, source, { fonts: [] }).svg))
    expectGolden(`canvas-${name}.csv`, strFromU8(canvasCsv(canvasId, { ...source, separator: ';' })))
  })

  test('is the same outline as before', () => {
    const tree = canvasDocument(canvasId, source)
    expectGolden(`canvas-${name}.md`, strFromU8(writeMarkdown(tree)))
    expectGolden(
      `canvas-${name}.odt.content.xml`,
      readable(partOf(writeOdt(tree, samplePictures()), 'content.xml')),
    )
  })
})
