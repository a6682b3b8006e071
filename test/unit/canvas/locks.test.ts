import { describe, expect, test } from 'vitest'
import { setLocks } from '../../../shared/doc/commands/canvas-locks.ts'
import { addCanvas, changeCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard, changeCard, moveCards, removeCards } from '../../../shared/doc/commands/cards.ts'
import {
  dissolveCluster,
  gatherCards,
  moveCluster,
  renameCluster,
} from '../../../shared/doc/commands/clusters.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { addConnector, changeConnector } from '../../../shared/doc/commands/connectors.ts'
import { type Drop, dropCards } from '../../../shared/doc/commands/drop-cards.ts'
import { addFigure, changeFigure } from '../../../shared/doc/commands/figures.ts'
import { dismissWording, takeWording } from '../../../shared/doc/commands/words.ts'
import { addZone, changeZone, removeZone } from '../../../shared/doc/commands/zones.ts'
import { type LockedDeed, lockedDeeds, locksOf } from '../../../shared/doc/canvas-locks.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { type Wording, wordingsRoot } from '../../../shared/doc/wordings.ts'
import { cardType } from '../../../shared/model/card.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** A canvas with a zone, a card and a cluster; a facilitator, and somebody who keeps to the locks. */
function table() {
  const marta = testContext()
  const iris: CommandContext = {
    ...marta,
    author: { deviceId: 'iris', name: 'Iris' },
    keepsToLocks: () => true,
  }
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const canvasId = valueOf(addCanvas(marta, canvas)).id
  const zoneId = valueOf(addZone(marta, { canvasId, label: 'Idee' })).id
  const place = { canvasId, zoneId, text: 'Uno', authorId: null }
  const card = valueOf(addCard(marta, place)).id
  const cluster = valueOf(gatherCards(marta, { canvasId, zoneId, title: 'Nuvola', cardIds: [card] })).id
  const lock = (...deeds: LockedDeed[]) => valueOf(setLocks(marta, { canvasId, deeds }))
  const drop: Drop = { cards: [{ id: card, point: [1, 2], zoneId, clusterId: null }], clusters: [] }
  const deeds: Readonly<Record<LockedDeed, readonly ((of: CommandContext) => { isOk: boolean })[]>> = {
    add: [(of) => addCard(of, place), (of) => addZone(of, { canvasId, label: 'Altre' })],
    edit: [
      (of) => changeCard(of, { id: card, patch: { text: 'Due' } }),
      (of) => renameCluster(of, { id: cluster, title: 'Altra' }),
      (of) => changeZone(of, { id: zoneId, patch: { label: 'Meglio' } }),
      (of) => changeCanvas(of, { id: canvasId, patch: { title: 'Altro titolo' } }),
      (of) => changeCanvas(of, { id: canvasId, patch: { question: 'Altra domanda?' } }),
    ],
    move: [
      (of) => moveCards(of, { ids: [card], zoneId: null, clusterId: null }),
      (of) => dropCards(of, drop),
      (of) => gatherCards(of, { canvasId, zoneId, title: '', cardIds: [] }),
      (of) => moveCluster(of, { id: cluster, zoneId: null }),
      (of) => dissolveCluster(of, cluster),
    ],
    remove: [
      (of) => removeCards(of, [card]),
      (of) => removeZone(of, zoneId),
      (of) => removeCanvas(of, canvasId),
    ],
  }
  return { marta, iris, canvasId, card, lock, deeds }
}

const refused = { error: { rule: 'canvas-locked' } }

const testWording: Omit<Wording, 'recordId' | 'text'> = {
  id: 'wording:1',
  field: 'text',
  writtenAt: '2026-03-14T16:00:00.000Z',
  writtenBy: 'Iris',
  deviceId: 'apart',
}

