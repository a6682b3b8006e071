import { expect, test } from 'vitest'
import {
  pictureSize,
  placeBesidePictures,
  placePictures,
} from '../../../shared/canvas/drawings/place-pictures.ts'
import { doBoxesMeet } from '../../../shared/canvas/box.ts'
import { cardSize } from '../../../shared/canvas/canvas-scene.ts'
import { addCardsOfPhotos } from '../../../shared/doc/commands/photo-cards.ts'
import { removeThings } from '../../../shared/doc/commands/things.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import type { AttachedFile } from '../../../shared/model/attached-file.ts'
import { figureType } from '../../../shared/model/figure.ts'
import { isSvg } from '../../../shared/sync/blob-kind.ts'
import { listBlobsOf } from '../../../shared/sync/list-blobs.ts'
import { BlobReader } from '../../../shared/sync/named-blobs.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { valueOf } from '../../support/value-of.ts'

const photo: AttachedFile = {
  ...{ sha256: 'a'.repeat(64), name: 'muro.jpg', mediaType: 'image/jpeg', sizeBytes: 900, addedBy: 'Anna' },
  screen: { sha256: 'b'.repeat(64), sizeBytes: 90, widthPx: 1920, heightPx: 1080 },
}

function countTransactions({ documents }: ReturnType<typeof drawingTable>['context']): () => number {
  let count = 0
  documents.work.on('afterTransaction', () => (count += 1))
  return () => count
}

test('a picture on a canvas is among the files that the tavolo needs, until it is taken away', () => {
  const { context, figure } = drawingTable()
  const reader = new BlobReader()
  expect(reader.read(context.documents).blobs).toEqual([])
  const image = figure('image', { file: photo })
  figure('image', { file: photo })
  const named = reader.read(context.documents)
  expect(named.blobs.map(({ sha256 }) => sha256.charAt(0))).toEqual(['b', 'a'])
  expect(named.files).toEqual([[photo.sha256, photo.screen?.sha256]])
  expect(listBlobsOf(readSnapshot(context.documents))).toHaveLength(2)
  valueOf(removeThings(context, [image]))
  expect(reader.read(context.documents)).toBe(named)
})

test('pictures come as large as three cards, to where one lets go of them or where there is room', () => {
  const { context, canvasId } = drawingTable()
  expect(pictureSize({ widthPx: 1920, heightPx: 1080 })).toEqual([480, 270])
  expect(pictureSize({ widthPx: 40, heightPx: 80 })).toEqual([40, 80])
  const { scene, drawn } = scenesOf(context, canvasId)
  const sizes: [number, number][] = [
    [480, 270],
    [100, 200],
  ]
  expect(placePictures(scene, drawn, { sizes, at: { x: 500, y: 300 } })).toEqual([
    [260, 165],
    [764, 200],
  ])
  const points = placePictures(scene, drawn, { sizes, at: null })
  const right = scene.bounds.left + scene.bounds.width
  for (const [left] of points) expect(left).toBeGreaterThan(right)
  expect((points[1]?.[1] ?? 0) - (points[0]?.[1] ?? 0)).toBeGreaterThan(270)
})

test('cards of a picture lie beside it, over nothing, in the zone in which the picture lies', () => {
  const { context, canvasId, zoneId, figure } = drawingTable()
  const { scene } = scenesOf(context, canvasId)
  const zone = scene.zones[0]?.box ?? scene.bounds
  const find = (id: ReturnType<typeof figure>) => {
    const found = findRecord(context.documents, figureType, id)
    if (found === null) throw new Error('It was drawn')
    return found
  }
  const outside = find(figure('image', { file: photo, point: [zone.left - 300, zone.top], size: [200, 100] }))
  const inside = find(
    figure('image', { file: photo, point: [zone.left + 10, zone.top + 60], size: [20, 20] }),
  )
  const [beside, within, gone] = placeBesidePictures(scene, scenesOf(context, canvasId).drawn, [
    { figure: outside, count: 7 },
    { figure: inside, count: 1 },
    { figure: null, count: 2 },
  ])
  expect(beside?.zoneId).toBe(null)
  expect(beside?.points).toHaveLength(7)
  for (const [left, top] of beside?.points ?? [])
    expect(doBoxesMeet({ left, top, ...cardSize }, zone)).toBe(false)
  expect(within).toEqual({ zoneId, points: [[inside.size[0] + zone.left + 34, zone.top + 60]] })
  expect(gone).toEqual({ zoneId: null, points: [] })
})

test('cards of several photos come in one step, over no card of another photo, even when the photo is gone', () => {
  const { context, canvasId, figure } = drawingTable()
  const first = figure('image', { file: photo, point: [3000, 0], size: [200, 100] })
  const second = figure('image', { file: photo, point: [3010, 110], size: [200, 100] })
  const gone = figure('image', { file: photo, point: [3000, 900] })
  valueOf(removeThings(context, [gone]))
  const steps = countTransactions(context)
  const photos = [
    { figureId: first, texts: ['Panchine', 'Ombra', 'Acqua', 'Luce'] },
    { figureId: second, texts: ['Bagni', 'Cestini'] },
    { figureId: gone, texts: ['Giochi'] },
  ]
  expect(valueOf(addCardsOfPhotos(context, { canvasId, authorId: null, photos }))).toHaveLength(7)
  expect(steps()).toBe(1)
  const placed = scenesOf(context, canvasId).scene.cards.filter(({ zoneId }) => zoneId === null)
  for (const [index, { box }] of placed.entries())
    for (const other of placed.slice(index + 1)) expect(doBoxesMeet(box, other.box)).toBe(false)
  // In the order in which they were read, photo after photo.
  const read = placed.map(({ card }) => card.text)
  expect(read.slice(-7)).toEqual(photos.flatMap(({ texts }) => texts))
})

test('a picture of drawing instructions is known by what is in it, whatever it is called', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(isSvg(bytes('<?xml version="1.0"?>\n<SVG xmlns="http://www.w3.org/2000/svg">'))).toBe(true)
  expect(isSvg(bytes('<svgs/>'))).toBe(false)
  expect(isSvg(bytes('appunti'))).toBe(false)
})
