import { describe, expect, test } from 'vitest'
import { createTavoloUndo } from '../../../renderer/state/tavolo-undo.ts'
import { canvasTemplates, templateOf } from '../../../shared/canvas/canvas-templates.ts'
import { templateWords } from '../../../shared/canvas/template-words.ts'
import {
  addCanvas,
  changeCanvas,
  moveCanvas,
  putOnTable,
  removeCanvas,
} from '../../../shared/doc/commands/canvases.ts'
import { addCard, addCards, changeCard, moveCards, removeCards } from '../../../shared/doc/commands/cards.ts'
import {
  dissolveCluster,
  gatherCards,
  moveCluster,
  renameCluster,
} from '../../../shared/doc/commands/clusters.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { restoreSnapshot } from '../../../shared/doc/commands/restore-snapshot.ts'
import { castBallot, openVote } from '../../../shared/doc/commands/votes.ts'
import { addZone, changeZone, removeZone } from '../../../shared/doc/commands/zones.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { canvasOnTable, listCanvases } from '../../../shared/doc/queries/canvases.ts'
import { listCitations } from '../../../shared/doc/queries/citations.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { voterOf } from '../../../shared/doc/vote-rules.ts'
import { cardType } from '../../../shared/model/card.ts'
import type { Id } from '../../../shared/model/id.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const translate = createTranslator('it')

function operaOn(context: CommandContext) {
  const template = templateOf('opera')
  if (template === null) throw new Error('OPERA is a template')
  const words = templateWords(translate, template)
  const input = { title: words.title, template: template.key, sessionId: null, words } as const
  const canvas = valueOf(addCanvas(context, { ...input, question: words.question }))
  const zones = listRecords(context.documents, zoneType).filter(({ canvasId }) => canvasId === canvas.id)
  return { canvasId: canvas.id, zones, zoneId: zones[0]?.id ?? null }
}

/** The tree in short: zone, then `title: cards` of clusters, then cards. */
function tree({ documents }: CommandContext, canvasId: Id<'canvas'>): Record<string, string[]> {
  const { zones } = canvasOutline(documents, canvasId) ?? { zones: [] }
  return Object.fromEntries(
    zones.map(({ zone, clusters, cards }) => [
      zone?.label ?? '-',
      [
        ...clusters.map((each) => `${each.cluster.title}: ${each.cards.map(({ text }) => text).join(', ')}`),
        ...cards.map(({ text }) => text),
      ],
    ]),
  )
}

