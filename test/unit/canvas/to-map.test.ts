import { describe, expect, test } from 'vitest'
import { createTavoloUndo } from '../../../renderer/state/tavolo-undo.ts'
import { templateOf } from '../../../shared/canvas/canvas-templates.ts'
import { templateWords } from '../../../shared/canvas/template-words.ts'
import { addCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCard, addCards, changeCard } from '../../../shared/doc/commands/cards.ts'
import {
  allCardsToMap,
  eachCardToMap,
  sayWhatCardIsAbout,
} from '../../../shared/doc/commands/cards-to-map.ts'
import { removeNeeds } from '../../../shared/doc/commands/needs.ts'
import { cardsAbout, spokenOf } from '../../../shared/doc/queries/cards-on-map.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { cardType } from '../../../shared/model/card.ts'
import { needType } from '../../../shared/model/need.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { cardTextLength } from '../../../shared/model/text-lengths.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const marta = 'participant:per-01'

function canvasOf(key: string) {
  const context = sampleContext()
  const template = templateOf(key)
  if (template === null) throw new Error(`${key} is a template`)
  const words = templateWords(createTranslator('it'), template)
  const canvas = valueOf(addCanvas(context, { title: 'Prova', template: key, sessionId: null, words }))
  const zones = listRecords(context.documents, zoneType).filter(({ canvasId }) => canvasId === canvas.id)
  const zoneId = (name: string) => zones.find((zone) => zone.key === name)?.id ?? null
  const write = (texts: readonly string[], zone: string) =>
    valueOf(addCards(context, { canvasId: canvas.id, zoneId: zoneId(zone), texts, authorId: marta })).map(
      ({ id }) => id,
    )
  const card = (id: `card:${string}`) => {
    const found = findRecord(context.documents, cardType, id)
    if (found === null) throw new Error(`${id} is there`)
    return found
  }
  return { context, documents: context.documents, canvasId: canvas.id, write, card }
}

