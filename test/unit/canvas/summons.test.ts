import { expect, test } from 'vitest'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { summonAll } from '../../../shared/doc/commands/summons.ts'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { isFresh, lastSummons } from '../../../shared/doc/summons.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('everybody is brought to a canvas that is then on the table, for a minute, and no undo calls again', () => {
  const context = testContext()
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const { id } = valueOf(addCanvas(context, canvas))
  const undo = createPersonUndo(context.documents)
  let updates = 0
  context.documents.work.on('update', () => {
    updates += 1
  })
  const summons = valueOf(summonAll(context, id))
  expect(updates).toBe(1)
  expect(canvasOnTable(context.documents)?.id).toBe(id)
  expect(lastSummons(context.documents)).toEqual(summons)
  expect(undo.canUndo()).toBe(false)
  const now = context.clock.nowMs()
  expect([now, now + 59_000, now + 61_000].map((at) => isFresh(summons, at))).toEqual([true, true, false])
  const sight = { left: 10, top: 20, width: 300, height: 200 }
  expect(valueOf(summonAll(context, id, sight)).id).not.toBe(summons.id)
  expect(lastSummons(context.documents)?.sight).toEqual(sight)
  expect(summonAll(context, 'canvas:none').isOk).toBe(false)
  undo.stop()
})
