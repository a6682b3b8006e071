import { readFileSync } from 'node:fs'
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { canvasScene } from '../../../shared/canvas/canvas-scene.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { importCards } from '../../../shared/doc/commands/import-cards.ts'
import { closeWriting, openWriting } from '../../../shared/doc/commands/private-writing.ts'
import { canvasDrawings } from '../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { canvasCsv } from '../../../shared/export/canvas/canvas-csv.ts'
import { type CardPlan, mostNewZones, planCards, planCardTable } from '../../../shared/import/plan-cards.ts'
import { type ReadDrawing, readExcalidraw } from '../../../shared/import/read-excalidraw.ts'
import { readTable } from '../../../shared/import/read-table.ts'
import { tableNames } from '../../../shared/map/tables/table-names.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { cardType } from '../../../shared/model/card.ts'
import { clusterType } from '../../../shared/model/cluster.ts'
import { connectorType } from '../../../shared/model/connector.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const context = sampleContext()
const snapshot = readSnapshot(context.documents)
const opera = snapshot.canvases.find(({ title }) => title === 'OPERA')?.id ?? 'canvas:none'
const translate = createTranslator('it')
const tools = {
  language: 'it',
  translate,
  otherTranslates: [createTranslator('en')],
  names: tableNames(snapshot),
} as const

function planOf(csv: string, canvasId: Canvas['id']): CardPlan {
  const table = valueOf(readTable(csv))
  return planCardTable(table.rows, canvasOutline(context.documents, canvasId)?.zones ?? [], tools)
}

function csvOf(canvasId: Canvas['id'], language: 'it' | 'en' = 'it'): string {
  const source = { snapshot: readSnapshot(context.documents), language, separator: ';' } as const
  return strFromU8(canvasCsv(canvasId, { ...source, translate: createTranslator(language) }))
}

function emptyCanvas(): Canvas['id'] {
  return valueOf(
    addCanvas(context, { title: 'Vuota', template: '', words: { zones: {} }, question: '', sessionId: null }),
  ).id
}

function wishesOf(plan: CardPlan) {
  return plan.rows.flatMap((row) => (row.kind === 'add' ? [row.wish] : []))
}

describe('cards from a table', () => {
  test('that was saved from the canvas are all there, and on another canvas come back as they were', () => {
    const saved = csvOf(opera)
    const again = planOf(saved, opera)
    expect(again.rows).toHaveLength(21)
    expect(new Set(again.rows.map(({ kind }) => kind))).toEqual(new Set(['known']))

    const canvasId = emptyCanvas()
    for (const language of ['it', 'en'] as const) {
      const plan = planOf(csvOf(opera, language), canvasId)
      expect(plan.rows.flatMap(({ notes }) => notes)).toEqual([])
      expect(wishesOf(plan)).toHaveLength(21)
    }
    const plan = planOf(saved, canvasId)
    expect(valueOf(importCards(context, { canvasId, wishes: wishesOf(plan) }))).toBe(21)
    const withoutDots = saved.split('\r\n').map((line) => line.split(';').slice(0, 8))
    expect(
      csvOf(canvasId)
        .split('\r\n')
        .map((line) => line.split(';').slice(0, 8)),
    ).toEqual(withoutDots)
  })

  test('without a heading are one a row, and two that say the same are two', () => {
    const canvasId = emptyCanvas()
    const plan = planOf('Un pulmino;martedì\nUna panchina\nUna panchina\n', canvasId)
    expect(plan.rows.map(({ text, kind }) => [text, kind])).toEqual([
      ['Un pulmino · martedì', 'add'],
      ['Una panchina', 'add'],
      ['Una panchina', 'add'],
    ])
    valueOf(importCards(context, { canvasId, wishes: wishesOf(plan) }))
    const third = planOf('Una panchina\nUna panchina\nUna panchina\n', canvasId)
    expect(third.rows.map(({ kind }) => kind)).toEqual(['known', 'known', 'add'])
  })

  test('say what of a row cannot be read, and the rest comes in', () => {
    const csv = [
      'Testo;Zona;Autore;Colore',
      'Una cosa;Nuova zona;Nessuno Che Ci Sia;fucsia',
      ';Nuova zona;;',
      `${'a'.repeat(2001)};;;`,
    ].join('\n')
    const plan = planOf(csv, emptyCanvas())
    expect(plan.rows.map((row) => (row.kind === 'error' ? row.error : row.kind))).toEqual([
      'add',
      'no-text',
      'too-long',
    ])
    expect(plan.rows[0]?.notes.map(({ problem }) => problem)).toEqual(['unknown-name', 'unknown-word'])
    expect(plan.newZones).toEqual(['Nuova zona'])
    expect(wishesOf(plan)[0]).toMatchObject({ authorId: null, colour: 'yellow' })
  })

  test('make no zone of each row when that column holds something else', () => {
    const rows = Array.from(
      { length: mostNewZones + 1 },
      (_row, index) => `Cartoncino ${index};zona ${index}`,
    )
    const plan = planOf(`Testo;Zona\n${rows.join('\n')}`, emptyCanvas())
    expect(plan.newZones).toEqual([])
    expect(wishesOf(plan).every(({ zone }) => zone === '')).toBe(true)
  })

  test('come in all or not at all', () => {
    const canvasId = emptyCanvas()
    const [wish] = wishesOf(planOf('Testo;Zona;Nuvola\nUno;Prima;Gruppo\n', canvasId))
    if (wish === undefined) throw new Error('A card was asked for')
    const before = [zoneType, clusterType, cardType].map(
      (type) => listRecords(context.documents, type).length,
    )
    const bad = { ...wish, zone: 'Seconda', text: 'x'.repeat(3000) }
    expect(importCards(context, { canvasId, wishes: [wish, bad] }).isOk).toBe(false)
    const after = [zoneType, clusterType, cardType].map((type) => listRecords(context.documents, type).length)
    expect(after).toEqual(before)
  })
})