describe('cards that go to the map', () => {
  test('are a need each, with the next codes, linked both ways, raised by the body of whoever wrote them', () => {
    const { context, documents, write, card, canvasId } = canvasOf('swot')
    const cardIds = write(['Nessun pulmino la sera', 'Chi è solo non lo dice'], 'weaknesses')
    const before = listRecords(documents, needType).length
    const { made } = valueOf(eachCardToMap(context, { cardIds, kind: 'need', sessionId: null }))
    expect(made.map(({ code, title }) => [code, title])).toEqual([
      ['B16', 'Nessun pulmino la sera'],
      ['B17', 'Chi è solo non lo dice'],
    ])
    expect(listRecords(documents, needType)).toHaveLength(before + 2)
    const body = findRecord(documents, participantType, marta)?.organizationId
    expect(made[0]).toMatchObject({ raisedByIds: [body] })
    const [first, second] = cardIds.map((id) => spokenOf(documents, card(id)))
    expect([first, second]).toMatchObject([[{ code: 'B16' }], [{ code: 'B17' }]])
    const [need] = made
    if (need === undefined) throw new Error('Two were made')
    expect(cardsAbout(documents, need.id)).toMatchObject([
      { card: { id: cardIds[0] }, canvas: { id: canvasId }, zone: { key: 'weaknesses' } },
    ])
  })

  test('are one step of undo, which leaves the cards as they were', () => {
    const { context, documents, write } = canvasOf('swot')
    const cardIds = write(['Uno', 'Due', 'Tre'], 'strengths')
    const before = readSnapshot(documents)
    const undo = createTavoloUndo(documents.work)
    valueOf(eachCardToMap(context, { cardIds, kind: 'resource', sessionId: null }))
    undo.stopCapturing()
    expect(undo.canUndo()).toBe(true)
    undo.undo()
    const after = readSnapshot(documents)
    expect([after.resources, after.cards]).toEqual([before.resources, before.cards])
    expect(undo.canUndo()).toBe(false)
  })

  test('twice are not doubled, unless what they became has gone', () => {
    const { context, documents, write } = canvasOf('swot')
    const cardIds = write(['Uno', 'Due'], 'strengths')
    const input = { cardIds, kind: 'need', sessionId: null } as const
    const [first] = valueOf(eachCardToMap(context, { ...input, cardIds: cardIds.slice(0, 1) })).made
    expect(valueOf(eachCardToMap(context, input))).toMatchObject({ made: [{ title: 'Due' }], known: 1 })
    expect(valueOf(eachCardToMap(context, input))).toEqual({ made: [], known: 2 })
    valueOf(removeNeeds(context, [first?.id as `need:${string}`]))
    expect(valueOf(eachCardToMap(context, input))).toMatchObject({ made: [{ title: 'Uno' }], known: 1 })
    expect(listRecords(documents, needType).filter(({ title }) => title === 'Uno')).toHaveLength(1)
  })

  test('may become one need, of which each of them speaks', () => {
    const { context, documents, write, card } = canvasOf('swot')
    const cardIds = write(['Un pulmino', 'La sera', 'Anche il sabato'], 'weaknesses')
    const input = { cardIds, kind: 'need', sessionId: null } as const
    const [made] = valueOf(allCardsToMap(context, { ...input, title: ' Muoversi ' })).made
    expect(made).toMatchObject({
      title: 'Muoversi',
      description: '– Un pulmino\n– La sera\n– Anche il sabato',
    })
    for (const id of cardIds) expect(spokenOf(documents, card(id))).toMatchObject([{ title: 'Muoversi' }])
    expect(valueOf(allCardsToMap(context, { ...input, cardIds: [] }))).toEqual({ made: [], known: 0 })
  })

  test('that say more than a description holds are refused together, and nothing changes', () => {
    const { context, documents, write } = canvasOf('swot')
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(cardTextLength))
    const cardIds = write(texts, 'weaknesses')
    const before = readSnapshot(documents)
    expect(allCardsToMap(context, { cardIds, kind: 'need', sessionId: null })).toMatchObject({
      error: { kind: 'invalid', field: 'description', problem: 'too-long' },
    })
    expect(readSnapshot(documents)).toEqual(before)
  })

  test('of the resource mapping are resources of the kind of their zone', () => {
    const { context, write } = canvasOf('resource-mapping')
    const cardIds = [...write(['La palestra'], 'places'), ...write(['La banda'], 'associations')]
    const { made } = valueOf(eachCardToMap(context, { cardIds, kind: 'resource', sessionId: null }))
    expect(made).toMatchObject([{ kind: 'places', nature: 'immovable' }, { kind: 'networks' }])
  })

  test('with a canvas that is gone are told of no more', () => {
    const { context, documents, canvasId, write } = canvasOf('swot')
    const cardIds = write(['Uno'], 'strengths')
    const [need] = valueOf(eachCardToMap(context, { cardIds, kind: 'need', sessionId: null })).made
    valueOf(removeCanvas(context, canvasId))
    expect(cardsAbout(documents, need?.id ?? 'need:none')).toEqual([])
  })
})

test('what a card is about is said by hand too; what is on no map is refused', () => {
  const { context, documents, canvasId } = canvasOf('swot')
  const card = valueOf(addCard(context, { canvasId, zoneId: null, text: 'Uno', authorId: null }))
  const [need] = listRecords(documents, needType)
  const [resource] = listRecords(documents, resourceType)
  if (need === undefined || resource === undefined) throw new Error('The sample has both')
  valueOf(sayWhatCardIsAbout(context, { id: card.id, itemIds: [need.id, resource.id, need.id] }))
  expect(findRecord(documents, cardType, card.id)?.itemIds).toEqual([need.id, resource.id])
  expect(sayWhatCardIsAbout(context, { id: card.id, itemIds: ['need:none'] })).toMatchObject({
    error: { kind: 'not-found', id: 'need:none' },
  })
  // What was written by a Tavolo that knew more stays when the text is changed.
  valueOf(changeCard(context, { id: card.id, patch: { text: 'Due' } }))
  expect(findRecord(documents, cardType, card.id)?.itemIds).toEqual([need.id, resource.id])
})
