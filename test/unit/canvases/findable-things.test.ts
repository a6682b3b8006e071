import { expect, test } from 'vitest'
import { findableThings } from '../../../renderer/screens/canvases/find/findable-things.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import { clusterType } from '../../../shared/model/cluster.ts'
import { type Figure, figureType } from '../../../shared/model/figure.ts'
import { zoneType } from '../../../shared/model/zone.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

const canvasId = 'canvas:1' as const

function card(text: string, more: Partial<Card> = {}): Card {
  return { ...cardType.defaults, id: `card:${text}`, canvasId, order: 'a0', text, ...more }
}

test('zones, clusters, cards and drawings are found by their words, where they lie and whose they are, in the order of the outline', () => {
  const cluster = { ...clusterType.defaults, id: 'cluster:1' as const, canvasId, order: 'a0', title: '' }
  const zone = { ...zoneType.defaults, id: 'zone:1' as const, canvasId, order: 'a0', label: 'Cause' }
  const shape = { ...figureType.defaults, id: 'figure:1' as const, canvasId, order: 'a0', point: null }
  const frame: Figure = { ...shape, form: 'frame', size: [9, 9], text: 'Quando' }
  const drawings = {
    zones: new Map([[zone.id, { figures: [frame], strokes: [], lines: [] }]]),
    between: [],
  }
  const found = findableThings(
    createTranslator('it'),
    {
      drawings,
      zones: [
        {
          zone: { ...zone, frame: [0, 0, 100, 100] },
          clusters: [{ cluster, cards: [card('Autisti')] }],
          cards: [
            card('Orari', { authorId: 'participant:1', sourceIds: ['organization:1', 'participant:1'] }),
          ],
        },
        { zone: null, clusters: [], cards: [card('Altro', { authorId: 'participant:gone' })] },
      ],
    },
    { 'participant:1': 'Dal Col', 'organization:1': 'Passo Lento' },
  )
  expect(found.map(({ id, words, description }) => [id, words, description])).toEqual([
    ['zone:1', 'Cause', 'Zona'],
    ['cluster:1', 'Nuvola senza nome', 'Nuvola · Cause'],
    ['card:Autisti', 'Autisti', 'Cause · Nuvola senza nome'],
    ['card:Orari', 'Orari', 'Cause · Dal Col · Passo Lento'],
    ['figure:1', 'Cornice: Quando', 'Cause'],
    ['card:Altro', 'Altro', 'Fuori dalle zone'],
  ])
})
