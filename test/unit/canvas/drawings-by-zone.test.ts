import { describe, expect, test } from 'vitest'
import { doBoxesMeet } from '../../../shared/canvas/box.ts'
import { drawingsByZone } from '../../../shared/canvas/drawings/drawings-by-zone.ts'
import { placeInZone } from '../../../shared/canvas/drawings/place-in-zone.ts'
import { moveThings } from '../../../shared/doc/commands/move-things.ts'
import { pinThings } from '../../../shared/doc/commands/things.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { canvasDrawings } from '../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { valueOf } from '../../support/value-of.ts'

/** A canvas with the zones «Idee» and «Ostacoli», each 640 by 720, side by side. */
function twoZones() {
  const table = drawingTable()
  const { context, canvasId } = table
  const otherId = valueOf(addZone(context, { canvasId, label: 'Ostacoli' })).id
  const read = () =>
    drawingsByZone(
      canvasOutline(context.documents, canvasId)?.zones ?? [],
      canvasDrawings(context.documents, canvasId),
    )
  const inZone = (zoneId: typeof otherId | null) => {
    const drawn = read().zones.get(zoneId)
    return [...(drawn?.figures ?? []), ...(drawn?.strokes ?? []), ...(drawn?.lines ?? [])].map(({ id }) => id)
  }
  return { ...table, otherId, read, inZone }
}

