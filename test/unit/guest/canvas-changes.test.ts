import { expect, test } from 'vitest'
import { canvasChanges, type CanvasSight } from '../../../renderer/guest/canvas/canvas-changes.ts'
import { shortWords } from '../../../renderer/guest/canvas/short-words.ts'

const vote = { id: 'vote:1', question: 'Da dove si comincia?', dotsPerVoter: 3 }

function sight(cards: Readonly<Record<string, string>>, more: Partial<CanvasSight> = {}): CanvasSight {
  const zoneOf = new Map(Object.entries(cards))
  return { canvasId: 'canvas:1', title: 'Ostacoli', zoneOf, vote: null, silence: null, ...more }
}

const nobody = () => false

test('new cards are one thing to tell, with the zone when all lie in one', () => {
  const before = sight({ a: 'Aiuti' })
  expect(canvasChanges(before, sight({ a: 'Aiuti', b: 'Aiuti', c: 'Aiuti' }), nobody)).toEqual([
    { kind: 'cards-added', count: 2, zone: 'Aiuti' },
  ])
  expect(canvasChanges(before, sight({ a: 'Aiuti', b: 'Aiuti', c: 'Ostacoli' }), nobody)).toEqual([
    { kind: 'cards-added', count: 2, zone: null },
  ])
})

test('one’s own cards, moves and what goes are not told', () => {
  const before = sight({ a: 'Aiuti', b: 'Aiuti' })
  expect(canvasChanges(before, sight({ a: 'Ostacoli', own: 'Aiuti' }), (id) => id === 'own')).toEqual([])
})

test('a vote that opens, closes, or follows another is told', () => {
  const before = sight({})
  const voting = sight({}, { vote })
  const opened = { kind: 'vote-opened', question: vote.question, count: 3 }
  expect(canvasChanges(before, voting, nobody)).toEqual([opened])
  expect(canvasChanges(voting, before, nobody)).toEqual([{ kind: 'vote-closed' }])
  const next = sight({}, { vote: { ...vote, id: 'vote:2' } })
  expect(canvasChanges(voting, next, nobody)).toEqual([{ kind: 'vote-closed' }, opened])
})

test('that everybody writes in silence is told, and how it ends, also of one that was short', () => {
  const none = sight({})
  const silent = (state: 'open' | 'revealed' | 'closed', id = 'writing:1') =>
    sight({}, { silence: { id: id as 'writing:1', state } })
  expect(canvasChanges(none, silent('open'), nobody)).toEqual([{ kind: 'silence-opened' }])
  expect(canvasChanges(silent('open'), silent('open'), nobody)).toEqual([])
  expect(canvasChanges(silent('open'), silent('revealed'), nobody)).toEqual([{ kind: 'silence-revealed' }])
  expect(canvasChanges(silent('open'), silent('closed'), nobody)).toEqual([{ kind: 'silence-closed' }])
  expect(canvasChanges(silent('closed'), silent('open', 'writing:2'), nobody)).toEqual([
    { kind: 'silence-opened' },
  ])
  expect(canvasChanges(none, silent('closed'), nobody)).toEqual([{ kind: 'silence-closed' }])
})

test('another canvas on the table is told, not the cards that were on it', () => {
  const before = sight({ a: 'Aiuti' })
  const other = sight({ b: 'Costi' }, { canvasId: 'canvas:2', title: 'Quanto costa' })
  expect(canvasChanges(before, other, nobody)).toEqual([{ kind: 'put-on-table', title: 'Quanto costa' }])
  expect(canvasChanges(before, sight({}, { canvasId: null }), nobody)).toEqual([{ kind: 'taken-off' }])
})

test('a long text is named by its beginning, cut between words', () => {
  expect(shortWords('  Poche\n parole ')).toBe('Poche parole')
  const long = shortWords('La corriera della valle '.repeat(20))
  expect(long.length).toBeLessThanOrEqual(81)
  expect(long).toMatch(/[a-z]…$/)
})