describe('a canvas that is locked', () => {
  test.each(lockedDeeds)(
    'for «%s» refuses just that, changes nothing, and not to whoever facilitates',
    (deed) => {
      const { marta, iris, lock, deeds } = table()
      lock(deed)
      const before = readSnapshot(marta.documents)
      for (const act of deeds[deed]) expect(act(iris)).toMatchObject({ error: { rule: 'canvas-locked' } })
      expect(readSnapshot(marta.documents)).toEqual(before)
      for (const [other, acts] of Object.entries(deeds))
        for (const act of acts) expect(act(other === deed ? marta : iris).isOk).toBe(true)
    },
  )

  test('whose words are locked lets nobody who keeps to that choose between two texts of a card', () => {
    const { marta, iris, card, lock } = table()
    const waiting = { ...testWording, recordId: card, text: 'Quello di chi era via' }
    marta.documents.work.getMap<unknown>(wordingsRoot).set(waiting.id, waiting)
    lock('edit')
    const before = readSnapshot(marta.documents)
    for (const act of [takeWording, dismissWording])
      expect(act(iris, waiting.id)).toMatchObject({ error: { rule: 'canvas-locked' } })
    expect(readSnapshot(marta.documents)).toEqual(before)
    expect(takeWording(marta, waiting.id).isOk).toBe(true)
    expect(findRecord(marta.documents, cardType, card)?.text).toBe('Quello di chi era via')
  })

  test('whose words are locked still takes the first words of whoever added something, once, and of nobody else', () => {
    const { marta, iris, canvasId, lock } = table()
    const apart: CommandContext = { ...iris, author: { deviceId: 'apart', name: 'Iris' } }
    lock('edit')
    const zone = valueOf(addZone(apart, { canvasId, label: 'Nuova zona' })).id
    const frame = { canvasId, form: 'frame' as const, authorId: null, point: [0, 0] as [number, number] }
    const figure = valueOf(addFigure(apart, { ...frame, size: [400, 300] })).id
    const line = { canvasId, authorId: null, from: { itemId: zone }, to: { itemId: figure } }
    const connector = valueOf(addConnector(apart, line)).id
    const cluster = valueOf(gatherCards(apart, { canvasId, zoneId: zone, title: '', cardIds: [] })).id
    const writing = (words: string): ((of: CommandContext) => { isOk: boolean })[] => [
      (of) => changeZone(of, { id: zone, patch: { label: words } }),
      (of) => changeFigure(of, { id: figure, patch: { text: words } }),
      (of) => changeConnector(of, { id: connector, patch: { label: words } }),
      (of) => renameCluster(of, { id: cluster, title: words }),
    ]
    const others: ((of: CommandContext) => { isOk: boolean })[] = [
      ...writing('Di un altro'),
      (of) => changeZone(of, { id: zone, patch: { label: 'Dubbi', frame: [0, 0, 900, 900] } }),
      (of) => changeFigure(of, { id: figure, patch: { colour: 'red' } }),
    ]
    for (const act of others.slice(0, 4)) expect(act(iris)).toMatchObject(refused)
    for (const act of others.slice(4)) expect(act(apart)).toMatchObject(refused)
    for (const act of writing('Prima')) expect(act(apart).isOk).toBe(true)
    for (const act of writing('Poi')) expect(act(apart)).toMatchObject(refused)
    const mine = valueOf(addZone(apart, { canvasId, label: 'Nuova zona' })).id
    valueOf(changeZone(marta, { id: mine, patch: { label: 'Di Marta' } }))
    expect(changeZone(apart, { id: mine, patch: { label: 'Mia' } })).toMatchObject(refused)
    expect(findRecord(marta.documents, zoneType, zone)?.label).toBe('Prima')
  })

  test('is open again when nothing of it is locked; what is locked is nothing that the tavolo holds', () => {
    const { marta, iris, canvasId, lock, deeds } = table()
    const before = readSnapshot(marta.documents)
    expect(lock(...lockedDeeds)).toEqual(lockedDeeds)
    expect(readSnapshot(marta.documents)).toEqual(before)
    expect(lock()).toEqual([])
    expect(locksOf(marta.documents, canvasId)).toEqual([])
    for (const act of Object.values(deeds).flat()) expect(act(iris).isOk).toBe(true)
  })
})