describe('what is drawn on a canvas, as a tree has it', () => {
  test('a figure is in the zone under its middle, else outside all; a frame around a zone is not in it', () => {
    const { figure, zoneId, otherId, inZone } = twoZones()
    const inside = figure('rectangle', { point: [600, 0], size: [60, 60] })
    const beside = figure('ellipse', { point: [700, 100] })
    const below = figure('text', { point: [0, 2000], text: 'Fuori' })
    const around = figure('frame', { point: [-50, -50], size: [740, 820] })
    expect(inZone(zoneId)).toEqual([inside])
    expect(inZone(otherId)).toEqual([beside])
    expect(inZone(null)).toEqual([below, around])
  })

  test('a line is where both its ends lie, else between zones', () => {
    const { card, figure, tie, zoneId, otherId, read, inZone, one, two } = twoZones()
    const here = card('Qui', [20, 100], zoneId)
    const there = card('Là', [760, 100], otherId)
    const shape = figure('rectangle', { point: [200, 300] })
    const within = tie(here, shape)
    const across = tie(here, there)
    const outside = tie(one, two)
    expect(inZone(zoneId)).toEqual([shape, within])
    expect(inZone(null)).toEqual([outside])
    expect(read().between.map(({ id }) => id)).toEqual([across])
  })

  test('by the name of a zone drawings go there, beside what lies there', () => {
    const { context, canvasId, card, figure, otherId, inZone } = twoZones()
    card('Già qui', [696, 64], otherId)
    const shape = figure('rectangle', { point: [200, 300] })
    const loose = figure('text', { point: [0, 2000], text: 'Fuori' })
    valueOf(moveThings(context, { canvasId, ids: [shape, loose], zoneId: otherId }))
    expect(inZone(otherId)).toEqual([shape, loose])
    valueOf(moveThings(context, { canvasId, ids: [shape], zoneId: null }))
    expect(inZone(null)).toEqual([shape])
  })

  test('what is larger than the zone it is moved to is listed there, by its middle', () => {
    const { context, canvasId, figure, otherId, inZone } = twoZones()
    const poster = figure('rectangle', { point: [0, 2000], size: [900, 1200] })
    const strip = figure('frame', { point: [0, 4000], size: [1400, 300] })
    valueOf(moveThings(context, { canvasId, ids: [poster, strip], zoneId: otherId }))
    expect(inZone(otherId)).toEqual([poster, strip])
  })

  test('a frame that would cover all of the zone leaves some of it free, and is listed there', () => {
    const { context, canvasId, figure, otherId, inZone } = twoZones()
    const same = figure('frame', { point: [0, 2000], size: [640, 720] })
    const larger = figure('frame', { point: [0, 4000], size: [1200, 1300] })
    valueOf(moveThings(context, { canvasId, ids: [same, larger], zoneId: otherId }))
    expect(inZone(otherId)).toEqual([same, larger])
  })

  test('what no place in the zone would be listed in stays where it is, all of it, and that is said', () => {
    const { context, canvasId, figure, otherId, inZone } = twoZones()
    const small = figure('ellipse', { point: [0, 2000] })
    const wall = figure('frame', { point: [0, 4000], size: [2000, 2000] })
    const moved = moveThings(context, { canvasId, ids: [small, wall], zoneId: otherId })
    expect(moved).toMatchObject({ isOk: false, error: { kind: 'forbidden', rule: 'too-large-for-zone' } })
    expect(inZone(null)).toEqual([small, wall])
  })

  test('what moves to a zone that another covers in part comes to lie where it is seen', () => {
    const { context, canvasId, figure, zoneId, inZone } = twoZones()
    const over = valueOf(addZone(context, { canvasId, label: 'Sopra', frame: [0, 0, 500, 720] })).id
    const shape = figure('rectangle', { point: [0, 2000] })
    valueOf(moveThings(context, { canvasId, ids: [shape], zoneId }))
    expect([inZone(zoneId), inZone(over)]).toEqual([[shape], []])
  })

  test('what is pinned stays, and that is said', () => {
    const { context, canvasId, figure, otherId, inZone, zoneId } = twoZones()
    const shape = figure('rectangle', { point: [200, 300] })
    valueOf(pinThings(context, { ids: [shape], isPinned: true }))
    const moved = moveThings(context, { canvasId, ids: [shape], zoneId: otherId })
    expect(moved).toMatchObject({ isOk: false, error: { kind: 'forbidden', rule: 'pinned' } })
    expect(inZone(zoneId)).toEqual([shape])
  })

  test('what is drawn in a zone by its name lies where it is free, is listed there, and is smaller in a small zone', () => {
    const { context, canvasId, card, figure, zoneId, inZone } = twoZones()
    card('Già qui', [16, 64], zoneId)
    const small = valueOf(addZone(context, { canvasId, label: 'Piccola', frame: [0, 3000, 200, 200] })).id
    const size = { width: 420, height: 300 }
    for (const each of [zoneId, small, null]) {
      const { scene, drawn } = scenesOf(context, canvasId)
      const [box] = placeInZone(scene, drawn, { zoneId: each, form: 'frame', sizes: [size] })
      if (box === undefined) throw new Error('It has a place')
      for (const { box: other } of scene.cards) expect(doBoxesMeet(box, other)).toBe(false)
      const id = figure('frame', { point: [box.left, box.top], size: [box.width, box.height] })
      expect(inZone(each)).toEqual([id])
    }
  })

  test('what is drawn by the name of a zone comes into no frame by chance', () => {
    const { context, canvasId, figure, zoneId } = twoZones()
    const frame = figure('frame', { point: [20, 100], size: [400, 300] })
    const { scene, drawn } = scenesOf(context, canvasId)
    const [box] = placeInZone(scene, drawn, { zoneId, form: 'ellipse', sizes: [{ width: 180, height: 120 }] })
    const around = drawn.figures.find((placed) => placed.figure.id === frame)?.box
    if (box === undefined || around === undefined) throw new Error('Both lie somewhere')
    expect(doBoxesMeet(box, around)).toBe(false)
  })

  test('pictures that come into a zone keep their size and do not lie over each other', () => {
    const { context, canvasId, otherId } = twoZones()
    const { scene, drawn } = scenesOf(context, canvasId)
    const sizes = [
      { width: 480, height: 270 },
      { width: 480, height: 270 },
    ]
    const [one, two] = placeInZone(scene, drawn, { zoneId: otherId, form: 'image', sizes })
    if (one === undefined || two === undefined) throw new Error('Both have a place')
    expect([one, two]).toMatchObject(sizes)
    expect(doBoxesMeet(one, two)).toBe(false)
  })
})