test('while everybody writes in silence no card comes from a file, and no zone for it', () => {
  const canvasId = emptyCanvas()
  const wishes = wishesOf(planOf('Testo;Zona;Nuvola\nUno;Prima;Gruppo\n', canvasId))
  valueOf(openWriting(context, canvasId))
  const refused = importCards(context, { canvasId, wishes })
  expect(refused).toEqual({ isOk: false, error: { kind: 'forbidden', rule: 'writing-in-silence' } })
  expect(listRecords(context.documents, zoneType).filter((zone) => zone.canvasId === canvasId)).toEqual([])
  valueOf(closeWriting(context, canvasId))
  expect(valueOf(importCards(context, { canvasId, wishes }))).toBe(1)
})

/** A file as the documents of Excalidraw say it is: a shape with words, one without, strokes, arrows, and pictures of three kinds. */
const drawnByExcalidraw = new URL('../../fixtures/excalidraw/piazza.excalidraw', import.meta.url)

/** A file that Excalidraw 0.18 itself wrote (`test/bench/write-drawing.ts`). */
const writtenByExcalidraw = new URL('../../fixtures/excalidraw/table.excalidraw', import.meta.url)

const drawing = {
  type: 'excalidraw',
  version: 2,
  elements: [
    { id: 'f', type: 'frame', x: 0, y: 0, name: 'Bisogni' },
    {
      id: 'a',
      type: 'rectangle',
      x: 300,
      y: 10,
      backgroundColor: '#b2f2bb',
      frameId: 'f',
      boundElements: [{ id: 'at', type: 'text' }],
    },
    {
      id: 'at',
      type: 'text',
      x: 310,
      y: 20,
      text: 'Un posto\ncaldo',
      originalText: 'Un posto caldo',
      containerId: 'a',
    },
    { id: 'b', type: 'ellipse', x: 10, y: 10, backgroundColor: '#a5d8ff', frameId: 'f' },
    { id: 'bt', type: 'text', x: 20, y: 20, text: 'Il pulmino', containerId: 'b' },
    { id: 'c', type: 'text', x: 0, y: 900, text: 'Senza cornice' },
    { id: 'd', type: 'text', x: 0, y: 0, text: 'Buttato', isDeleted: true },
    { id: 'e', type: 'arrow', x: 0, y: 0, points: [[0, 0]] },
    { id: 'g', type: 'rectangle', x: 0, y: 0 },
    { id: 42, type: 'text', text: 'danneggiato' },
    null,
  ],
}

/** What lies on an empty canvas once a drawing has come in, without its pictures. */
function broughtIn(read: ReadDrawing) {
  const canvasId = emptyCanvas()
  const rows = read.cards.map((cells, index) => ({ number: index + 1, cells, notes: [] }))
  const figures = read.figures.map(({ picture, ...figure }) =>
    picture === null ? { ...figure, file: null } : null,
  )
  valueOf(importCards(context, { canvasId, wishes: wishesOf(planCards(rows, [], [])), figures }))
  const cards = listRecords(context.documents, cardType).filter((card) => card.canvasId === canvasId)
  return { cards, figures: canvasDrawings(context.documents, canvasId).figures }
}

