import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import {
  cardsRuns,
  clusterRuns,
  spokenRuns,
  synthesisRuns,
  zoneRuns,
} from '../../../renderer/citing/canvas-citations.ts'
import { voteRuns } from '../../../renderer/citing/vote-citations.ts'
import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCards, changeCard, removeCards } from '../../../shared/doc/commands/cards.ts'
import { citeWithPicture } from '../../../shared/doc/commands/cite-with-picture.ts'
import { citeInMinutes } from '../../../shared/doc/commands/cite-in-minutes.ts'
import { gatherCards } from '../../../shared/doc/commands/clusters.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { castBallot, closeVote, openVote, setPaperDots } from '../../../shared/doc/commands/votes.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { type MinutesRun, minutesBlockSchema, readMinutesText } from '../../../shared/doc/minutes-text.ts'
import { LocalOrigin } from '../../../shared/doc/origin.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { voterOf } from '../../../shared/doc/vote-rules.ts'
import { canvasPicture } from '../../../shared/export/canvas/canvas-drawing.ts'
import type { CanvasScope } from '../../../shared/export/canvas/canvas-scope.ts'
import type { MapSource } from '../../../shared/export/map/map-source.ts'
import { attachmentType } from '../../../shared/model/attachment.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const tools = {
  text: createTranslator('it'),
  formatList: (items: readonly string[]) => formatList(items, 'it'),
}

/** What one reads; a break is a new line. */
function wordsOf(runs: readonly MinutesRun[]): string {
  return runs
    .map((run) => (run.kind === 'break' ? '\n' : run.kind === 'mention' ? run.label : run.text))
    .join('')
}

/** A canvas with three cards in a zone, two of them signed. */
function wall() {
  const context = sampleContext()
  const words = { zones: {} }
  const canvas = valueOf(addCanvas(context, { title: 'Trasporti', template: '', sessionId: null, words }))
  const zone = valueOf(addZone(context, { canvasId: canvas.id, label: 'Idee' }))
  const place = { canvasId: canvas.id, zoneId: zone.id }
  const cards = [
    ...valueOf(
      addCards(context, { ...place, texts: ['Un pulmino', 'La sera'], authorId: 'participant:per-01' }),
    ),
    ...valueOf(addCards(context, { ...place, texts: ['Le chiavi'], authorId: null })),
  ]
  return { context, documents: context.documents, canvas, zone, cards }
}

