import { expect, test } from 'vitest'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { organizationsInRoom, speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { canCarryAgreementClause, tallyDecision } from '../../../shared/doc/queries/decision-tally.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { listCanvases } from '../../../shared/doc/queries/canvases.ts'
import { listVotes, voteTally } from '../../../shared/doc/queries/votes.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { cardType } from '../../../shared/model/card.ts'
import { decisionType } from '../../../shared/model/decision.ts'
import { readTavoloJson } from '../../../shared/import/tavolo-json.ts'
import { sampleContext, sampleSnapshot } from '../../support/sample-documents.ts'

test('the sample comes in with everything that a tavolo holds', () => {
  const sample = sampleSnapshot()
  expect([
    sample.organizations.length,
    sample.participants.length,
    sample.sessions.length,
    sample.agendaItems.length,
    sample.needs.length,
    sample.resources.length,
    sample.links.length,
    sample.decisions.length,
    sample.actions.length,
    sample.attendance.length,
  ]).toEqual([8, 14, 3, 15, 15, 18, 32, 7, 7, 42])
})

test('what is written into documents is read back as it was', () => {
  const { documents } = sampleContext()
  const back = readSnapshot(documents)
  const sample = sampleSnapshot()
  expect({ ...back, lineageId: '' }).toEqual({
    ...sample,
    lineageId: '',
    attendance: expect.toSatisfy((list: unknown[]) => list.length === sample.attendance.length),
    stances: expect.toSatisfy((list: unknown[]) => list.length === sample.stances.length),
    supports: expect.toSatisfy((list: unknown[]) => list.length === sample.supports.length),
    links: expect.toSatisfy((list: unknown[]) => list.length === sample.links.length),
    minutes: expect.arrayContaining(sample.minutes),
    sessions: expect.arrayContaining(sample.sessions),
    agendaItems: expect.arrayContaining(sample.agendaItems),
    positions: expect.arrayContaining(sample.positions),
    paperDots: expect.arrayContaining(sample.paperDots),
    texts: { ...Object.fromEntries(back.agendaItems.map(({ id }) => [id, []])), ...sample.texts },
  })
})

test('whoever left is not in the room any more', () => {
  const { documents } = sampleContext()
  const at = (time: string) => organizationsInRoom(documents, { sessionId: 'session:ses-03', at: time })
  expect(at('19:00').filter(({ isVoting }) => isVoting)).toHaveLength(7)
  expect(at('19:30').filter(({ isVoting }) => isVoting)).toHaveLength(6)
})

test('the vote on the place says who abstained for a conflict of interest, and gives no agreement', () => {
  const { documents } = sampleContext()
  const vote = findRecord(documents, decisionType, 'decision:dec-04')
  if (vote === null) throw new Error('The vote is missing')
  const tally = tallyDecision(documents, vote)
  expect(tally.for).toHaveLength(5)
  expect(tally.against.map(({ shortName }) => shortName)).toEqual(['Il Cortile'])
  expect(tally.abstained.map(({ shortName }) => shortName)).toEqual(['Contrade'])
  expect(canCarryAgreementClause(documents, vote)).toBe(false)
})

test('a unanimous consensus may carry the agreement clause, one with a reservation may not', () => {
  const { documents } = sampleContext()
  const [unanimous, reserved] = (['decision:dec-03', 'decision:dec-05'] as const).map((id) =>
    findRecord(documents, decisionType, id),
  )
  if (!unanimous || !reserved) throw new Error('A decision is missing')
  expect(canCarryAgreementClause(documents, unanimous)).toBe(true)
  expect(canCarryAgreementClause(documents, reserved)).toBe(false)
})

test('a speaker is called by surname and organization', () => {
  const { documents } = sampleContext()
  expect(speakerLabel(documents, 'participant:per-08')).toBe('Dal Col (Passo Lento)')
  expect(speakerLabel(documents, 'participant:per-13')).toBe('Ghezzi')
})

test('a file that is no tavolo is refused with the place of the fault', () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  expect(readTavoloJson(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual({
    isOk: false,
    error: { kind: 'not-json' },
  })
  expect(readTavoloJson(bytes([1]))).toMatchObject({ isOk: false, error: { kind: 'foreign' } })
  expect(readTavoloJson(bytes({ format: 'tavolo', version: 99 }))).toEqual({
    isOk: false,
    error: { kind: 'newer', version: 99 },
  })
  const broken = { ...sampleSnapshot(), process: { title: 7 } }
  expect(readTavoloJson(bytes(broken))).toMatchObject({
    error: { kind: 'not-a-tavolo', path: 'process.title' },
  })
})

test('what the JSON export gives comes back whole', () => {
  const sample = sampleSnapshot()
  const back = readTavoloJson(new TextEncoder().encode(JSON.stringify(sample)))
  expect(back).toEqual({ isOk: true, value: sample })
})

test('its canvases come in with their cards, clusters and the dots that were stuck on paper', () => {
  const { documents } = sampleContext()
  const [opera, coActivities] = listCanvases(documents)
  expect([opera, coActivities]).toMatchObject([
    { title: 'OPERA', template: 'opera', sessionId: 'session:ses-03', isOnTable: false },
    { template: 'seven-co-activities', question: '' },
  ])
  expect(opera?.question).toMatch(/^Che cosa deve succedere entro dodici mesi .*\?$/)
  expect(opera?.synthesis).toContain('quattro direzioni')
  const outline = canvasOutline(documents, opera?.id ?? 'canvas:none')
  const counts = outline?.zones.map(({ zone, clusters, cards }) => [
    zone?.label,
    clusters.map((each) => `${each.cluster.title}: ${each.cards.length}`).join(', '),
    cards.length,
  ])
  expect(counts).toEqual([
    ['Opinioni personali', '', 6],
    ['Pensieri in coppia', '', 5],
    ['Esposizione', '', 0],
    ['Rilevanza', '', 0],
    ['Aggregazione', 'Muoversi: 3, Respirare: 3, Trovare la porta: 2, Il fine settimana: 2', 0],
  ])
  const [vote] = listVotes(documents, opera?.id ?? 'canvas:none')
  expect(vote).toMatchObject({ dotsPerVoter: 3, dotsOnOwn: 1, closedAt: '2026-04-16T16:00:00.000Z' })
  const tally = voteTally(documents, vote?.id ?? 'vote:none')
  expect(tally).toMatchObject({ ballots: 0, spoiled: 0, paper: 27 })
  expect(tally.items[0]).toEqual({ itemId: 'card:c3', dots: 0, paperDots: 6 })
  const first = findRecord(documents, cardType, 'card:c1')
  expect(first).toMatchObject({
    sourceIds: ['participant:per-08', 'participant:per-02'],
    itemIds: ['need:bis-02'],
  })
  const lastCards = canvasOutline(documents, coActivities?.id ?? 'canvas:none')?.zones.map(
    ({ cards }) => cards.length,
  )
  expect(lastCards).toEqual([2, 2, 1, 2, 1, 2, 1])
})
