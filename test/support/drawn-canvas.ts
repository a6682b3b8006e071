import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { strokeFigure } from '../../shared/canvas/drawings/stroke-points.ts'
import { type Connector, type ConnectorEnd, connectorType } from '../../shared/model/connector.ts'
import { type Figure, figureType } from '../../shared/model/figure.ts'
import { sampleSnapshot } from './sample-documents.ts'

/** The sample with everything that can be drawn on its first canvas; `sha256` is the picture of its image. */
export function drawnCanvas(sha256: string): TavoloSnapshot {
  const snapshot = sampleSnapshot()
  const canvasId = snapshot.canvases[0]?.id ?? 'canvas:none'
  const cards = snapshot.cards.filter((card) => card.canvasId === canvasId)
  const [one, two, three] = cards
  const zone = snapshot.zones.find((each) => each.canvasId === canvasId)
  const cluster = snapshot.clusters.find((each) => each.canvasId === canvasId)
  if (one === undefined || two === undefined || three === undefined || zone === undefined)
    throw new Error('The sample has cards and zones')
  const [left, top, width] = zone.frame
  const figure = (id: string, fields: Pick<Figure, 'form' | 'size'> & Partial<Figure>): Figure => ({
    ...figureType.defaults,
    ...{ id: `figure:${id}`, canvasId, order: 'a0', point: [left - 700, top] },
    ...fields,
  })
  const connector = (
    id: string,
    from: ConnectorEnd,
    to: ConnectorEnd,
    fields: Partial<Connector>,
  ): Connector => ({
    ...connectorType.defaults,
    ...{ id: `connector:${id}`, canvasId, order: 'a0', from, to },
    ...fields,
  })
  const at = (itemId: ConnectorEnd['itemId']): ConnectorEnd => ({ itemId, point: [left + width / 2, top] })
  const wave = strokeFigure(
    Array.from({ length: 60 }, (_, index) => ({
      ...{ x: left - 660 + index * 8, y: top + 560 + 40 * Math.sin(index / 6), pressure: 0.3 + index / 120 },
    })),
  )
  return {
    ...snapshot,
    figures: [
      figure('frame', {
        form: 'frame',
        size: [620, 640],
        text: 'Da portare alla prossima seduta',
        colour: 'purple',
      }),
      figure('box', {
        form: 'rectangle',
        size: [220, 120],
        point: [left - 670, top + 40],
        text: 'Prima si prova con una fermata sola',
        colour: 'blue',
      }),
      figure('oval', {
        form: 'ellipse',
        size: [220, 130],
        point: [left - 370, top + 35],
        text: 'Chi guida la sera?',
        colour: 'red',
      }),
      figure('rhomb', {
        form: 'diamond',
        size: [260, 160],
        point: [left - 380, top + 200],
        text: 'Basta il pulmino?',
        colour: 'green',
      }),
      figure('words', {
        form: 'text',
        size: [240, 60],
        point: [left - 670, top + 200],
        text: 'Parole sul muro',
        colour: 'orange',
      }),
      figure('image', {
        ...{ form: 'image', size: [240, 180], point: [left - 670, top + 300], text: 'Il muro dei bisogni' },
        file: {
          ...{ sha256: 'a'.repeat(64), name: 'muro.jpg', mediaType: 'image/jpeg', sizeBytes: 2_412_000 },
          ...{ addedBy: 'Anna', screen: { sha256, sizeBytes: 9000, widthPx: 240, heightPx: 180 } },
        },
      }),
      figure('pen', {
        form: 'stroke',
        size: wave?.size ?? [1, 1],
        point: wave?.point ?? [0, 0],
        path: wave?.path ?? [],
        colour: 'blue',
      }),
    ],
    connectors: [
      connector('cause', at(one.id), at(three.id), { label: 'causa' }),
      connector('answer', at('figure:box'), at(two.id), {
        label: 'risponde a',
        stroke: 'dashed',
        colour: 'blue',
      }),
      connector('both', at('figure:box'), at('figure:oval'), { heads: 'both', colour: 'red' }),
      connector('cloud', at('figure:rhomb'), at(cluster?.id ?? zone.id), { heads: 'none', label: 'forse' }),
      connector(
        'loose',
        { itemId: null, point: [left - 650, top + 700] },
        { itemId: null, point: [left - 150, top + 700] },
        {},
      ),
    ],
  }
}