describe('in a verbale', () => {
  test('a card stands with its canvas, its zone and the body it comes from, never a person', () => {
    const { documents, cards } = wall()
    expect(wordsOf(cardsRuns(documents, cards.slice(0, 1), tools))).toMatch(
      /^Un pulmino \([^)]+\) – cartoncino della lavagna «Trasporti», zona «Idee»\.$/u,
    )
    expect(wordsOf(cardsRuns(documents, cards, tools))).toMatch(
      /^Dalla lavagna «Trasporti»:\n– Un pulmino \([^)]+\)\n– La sera \([^)]+\)\n– Le chiavi$/u,
    )
    expect(wordsOf(cardsRuns(documents, cards, tools))).not.toMatch(/Ferrero|Marta/u)
    expect(cardsRuns(documents, [], tools)).toEqual([])
  })

  test('a cluster stands with its cards, a zone with its clusters', () => {
    const { context, documents, canvas, zone, cards } = wall()
    const cardIds = cards.slice(1).map(({ id }) => id)
    const input = { canvasId: canvas.id, zoneId: zone.id, cardIds, title: 'Quando e come' }
    const cluster = valueOf(gatherCards(context, input))
    expect(wordsOf(clusterRuns(documents, cluster, tools))).toMatch(
      /^Quando e come – nuvola della lavagna «Trasporti», zona «Idee», con 2 cartoncini:\n– La sera [^\n]*\n– Le chiavi$/u,
    )
    expect(wordsOf(zoneRuns(documents, { canvasId: canvas.id, zoneId: zone.id }, tools))).toMatch(
      /^Idee – zona della lavagna «Trasporti», con 3 cartoncini:\nQuando e come \(nuvola di 2 cartoncini\):\n– La sera[^\n]*\n– Le chiavi\nFuori dalle nuvole:\n– Un pulmino/u,
    )
    expect(zoneRuns(documents, { canvasId: canvas.id, zoneId: 'zone:none' }, tools)).toEqual([])
  })

  test('what the table took from a canvas stands in its own words', () => {
    const { canvas } = wall()
    const told = { ...canvas, question: 'Da dove cominciamo?', synthesis: 'Dal pulmino.\nPoi le chiavi.' }
    expect(wordsOf(synthesisRuns(told, tools))).toBe(
      'Trasporti – lavagna del tavolo; si chiedeva: «Da dove cominciamo?» Sintesi: Dal pulmino.\nPoi le chiavi.',
    )
  })

  test('what was said stays as it stood, with the id of where it stood', () => {
    const { context, documents, cards } = wall()
    const session = valueOf(createSession(context, { title: 'Quarto incontro' }))
    const item = valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'I trasporti' }))
    const [first] = cards
    if (first === undefined) throw new Error('Three cards')
    const runs = cardsRuns(documents, [first], tools)
    valueOf(citeInMinutes(context, { agendaItemId: item.id, blocks: [{ kind: 'paragraph', runs }] }))
    valueOf(changeCard(context, { id: first.id, patch: { text: 'Tutt’altro' } }))
    valueOf(removeCards(context, [first.id]))
    expect(readMinutesText(documents, item.id)).toEqual([{ kind: 'paragraph', runs }])
    expect(runs[0]).toEqual({ kind: 'mention', id: first.id, label: 'Un pulmino' })
  })

  test('the longest card is whole, over several lines, and can be read back', () => {
    const words = `${'Parola 😀 '.repeat(180).trim()}\nSeconda riga`
    const runs = spokenRuns('card:1', words)
    expect(wordsOf(runs)).toBe(words)
    expect(minutesBlockSchema.safeParse({ kind: 'paragraph', runs }).success).toBe(true)
  })

  test('a wall of cards is a paragraph that can be read back', () => {
    const { context, documents, canvas, zone } = wall()
    const texts = Array.from({ length: 900 }, (_, index) => `Cartoncino ${index}`)
    valueOf(addCards(context, { canvasId: canvas.id, zoneId: zone.id, texts, authorId: null }))
    const runs = zoneRuns(documents, { canvasId: canvas.id, zoneId: zone.id }, tools)
    expect(wordsOf(runs)).toMatch(/con 903 cartoncini:/u)
    expect(wordsOf(runs)).toMatch(/\ne altri 403 cartoncini\.$/u)
    expect(minutesBlockSchema.safeParse({ kind: 'paragraph', runs }).success).toBe(true)
  })
})

describe('a vote', () => {
  const iris = 'participant:per-02'
  function vote() {
    const { context, documents, canvas, cards } = wall()
    const [first, second, third] = cards.map(({ id }) => id)
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three cards')
    const rules = { dotsPerVoter: 3, dotsOnOne: null, dotsOnOwn: null, isAnonymous: false, isHidden: true }
    const asked = { canvasId: canvas.id, zoneId: null, question: 'Da dove cominciamo?', ...rules }
    const { id: voteId } = valueOf(openVote(context, asked))
    const dots: [Card['id'], number][] = [
      [first, 1],
      [second, 2],
    ]
    valueOf(castBallot(context, { voteId, voterId: voterOf(iris), participantId: iris, dots }))
    valueOf(setPaperDots(context, { voteId, itemId: third, count: 2 }))
    return { context, documents, voteId, second }
  }

  test('that runs goes nowhere, hidden or not', () => {
    const { documents, voteId } = vote()
    expect(voteRuns(documents, voteId, tools)).toBeNull()
  })

  test('that is closed stands with its rules and every number, equal ones at the same place', () => {
    const { context, documents, voteId, second } = vote()
    valueOf(closeVote(context, voteId))
    const runs = voteRuns(documents, voteId, tools) ?? []
    const [lead, ...lines] = wordsOf(runs).split('\n')
    expect(lead).toBe(
      'Da dove cominciamo? – esito del voto orientativo sulla lavagna «Trasporti». 5 punti in tutto, di cui 2 dalla carta. Una persona ha votato da un dispositivo. Regole: 3 punti a testa.',
    )
    expect(lines.toSorted()).toEqual([
      '1. La sera: 2 punti',
      '1. Le chiavi: 2 punti (dalla carta: 2)',
      '3. Un pulmino: un punto',
    ])
    expect(runs[0]).toMatchObject({ kind: 'mention', id: voteId })
    expect(findRecord(documents, cardType, second)?.text).toBe('La sera')
  })
})