describe('a canvas', () => {
  test.each(canvasTemplates)('of the template $key has its zones, with words', (template) => {
    const context = sampleContext()
    const words = templateWords(translate, template)
    const made = { title: words.title, template: template.key, sessionId: null, words }
    const canvas = valueOf(addCanvas(context, made))
    const zones = canvasOutline(context.documents, canvas.id)?.zones.map(({ zone }) => zone)
    expect(zones?.map((zone) => [zone?.key, zone?.label, zone?.frame])).toEqual(
      template.zones.map(({ key, frame }) => [key, words.zones[key]?.label, frame]),
    )
  })

  test('that is made and filled can be undone in two steps', () => {
    const context = sampleContext()
    const before = readSnapshot(context.documents)
    const undo = createTavoloUndo(context.documents.work)
    const { canvasId, zoneId } = operaOn(context)
    undo.stopCapturing()
    valueOf(addCards(context, { canvasId, zoneId, texts: ['Uno', 'Due'], authorId: null }))
    undo.undo()
    expect(tree(context, canvasId)['Opinioni personali']).toEqual([])
    undo.undo()
    expect(readSnapshot(context.documents)).toEqual(before)
  })

  test('that is removed takes everything on it along, and comes back whole', () => {
    const context = sampleContext()
    const { canvasId, zoneId } = operaOn(context)
    const card = valueOf(addCard(context, { canvasId, zoneId, text: 'Uno', authorId: null }))
    valueOf(changeCard(context, { id: card.id, patch: { text: 'Uno, meglio' } }))
    valueOf(gatherCards(context, { canvasId, zoneId, cardIds: [card.id], title: 'Nuvola' }))
    const rules = { dotsPerVoter: 1, dotsOnOne: null, dotsOnOwn: null, isAnonymous: false, isHidden: false }
    const vote = valueOf(openVote(context, { canvasId, zoneId: null, question: '', ...rules }))
    const participantId = 'participant:per-01'
    const ballot = { voteId: vote.id, voterId: voterOf(participantId), participantId } as const
    valueOf(castBallot(context, { ...ballot, dots: [[card.id, 1]] }))
    const before = readSnapshot(context.documents)
    const undo = createTavoloUndo(context.documents.work)
    valueOf(removeCanvas(context, canvasId))
    const after = JSON.stringify(readSnapshot(context.documents))
    for (const id of [canvasId, zoneId ?? '', card.id, vote.id]) expect(after).not.toContain(id)
    undo.undo()
    expect(readSnapshot(context.documents)).toEqual(before)
    undo.redo()
    const wish = { kind: 'one', place: 'canvases', id: canvasId } as const
    valueOf(restoreSnapshot(context, before, wish))
    expect({ ...readSnapshot(context.documents), wordings: [] }).toEqual({ ...before, wordings: [] })
  })

  test('is on the table alone', () => {
    const context = sampleContext()
    const [one, other] = [operaOn(context), operaOn(context)]
    expect(canvasOnTable(context.documents)).toBeNull()
    valueOf(putOnTable(context, one.canvasId))
    valueOf(putOnTable(context, other.canvasId))
    expect(canvasOnTable(context.documents)?.id).toBe(other.canvasId)
    expect(listCanvases(context.documents).filter(({ isOnTable }) => isOnTable)).toHaveLength(1)
    valueOf(putOnTable(context, null))
    expect(canvasOnTable(context.documents)).toBeNull()
    const unknown = putOnTable(context, 'canvas:none')
    expect(unknown).toMatchObject({ isOk: false, error: { kind: 'not-found' } })
  })

  test('is put before another in the list', () => {
    const context = sampleContext()
    const [one, other] = [operaOn(context), operaOn(context)]
    const added = () => listCanvases(context.documents).map(({ id }) => id)
    const [first] = added()
    valueOf(moveCanvas(context, { id: other.canvasId, beforeId: first ?? null }))
    expect([added()[0], added().at(-1)]).toEqual([other.canvasId, one.canvasId])
    valueOf(moveCanvas(context, { id: other.canvasId, beforeId: null }))
    expect(added().slice(-2)).toEqual([one.canvasId, other.canvasId])
  })

  test('of an approved session can be changed, and brought back', () => {
    const context = sampleContext()
    const { canvasId } = operaOn(context)
    valueOf(changeCanvas(context, { id: canvasId, patch: { sessionId: 'session:ses-03' } }))
    const before = readSnapshot(context.documents)
    valueOf(changeCanvas(context, { id: canvasId, patch: { synthesis: 'Quattro direzioni' } }))
    const restored = valueOf(restoreSnapshot(context, before, { kind: 'all' }))
    expect(restored.heldBack).toEqual([])
    expect(listCanvases(context.documents).find(({ id }) => id === canvasId)?.synthesis).toBe('')
  })
})

describe('zones', () => {
  test('are added right of the others, renamed, and removed without their cards', () => {
    const context = sampleContext()
    const { canvasId, zones, zoneId } = operaOn(context)
    const added = valueOf(addZone(context, { canvasId, label: 'Da tenere' }))
    const ends = zones.map(({ frame: [x, , width] }) => x + width)
    expect(added.frame[0]).toBeGreaterThan(Math.max(...ends))
    valueOf(changeZone(context, { id: added.id, patch: { label: 'Parcheggio' } }))
    valueOf(addCard(context, { canvasId, zoneId, text: 'Uno', authorId: null }))
    const card = valueOf(addCard(context, { canvasId, zoneId: added.id, text: 'Due', authorId: null }))
    valueOf(gatherCards(context, { canvasId, zoneId: added.id, cardIds: [card.id], title: 'Nuvola' }))
    expect(tree(context, canvasId)).toMatchObject({ Parcheggio: ['Nuvola: Due'] })
    valueOf(removeZone(context, added.id))
    expect(tree(context, canvasId)).toMatchObject({ 'Opinioni personali': ['Uno'], '-': ['Nuvola: Due'] })
  })
})

