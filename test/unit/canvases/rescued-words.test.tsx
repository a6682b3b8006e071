// @vitest-environment happy-dom
import { act } from 'react'
import type { Root } from 'react-dom/client'
import { expect, test } from 'vitest'
import { useCardDeeds } from '../../../renderer/screens/canvases/outline/use-card-deeds.ts'
import { setLocks } from '../../../shared/doc/commands/canvas-locks.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { cardType } from '../../../shared/model/card.ts'
import { cardTextLength } from '../../../shared/model/text-lengths.ts'
import { atDrawnPlace } from '../../support/drawn-place.ts'
import { testContext } from '../../support/sample-documents.ts'
import { seatAt } from '../../support/seat-at-canvas.tsx'
import { valueOf } from '../../support/value-of.ts'

let root: Root

atDrawnPlace((drawn) => {
  ;({ root } = drawn)
})

/** Iris, who keeps to the locks, at a canvas with a zone; and what becomes of what she writes there. */
function table() {
  const context = testContext()
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const canvasId = valueOf(addCanvas(context, canvas)).id
  const zone = valueOf(addZone(context, { canvasId, label: 'Idee' }))
  const seat = { canvasId, findZone: () => zone, say: () => undefined, authorId: null } as const
  const { given, keeper } = seatAt(root, context, () => useCardDeeds(seat))
  return {
    zone,
    lock: () => valueOf(setLocks(context, { canvasId, deeds: ['add', 'edit'] })),
    /** The field goes away with words in it that nobody has taken. */
    fieldGoesWith: (words: string): void =>
      act(() => given().rescue({ zoneId: zone.id, clusterId: null }, words)),
    cards: () => listRecords(context.documents, cardType).map(({ text }) => text),
    kept: () => keeper.kept.get().drafts,
  }
}

test('words that a lock refuses while their field goes away stay on this computer, in their zone', () => {
  const { lock, fieldGoesWith, cards, kept, zone } = table()
  lock()
  fieldGoesWith('La sera non passa nessun autobus')
  expect(cards()).toEqual([])
  expect(kept()).toEqual([
    expect.objectContaining({ text: 'La sera non passa nessun autobus', zoneId: zone.id, authorId: null }),
  ])
  expect(document.body.textContent).toContain('resta su questo computer, tra i cartoncini «Solo qui»')
})

test('of words that are too long for one card and are refused none is lost', () => {
  const { lock, fieldGoesWith, cards, kept } = table()
  lock()
  const words = Array.from({ length: cardTextLength }, (_, index) => `parola${index}`).join(' ')
  fieldGoesWith(words)
  expect(cards()).toEqual([])
  expect(kept().length).toBeGreaterThan(1)
  expect(
    kept()
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/),
  ).toEqual(words.split(' '))
})

test('without a lock they become a card, and nothing stays behind', () => {
  const { fieldGoesWith, cards, kept } = table()
  fieldGoesWith('La sera non passa nessun autobus')
  expect(cards()).toEqual(['La sera non passa nessun autobus'])
  expect(kept()).toEqual([])
})