describe('a drawing of Excalidraw', () => {
  test('gives a card for each shape with words and each text, as one reads it, with its frame and its colour', () => {
    const read = valueOf(readExcalidraw(JSON.stringify(drawing)))
    expect(read.cards).toEqual([
      { text: 'Il pulmino', colour: 'blue', zone: 'Bisogni', group: null },
      { text: 'Un posto caldo', colour: 'green', zone: 'Bisogni', group: null },
      { text: 'Senza cornice', colour: 'yellow', zone: '', group: null },
    ])
    expect(read.leftOutCount).toBe(1)
    expect(read.figures.map(({ form }) => form)).toEqual(['rectangle'])
    const plan = planCards(
      read.cards.map((cells, index) => ({ number: index + 1, cells, notes: [] })),
      [],
      [],
    )
    expect(plan.newZones).toEqual(['Bisogni'])
    expect(wishesOf(plan).map(({ zone }) => zone)).toEqual(['Bisogni', 'Bisogni', ''])
  })

  test('brings the arrows between what has words, with what stands on them, and loses no words', () => {
    const bound = (from: string, to: string) => ({
      startBinding: { elementId: from, focus: 0 },
      endBinding: { elementId: to },
    })
    const elements = [
      ...drawing.elements,
      { id: 'l', type: 'arrow', x: 0, y: 0, ...bound('a', 'b'), endArrowhead: 'arrow' },
      { id: 'lt', type: 'text', x: 0, y: 0, text: 'causa', containerId: 'l' },
      { id: 'm', type: 'arrow', x: 0, y: 0, ...bound('c', 'b'), startArrowhead: 'arrow', endArrowhead: null },
      { id: 'n', type: 'arrow', x: 0, y: 0, ...bound('a', 'g') },
      { id: 'nt', type: 'text', x: 0, y: 5, text: 'verso il nulla', containerId: 'n' },
      { id: 'o', type: 'line', x: 0, y: 0, startBinding: 7, endBinding: null },
    ]
    const read = valueOf(readExcalidraw(JSON.stringify({ ...drawing, elements })))
    const places = read.cards.map(({ text }) => text ?? '')
    expect(places.toSorted()).toEqual(['Il pulmino', 'Senza cornice', 'Un posto caldo'])
    const at = (words: string) => places.indexOf(words)
    expect(read.ties).toMatchObject([
      { from: at('Un posto caldo'), to: at('Il pulmino'), label: 'causa', heads: 'end' },
      { from: at('Il pulmino'), to: at('Senza cornice'), label: '', heads: 'end' },
      { from: at('Un posto caldo'), to: { figure: 0 }, label: 'verso il nulla', heads: 'none' },
    ])
    const canvasId = emptyCanvas()
    const plan = planCards(
      read.cards.map((cells, index) => ({ number: index + 1, cells, notes: [] })),
      [],
      [],
    )
    valueOf(importCards(context, { canvasId, wishes: wishesOf(plan), ties: read.ties }))
    const nameOf = (id: string | null) =>
      listRecords(context.documents, cardType).find((card) => card.id === id)?.text
    const lines = listRecords(context.documents, connectorType).filter((line) => line.canvasId === canvasId)
    expect(lines.map(({ from, to, label }) => [nameOf(from.itemId), label, nameOf(to.itemId)])).toEqual([
      ['Un posto caldo', 'causa', 'Il pulmino'],
      ['Il pulmino', '', 'Senza cornice'],
    ])
    // Tied, and remembered where that was: not at the corner of the canvas.
    for (const { from, to } of lines) expect([from.point, to.point]).not.toContainEqual([0, 0])
  })

  test('is read as Excalidraw itself wrote it: what was put there and what a hand drew, each with what it is tied to', () => {
    const read = valueOf(readExcalidraw(readFileSync(writtenByExcalidraw, 'utf8')))
    expect(read.cards).toEqual([
      { text: 'Una piazza\ncon le panchine', colour: 'green', zone: '', group: null },
      { text: 'Il pulmino del giovedì', colour: 'blue', zone: '', group: null },
      { text: 'Chi apre la sera?', colour: 'yellow', zone: '', group: null },
      { text: 'Le chiavi', colour: 'yellow', zone: 'Da riprendere', group: 'pair' },
      { text: 'Scritto a mano', colour: 'yellow', zone: '', group: null },
    ])
    const black = { stroke: 'solid', colour: 'black' }
    const green = { stroke: 'solid', colour: 'green' }
    expect(read.ties).toEqual([
      { from: 0, to: 1, label: 'ci porta', heads: 'end', look: { stroke: 'dashed', colour: 'black' } },
      { from: 1, to: { figure: 0 }, label: '', heads: 'end', look: black },
      { from: { x: 100, y: 330 }, to: { x: 400, y: 330 }, label: '', heads: 'none', look: green },
      // Excalidraw found by itself what a hand led this arrow to.
      { from: 4, to: { figure: 0 }, label: '', heads: 'end', look: black },
    ])
    expect(
      read.figures.map(({ form, at, size, pen, picture }) => [form, at.x, at.y, ...size, pen, picture]),
    ).toEqual([
      ['diamond', 780, 90, 140, 120, 'medium', null],
      ['stroke', 450, 320, 180, 40, 'thick', null],
      ['image', 780, 260, 200, 150, 'medium', 0],
      ['ellipse', 310, 470, 90, 80, 'medium', null],
      ['diamond', 420, 470, 60, 80, 'medium', null],
      ['stroke', 500, 430, 120, 40, 'medium', null],
    ])
    expect(read.pictures).toMatchObject([{ mimeType: 'image/png' }])
    // A card of a group lies in its zone, what was drawn lies beside; they still move as one.
    const { cards, figures } = broughtIn(read)
    const keys = cards.find(({ text }) => text === 'Le chiavi')
    expect(keys?.groupId).not.toBeNull()
    const isGrouped = ({ groupId }: { readonly groupId: string | null }) => groupId !== null
    expect(cards.filter(isGrouped)).toEqual([keys])
    const grouped = figures.filter(isGrouped)
    expect(grouped.map(({ form }) => form)).toEqual(['ellipse', 'diamond'])
    expect(new Set(grouped.map(({ groupId }) => groupId))).toEqual(new Set([keys?.groupId]))
    expect([read.refusedCount, read.leftOutCount]).toEqual([0, 0])
  })

  test('keeps of groups in groups the outermost, and of what is alone in one nothing', () => {
    const written = { type: 'text', x: 0, y: 0 }
    const elements = [
      { ...written, id: 'a', text: 'Uno', groupIds: ['inside', 'outside'] },
      { ...written, id: 'b', y: 10, text: 'Due', groupIds: ['inside', 'outside'] },
      { ...written, id: 'c', y: 20, text: 'Tre', groupIds: ['outside'] },
      // One shape with its words is one card.
      { id: 'd', type: 'rectangle', x: 0, y: 30, groupIds: ['lonely'] },
      { ...written, id: 'dt', y: 40, text: 'Quattro', containerId: 'd', groupIds: ['lonely'] },
    ]
    const read = valueOf(readExcalidraw(JSON.stringify({ ...drawing, elements })))
    const [one, two, three, four] = broughtIn(read).cards
    expect(one?.groupId).not.toBeNull()
    expect([two?.groupId, three?.groupId, four?.groupId]).toEqual([one?.groupId, one?.groupId, null])
  })

  test('brings shapes without words, strokes, loose arrows and pictures, each where it lay towards the others', () => {
    const read = valueOf(readExcalidraw(readFileSync(drawnByExcalidraw, 'utf8')))
    expect(read.cards.map(({ text }) => text)).toEqual(['Piazza'])
    expect(read.figures.map(({ form, colour, pen }) => [form, colour, pen])).toEqual([
      ['diamond', 'red', 'medium'],
      ['stroke', 'blue', 'thick'],
      ['stroke', 'black', 'thin'],
      ['image', 'black', 'medium'],
    ])
    // One SVG, and one picture that is not in the file.
    expect([read.refusedCount, read.leftOutCount, read.pictures.length]).toEqual([2, 0, 1])
    expect(read.ties).toMatchObject([
      { from: 0, to: { x: 620, y: 340 }, heads: 'end', label: '' },
      { from: { figure: 0 }, to: 0, heads: 'both', label: 'va e viene' },
    ])
    const canvasId = emptyCanvas()
    const plan = planCards([{ number: 1, cells: read.cards[0] ?? {}, notes: [] }], [], [])
    const figures = read.figures.map(({ picture, ...figure }) =>
      picture === null ? { ...figure, file: null } : null,
    )
    valueOf(importCards(context, { canvasId, wishes: wishesOf(plan), ties: read.ties, figures }))
    const drawn = canvasDrawings(context.documents, canvasId)
    const [diamond, stroke, wave] = drawn.figures
    const lines = drawn.connectors
    expect(drawn.figures).toHaveLength(3)
    expect([diamond?.form, stroke?.pen, wave?.path.length]).toEqual(['diamond', 'thick', 9])
    const way = (index: 0 | 1) => (stroke?.point?.[index] ?? 0) - (diamond?.point?.[index] ?? 0)
    expect([way(0), way(1)]).toEqual([-300, 200])
    const [loose, both] = lines
    expect(loose?.to.itemId).toBeNull()
    expect((loose?.to.point[0] ?? 0) - (diamond?.point?.[0] ?? 0)).toBe(120)
    expect(both?.from.itemId).toBe(diamond?.id)
    // Beside the cards, not over them.
    const [card] = canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? []).cards
    expect(diamond?.point?.[0]).toBeGreaterThan((card?.box.left ?? 0) + (card?.box.width ?? 0))
  })

  test('brings what is turned as it is seen, and what strayed far away with all else', () => {
    const quarter = { angle: Math.PI / 2, endArrowhead: 'arrow' }
    const elements = [
      { id: 'r', type: 'rectangle', x: 0, y: 0, width: 200, height: 100, ...quarter },
      {
        id: 'p',
        type: 'freedraw',
        x: 300,
        y: 0,
        points: [
          [0, 0],
          [100, 0],
          [200, 0],
        ],
        ...quarter,
      },
      {
        id: 'l',
        type: 'arrow',
        x: 600,
        y: 0,
        points: [
          [0, 0],
          [200, 0],
        ],
        ...quarter,
      },
      { id: 'w', type: 'text', x: 0, y: 300, text: 'Girato', angle: 1 },
      { id: 'far', type: 'diamond', x: 10_000_000, y: -10_000_000, width: 50, height: 50 },
    ]
    const read = valueOf(readExcalidraw(JSON.stringify({ ...drawing, elements })))
    expect(read.figures.slice(0, 2).map(({ at, size }) => [at.x, at.y, ...size])).toEqual([
      [50, -50, 100, 200],
      [400, -100, 1, 200],
    ])
    expect(read.ties).toMatchObject([{ from: { x: 700, y: -100 }, to: { x: 700, y: 100 } }])
    const { cards, figures } = broughtIn(read)
    expect([cards.map(({ text }) => text), figures.length]).toEqual([['Girato'], 3])
    // Near enough that one finds all of it at once.
    const [left, ...others] = figures.map(({ point }) => point?.[0] ?? 0).toSorted((one, two) => one - two)
    expect((others.at(-1) ?? 0) - (left ?? 0)).toBeLessThan(20_000)
  })

  test.each([
    ['no JSON', '{"type":"excalidraw"', 'not-excalidraw'],
    ['another file', '{"type":"tavolo","elements":[]}', 'not-excalidraw'],
    ['elements that are none', '{"type":"excalidraw","elements":{"length":3}}', 'not-excalidraw'],
    ['lines alone', '{"type":"excalidraw","elements":[{"id":"a","type":"line"}]}', 'nothing'],
    [
      'far too many',
      JSON.stringify({ type: 'excalidraw', elements: Array.from({ length: 20_001 }, () => 1) }),
      'too-many',
    ],
    [
      'more texts than are written in a breath',
      JSON.stringify({
        type: 'excalidraw',
        elements: Array.from({ length: 5001 }, (_, index) => ({ id: `${index}`, type: 'text', text: 'Sì' })),
      }),
      'too-many-texts',
    ],
    [
      'nested without end',
      `{"type":"excalidraw","elements":[${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}]}`,
      'nothing',
    ],
  ])('that is %s is refused with a reason', (_what, text, problem) => {
    const read = readExcalidraw(text)
    expect(read.isOk ? null : read.error).toBe(problem)
  })

  test('whose shapes hold each other in a circle is read all the same', () => {
    const circle = [
      { id: 'a', type: 'text', x: 0, y: 0, text: 'Uno', containerId: 'b', frameId: 'a' },
      { id: 'b', type: 'text', x: 0, y: 0, text: 'Due', containerId: 'a', frameId: 'b' },
    ]
    const read = valueOf(readExcalidraw(JSON.stringify({ type: 'excalidraw', elements: circle })))
    expect(read.cards.map(({ text }) => text)).toEqual(['Uno', 'Due'])
  })
})
