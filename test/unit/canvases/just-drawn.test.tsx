// @vitest-environment happy-dom
import { act } from 'react'
import type { Root } from 'react-dom/client'
import { expect, test } from 'vitest'
import { useWriteDrawing } from '../../../renderer/screens/canvases/outline/drawings/use-write-drawing.ts'
import { useDrawingDeeds } from '../../../renderer/screens/canvases/surface/drawing/use-drawing-deeds.ts'
import type { Surface } from '../../../renderer/screens/canvases/surface/use-surface.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { type Figure, figureType } from '../../../shared/model/figure.ts'
import { atDrawnPlace } from '../../support/drawn-place.ts'
import { testContext } from '../../support/sample-documents.ts'
import { seatAt } from '../../support/seat-at-canvas.tsx'
import { valueOf } from '../../support/value-of.ts'

let root: Root

atDrawnPlace((drawn) => {
  ;({ root } = drawn)
})

/** Somebody at an empty canvas who draws words there, by hand or from the list. */
function table() {
  const context = testContext()
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const surface = { canvasId: valueOf(addCanvas(context, canvas)).id } as Surface
  const seat = seatAt(root, context, () => ({
    deeds: useDrawingDeeds({ surface, authorId: null, say: () => undefined }),
    write: useWriteDrawing(),
  }))
  const box = { left: 0, top: 0, width: 220, height: 40 }
  const figures = () => listRecords(context.documents, figureType)
  function writeInList(id: Figure['id'], words: string): void {
    act(() => {
      const figure = figures().find((each) => each.id === id)
      if (figure !== undefined) seat.given().write({ kind: 'figure', figure }, words)
    })
  }
  return {
    ...seat,
    words: () => figures().map(({ text }) => text),
    draw: (): Figure['id'] => {
      const made: { id?: Figure['id'] | null } = {}
      act(() => {
        made.id = seat.given().deeds.addBox('text', box, 'black')
      })
      if (!made.id) throw new Error('Words were not drawn')
      return made.id
    },
    write: {
      surface: (id: Figure['id'], words: string) => act(() => void seat.given().deeds.writeFigure(id, words)),
      list: writeInList,
    },
    leaveEmpty: {
      surface: (id: Figure['id']) => act(() => seat.given().deeds.removeEmpty(id)),
      list: (id: Figure['id']) => writeInList(id, ''),
    },
  }
}

test.each(['surface', 'list'] as const)(
  'words that were just drawn and are left empty on the %s leave nothing, and no step of undo',
  (view) => {
    const { draw, leaveEmpty, words, undo } = table()
    draw()
    leaveEmpty[view](draw())
    expect(words()).toEqual([''])
    act(() => undo.undo())
    expect(words()).toEqual([])
    expect(undo.canUndo()).toBe(false)
  },
)

test('nobody does again what was never written', () => {
  const { draw, leaveEmpty, words, undo } = table()
  leaveEmpty.surface(draw())
  expect([undo.canUndo(), undo.canRedo()]).toEqual([false, false])
  act(() => undo.redo())
  expect(words()).toEqual([])
})

test.each(['surface', 'list'] as const)(
  'drawing words on the %s and writing them is one step, taken back and done again',
  (view) => {
    const { draw, write, words, undo } = table()
    write[view](draw(), 'Qui si entra')
    act(() => undo.undo())
    expect(words()).toEqual([])
    expect(undo.canUndo()).toBe(false)
    act(() => undo.redo())
    expect(words()).toEqual(['Qui si entra'])
    act(() => undo.undo())
    expect(words()).toEqual([])
  },
)

test('words written later, after something else was done, are a step of their own', () => {
  const { draw, write, words, undo } = table()
  const id = draw()
  draw()
  write.surface(id, 'Qui si entra')
  act(() => undo.undo())
  expect(words()).toEqual(['', ''])
})

test('words that were there and are taken out are one step, and come back', () => {
  const { draw, leaveEmpty, write, words, undo } = table()
  const id = draw()
  write.surface(id, 'Qui si entra')
  leaveEmpty.surface(id)
  expect(words()).toEqual([])
  act(() => undo.undo())
  expect(words()).toEqual(['Qui si entra'])
})