describe('cards', () => {
  test('of which one is too long are not added at all', () => {
    const context = sampleContext()
    const { canvasId, zoneId } = operaOn(context)
    const count = listRecords(context.documents, cardType).length
    const texts = ['Uno', 'x'.repeat(100_000)]
    const refused = addCards(context, { canvasId, zoneId, texts, authorId: null })
    expect(refused).toMatchObject({
      isOk: false,
      error: { kind: 'invalid', field: 'text', problem: 'too-long' },
    })
    const empty = addCard(context, { canvasId, zoneId, text: '  ', authorId: null })
    expect(empty).toMatchObject({ isOk: false, error: { kind: 'invalid', problem: 'required' } })
    expect(listRecords(context.documents, cardType)).toHaveLength(count)
  })

  test('come from a table of ten thousand rows as one step', () => {
    const context = sampleContext()
    const { canvasId, zoneId } = operaOn(context)
    const undo = createTavoloUndo(context.documents.work)
    const texts = Array.from({ length: 10_000 }, (_, index) => `Riga ${index}`)
    expect(valueOf(addCards(context, { canvasId, zoneId, texts, authorId: null }))).toHaveLength(10_000)
    expect(tree(context, canvasId)['Opinioni personali']).toEqual(texts)
    undo.undo()
    expect(tree(context, canvasId)['Opinioni personali']).toEqual([])
  })

  test('are moved together before another, within a zone and across', () => {
    const context = sampleContext()
    const { canvasId, zoneId, zones } = operaOn(context)
    const made = valueOf(addCards(context, { canvasId, zoneId, texts: ['A', 'B', 'C', 'D'], authorId: null }))
    const [a, b, c, d] = made.map(({ id }) => id)
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('Four')
    valueOf(moveCards(context, { ids: [d, c], zoneId, clusterId: null, beforeId: b }))
    expect(tree(context, canvasId)['Opinioni personali']).toEqual(['A', 'D', 'C', 'B'])
    valueOf(moveCards(context, { ids: [c, a], zoneId: zones[1]?.id ?? null, clusterId: null }))
    expect(tree(context, canvasId)).toMatchObject({
      'Opinioni personali': ['D', 'B'],
      'Pensieri di coppia': ['C', 'A'],
    })
    expect(valueOf(removeCards(context, [a, a, 'card:none']))).toBe(1)
    const elsewhere = moveCards(context, { ids: [b], zoneId: 'zone:none', clusterId: null })
    expect(elsewhere).toMatchObject({ isOk: false, error: { kind: 'not-found', id: 'zone:none' } })
  })

  test('are not written on a canvas that is gone', () => {
    const context = sampleContext()
    const { canvasId, zoneId } = operaOn(context)
    valueOf(removeCanvas(context, canvasId))
    const refused = addCard(context, { canvasId, zoneId, text: 'Tardi', authorId: null })
    expect(refused).toMatchObject({ isOk: false, error: { kind: 'not-found', id: canvasId } })
  })

  test('say who wrote them: that person stays at the table', () => {
    const context = sampleContext()
    const { canvasId, zoneId } = operaOn(context)
    const authorId = 'participant:per-14'
    valueOf(addCard(context, { canvasId, zoneId, text: 'Firmato', authorId }))
    expect(listCitations(context.documents, authorId)).toContainEqual({ kind: 'canvas', sessionId: null })
  })
})

describe('clusters', () => {
  test('are gathered, named, filled, moved as one and taken apart', () => {
    const context = sampleContext()
    const { canvasId, zoneId, zones } = operaOn(context)
    const made = valueOf(addCards(context, { canvasId, zoneId, texts: ['A', 'B', 'C'], authorId: null }))
    const ids = made.map(({ id }) => id)
    const gathered = { canvasId, zoneId, cardIds: ids.slice(0, 2), title: '' }
    const { id } = valueOf(gatherCards(context, gathered))
    valueOf(renameCluster(context, { id, title: 'Muoversi' }))
    valueOf(moveCards(context, { ids: ids.slice(2), zoneId: null, clusterId: id }))
    expect(tree(context, canvasId)['Opinioni personali']).toEqual(['Muoversi: A, B, C'])
    valueOf(moveCluster(context, { id, zoneId: zones[4]?.id ?? null }))
    expect(tree(context, canvasId)).toMatchObject({
      'Opinioni personali': [],
      Aggregazione: ['Muoversi: A, B, C'],
    })
    valueOf(dissolveCluster(context, id))
    expect(tree(context, canvasId)['Aggregazione']).toEqual(['A', 'B', 'C'])
    expect(findRecord(context.documents, cardType, ids[0] ?? null)?.clusterId).toBeNull()
  })
})
