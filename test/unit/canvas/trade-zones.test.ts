import { expect, test } from 'vitest'
import { frameNextTo, zonesUnder } from '../../../shared/canvas/zone-beside.ts'
import { tradeZones } from '../../../shared/doc/commands/trade-zones.ts'
import { addZone, changeZone } from '../../../shared/doc/commands/zones.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { valueOf } from '../../support/value-of.ts'

test('a zone that goes after its neighbour trades places with it, and what lies in both goes along', () => {
  const { context, canvasId, zoneId, card, figure } = drawingTable()
  const frame = [680, 0, 300, 400] as const
  const otherId = valueOf(addZone(context, { canvasId, label: 'Ostacoli', frame: [...frame] })).id
  const before = findRecord(context.documents, zoneType, zoneId)?.frame
  const put = card('Qui', [100, 100], zoneId)
  const far = figure('rectangle', { point: [500, 600], size: [80, 80] })
  const other = figure('text', { point: [700, 100] })
  valueOf(tradeZones(context, { id: zoneId, step: 1 }))
  const zones = listRecords(context.documents, zoneType)
  expect(zones.map(({ label, frame: each }) => [label, each])).toEqual([
    ['Ostacoli', before],
    ['Idee', frame],
  ])
  const { scene, drawn } = scenesOf(context, canvasId)
  const boxOf = (id: string) =>
    scene.cards.find((each) => each.card.id === id)?.box ??
    drawn.figures.find((each) => each.figure.id === id)?.box
  expect(boxOf(put)).toMatchObject({ left: 780, top: 100 })
  // It was too far down for the smaller place, and lies in it all the same.
  expect(boxOf(far)).toMatchObject({ left: 900, top: 320 })
  expect(boxOf(other)).toMatchObject({ left: 20, top: 100 })
  expect(valueOf(tradeZones(context, { id: zoneId, step: 1 }))).toBeNull()
  valueOf(tradeZones(context, { id: zoneId, step: -1 }))
  expect(listRecords(context.documents, zoneType).map(({ id }) => id)).toEqual([zoneId, otherId])
})

test('a zone is put on a side of another, and what it comes to cover is told', () => {
  const { context, canvasId, zoneId } = drawingTable()
  const otherId = valueOf(addZone(context, { canvasId, label: 'Ostacoli' })).id
  const frameOf = () => {
    const other = findRecord(context.documents, zoneType, otherId)
    if (other === null) throw new Error('It has gone')
    return other.frame
  }
  const own = findRecord(context.documents, zoneType, zoneId)?.frame ?? [0, 0, 0, 0]
  expect(frameNextTo(frameOf(), own, 'below')).toEqual([0, 760, 640, 720])
  expect(frameNextTo(frameOf(), own, 'left')).toEqual([-680, 0, 640, 720])
  const covered = () => {
    const zones = listRecords(context.documents, zoneType)
    return zones.flatMap((each) => zonesUnder(each, zones).map(({ label }) => label))
  }
  expect(covered()).toEqual([])
  valueOf(changeZone(context, { id: otherId, patch: { frame: [600, 0, 640, 720] } }))
  expect(covered()).toEqual(['Ostacoli', 'Idee'])
})
