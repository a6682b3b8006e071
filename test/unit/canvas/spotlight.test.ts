import { expect, test } from 'vitest'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { addCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard, removeCards } from '../../../shared/doc/commands/cards.ts'
import { endSpotlight, lightUp } from '../../../shared/doc/commands/spotlight.ts'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { litOn, spotlightKey, spotlightRoot } from '../../../shared/doc/spotlight.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

function tableWithCards() {
  const context = testContext()
  const words = { zones: {} }
  const [canvas, other] = ['Prima', 'Seconda'].map((title) =>
    valueOf(addCanvas(context, { title, template: '', sessionId: null, words })),
  )
  if (canvas === undefined || other === undefined) throw new Error('Two canvases')
  const add = (text: string) =>
    valueOf(addCard(context, { canvasId: canvas.id, zoneId: null, clusterId: null, authorId: null, text }))
  return { context, canvas, other, cards: [add('Un furgone'), add('Un giro fisso')] as const }
}

test('one thing is in the spotlight, its canvas is on the table, and no undo puts it out', () => {
  const { context, canvas, other, cards } = tableWithCards()
  const { documents } = context
  const undo = createPersonUndo(documents)
  let updates = 0
  documents.work.on('update', () => {
    updates += 1
  })
  expect(litOn(documents, canvas.id)).toBe(null)
  valueOf(lightUp(context, cards[0].id))
  expect(updates).toBe(1)
  expect(litOn(documents, canvas.id)).toMatchObject({ kind: 'card', thing: { text: 'Un furgone' } })
  expect(canvasOnTable(documents)?.id).toBe(canvas.id)
  valueOf(lightUp(context, cards[1].id))
  expect(litOn(documents, canvas.id)?.thing.id).toBe(cards[1].id)
  expect(undo.canUndo()).toBe(false)
  expect(litOn(documents, other.id)).toBe(null)
  valueOf(endSpotlight(context, other.id))
  expect(litOn(documents, canvas.id)).not.toBe(null)
  valueOf(endSpotlight(context, canvas.id))
  expect(litOn(documents, canvas.id)).toBe(null)
  undo.stop()
})

test('what is taken away is in no spotlight any more, and what is not there comes into none', () => {
  const { context, canvas, other, cards } = tableWithCards()
  const { documents } = context
  expect(lightUp(context, 'card:none').isOk).toBe(false)
  valueOf(lightUp(context, cards[0].id))
  valueOf(removeCards(context, [cards[0].id]))
  expect(litOn(documents, canvas.id)).toBe(null)
  valueOf(lightUp(context, cards[1].id))
  valueOf(removeCanvas(context, canvas.id))
  expect(litOn(documents, canvas.id)).toBe(null)
  // Whoever writes the document by other means shows nothing of one canvas on another.
  documents.work
    .getMap<unknown>(spotlightRoot)
    .set(spotlightKey, { canvasId: other.id, thingId: cards[1].id })
  expect(litOn(documents, other.id)).toBe(null)
})
