import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../shared/export/docx-writer.ts'
import { writeHtml } from '../../../shared/export/html-writer.ts'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import { writeOdt } from '../../../shared/export/odt-writer.ts'
import { pictureSizeMm } from '../../../shared/export/pictures.ts'
import { listBlobsOf } from '../../../shared/sync/list-blobs.ts'
import { partOf, sampleMinutes, samplePictures, snapshotWithPhotos } from '../../support/export-samples.ts'
import { plainPhoto } from '../../support/photo-metadata.ts'

const acts = sampleMinutes({ snapshot: snapshotWithPhotos(), length: 'ordinary' })
const published = sampleMinutes({
  snapshot: snapshotWithPhotos(),
  length: 'ordinary',
  version: 'publication',
})

function markdown(tree: typeof acts): string {
  return strFromU8(writeMarkdown(tree))
}

test('the list of attachments names file, size, description and SHA-256', () => {
  expect(markdown(acts)).toContain(
    `| X | Muro dei bisogni<br>«muro.jpg», 2,4\u00A0MB<br>Descrizione: Quaranta cartellini in cinque gruppi<br>SHA-256: ${'a'.repeat(64)} |`,
  )
  expect(markdown(acts)).toContain('Foto senza descrizione')
})

test('the version for publication has the photo that is published, and no trace of the other', () => {
  const text = markdown(published)
  expect(text).toContain('Muro dei bisogni')
  for (const trace of ['Chi c\u2019era', 'gruppo.jpg', 'b'.repeat(64)]) expect(text).not.toContain(trace)
  expect(published.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(1)
  expect(acts.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(2)
})

test('a summary, which leaves the discussion out, leaves its photos out too', () => {
  const summary = sampleMinutes({ snapshot: snapshotWithPhotos(), length: 'summary' })
  expect(summary.blocks.filter(({ kind }) => kind === 'picture')).toEqual([])
  expect(markdown(summary)).toContain('muro.jpg')
})

describe('the photo itself, once, byte by byte, with its words', () => {
  const photo = plainPhoto('wall.jpg')

  test('in ODT', () => {
    const file = writeOdt(acts, samplePictures())
    const stored = Object.entries(unzipSync(file)).filter(([path]) => path.startsWith('Pictures/'))
    expect(stored.map(([, bytes]) => Buffer.from(bytes).equals(photo))).toEqual([true])
    expect(partOf(file, 'content.xml')).toContain('<svg:desc>Quaranta cartellini in cinque gruppi</svg:desc>')
    expect(partOf(file, 'META-INF/manifest.xml')).toContain('manifest:media-type="image/jpeg"')
  })

  test('in DOCX, which is the same file every time', async () => {
    const file = await writeDocx(acts, samplePictures())
    const stored = Object.entries(unzipSync(file)).filter(([path]) => path.startsWith('word/media/'))
    expect(stored.map(([, bytes]) => Buffer.from(bytes).equals(photo))).toEqual([true])
    expect(partOf(file, 'word/document.xml')).toContain('descr="Quaranta cartellini in cinque gruppi"')
    expect(await writeDocx(acts, samplePictures())).toEqual(file)
  })

  test('in the page that is printed', () => {
    const html = strFromU8(writeHtml(acts, samplePictures()))
    expect(html).toContain(`src="data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}"`)
    expect(html).toContain('alt="Quaranta cartellini in cinque gruppi"')
  })
})

test('a photo that is not on this computer leaves its words, and the file opens without it', async () => {
  expect(partOf(writeOdt(acts), 'content.xml')).not.toContain('draw:frame')
  expect(partOf(await writeDocx(acts), 'word/document.xml')).not.toContain('<w:drawing')
  expect(strFromU8(writeHtml(acts))).not.toContain('<img')
  expect(partOf(writeOdt(acts), 'content.xml')).toContain('Allegato X: Muro dei bisogni')
})

test('photos fit the text and half a page, and small ones are not blown up', () => {
  expect(pictureSizeMm({ widthPx: 1920, heightPx: 1080 }, 'portrait')).toEqual({
    widthMm: 166,
    heightMm: 93.4,
  })
  expect(pictureSizeMm({ widthPx: 1080, heightPx: 1920 }, 'portrait')).toEqual({
    widthMm: 61.9,
    heightMm: 110,
  })
  expect(pictureSizeMm({ widthPx: 150, heightPx: 75 }, 'portrait')).toEqual({ widthMm: 25.4, heightMm: 12.7 })
})

test('a tavolo lists every file it needs once, those of a copy kept at approval too', () => {
  const snapshot = snapshotWithPhotos()
  const [screen] = samplePictures().keys()
  const now = [
    { sizeBytes: 2_412_000, sha256: 'a'.repeat(64) },
    { sizeBytes: 2_412_000, sha256: 'b'.repeat(64) },
  ]
  expect(listBlobsOf(snapshot).filter(({ sha256 }) => sha256 !== screen)).toEqual(now)
  expect(listBlobsOf(snapshot)).toHaveLength(3)
  const [first, ...rest] = snapshot.minutes
  if (first === undefined) throw new Error('There are no minutes')
  const approved = {
    attachments: [],
    figures: [],
    minutes: [
      { ...first, frozenSnapshot: JSON.stringify(snapshot) },
      { ...first, frozenSnapshot: 'no JSON' },
      ...rest,
    ],
  }
  expect(listBlobsOf(approved)).toEqual(listBlobsOf(snapshot))
})