describe('a picture', () => {
  const file = {
    ...{ sha256: 'a'.repeat(64), name: 'Trasporti – Idee.png', mediaType: 'image/png', sizeBytes: 9 },
    ...{ addedBy: 'Marta', screen: null },
  }

  test('stands under the words that it belongs to, as an attachment that is not published by itself; one undo takes both', () => {
    const { context, documents, canvas, zone } = wall()
    const session = valueOf(createSession(context, { title: 'Terzo incontro' }))
    const item = valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'Trasporti' }))
    let steps = 0
    documents.official.on('afterTransaction', ({ origin }: Y.Transaction) => {
      if (origin instanceof LocalOrigin) steps += 1
    })
    const runs = zoneRuns(documents, { canvasId: canvas.id, zoneId: zone.id }, tools)
    const attachment = valueOf(
      citeWithPicture(context, {
        ...{ agendaItemId: item.id, blocks: [{ kind: 'paragraph', runs }], title: 'Trasporti – Idee', file },
        description: 'Figura di una lavagna',
      }),
    )
    expect(attachment).toMatchObject({
      ...{ sessionId: session.id, agendaItemId: item.id, isPublished: false, letter: 'A' },
      description: 'Figura di una lavagna',
    })
    expect(readMinutesText(documents, item.id)).toEqual([
      { kind: 'paragraph', runs },
      { kind: 'record', recordKind: 'attachment', recordId: attachment.id },
    ])
    expect(steps).toBe(1)
  })

  test('of an item that is gone nothing is attached', () => {
    const { context, documents } = wall()
    const before = listRecords(documents, attachmentType).length
    const cited = citeWithPicture(context, {
      ...{ agendaItemId: 'agendaItem:gone', blocks: [], title: 'Trasporti', file, description: '' },
    })
    expect(cited).toEqual({ isOk: false, error: { kind: 'not-found', id: 'agendaItem:gone' } })
    expect(listRecords(documents, attachmentType).length).toBe(before)
  })

  test('of a zone shows that zone alone, of a cluster the cluster alone', () => {
    const { context, documents, canvas, zone, cards } = wall()
    const other = valueOf(addZone(context, { canvasId: canvas.id, label: 'Dubbi' }))
    const [first, second] = cards
    if (first === undefined || second === undefined) throw new Error('No cards')
    const cluster = valueOf(
      gatherCards(context, {
        ...{ canvasId: canvas.id, zoneId: zone.id, title: 'Muoversi', cardIds: [first.id, second.id] },
      }),
    )
    const source: MapSource = {
      snapshot: readSnapshot(documents),
      language: 'it',
      translate: tools.text,
      today: '2026-06-18',
    }
    const drawn = (scope: CanvasScope) => wordsIn(canvasPicture(canvas.id, source, { fonts: [], scope }).svg)
    expect(drawn({ kind: 'whole' })).toEqual(
      expect.arrayContaining(['Idee', 'Dubbi', 'Muoversi', 'Le chiavi']),
    )
    expect(drawn({ kind: 'zone', zoneId: zone.id })).toEqual(expect.arrayContaining(['Idee', 'Le chiavi']))
    expect(drawn({ kind: 'zone', zoneId: zone.id })).not.toContain('Dubbi')
    expect(drawn({ kind: 'zone', zoneId: other.id })).not.toContain('Le chiavi')
    const alone = drawn({ kind: 'cluster', clusterId: cluster.id })
    expect(alone).toEqual(expect.arrayContaining(['Muoversi', 'Un pulmino', 'La sera']))
    expect(alone).not.toContain('Le chiavi')
    expect(alone).not.toContain('Idee')
  })
})

/** The lines of words of a picture. */
function wordsIn(svg: string): string[] {
  return [...svg.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, words = '']) => words.trim())
}
