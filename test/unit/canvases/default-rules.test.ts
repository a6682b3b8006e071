import { expect, test } from 'vitest'
import { defaultRules } from '../../../renderer/screens/canvases/voting/default-rules.ts'
import type { CanvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { canvasType } from '../../../shared/model/canvas.ts'
import { cardType } from '../../../shared/model/card.ts'
import { zoneType } from '../../../shared/model/zone.ts'

const canvasId = 'canvas:1'

function outline(template: string, cardsIn: Readonly<Record<string, number>>): CanvasOutline {
  return {
    canvas: { ...canvasType.defaults, id: canvasId, order: 'a0', title: 'Prova', template, isGone: false },
    zones: Object.entries(cardsIn).map(([key, count]) => ({
      zone: {
        ...zoneType.defaults,
        id: `zone:${key}`,
        canvasId,
        order: 'a0',
        key,
        label: key,
        frame: [0, 0, 100, 100],
      },
      clusters: [],
      cards: Array.from({ length: count }, (_, index) => ({
        ...cardType.defaults,
        id: `card:${key}-${index}` as const,
        canvasId,
        order: 'a0',
        text: `${key} ${index}`,
      })),
    })),
  }
}

test('OPERA gives a dot for every fourth proposal, one on each and at most one on those of one’s own', () => {
  expect(defaultRules(outline('opera', { opinions: 20, exposition: 12, relevance: 0 }))).toEqual({
    voters: 'people',
    zoneId: 'zone:exposition',
    dotsPerVoter: 3,
    dotsOnOne: 1,
    dotsOnOwn: 1,
    isAnonymous: false,
    isHidden: true,
  })
})

test('OPERA gives one dot at least, however few proposals there are', () => {
  expect(defaultRules(outline('opera', { relevance: 2 })).dotsPerVoter).toBe(1)
})

test('any other method gives three dots, to be put as one likes', () => {
  const rules = defaultRules(outline('metaplan', { cards: 40 }))
  expect(rules).toMatchObject({ zoneId: null, dotsPerVoter: 3, dotsOnOne: null, dotsOnOwn: null })
})
