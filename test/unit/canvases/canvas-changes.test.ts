import { describe, expect, test } from 'vitest'
import {
  canvasChanges,
  type CanvasSight,
  noChanges,
  type Told,
} from '../../../renderer/screens/canvases/told/canvas-changes.ts'
import { changesSaid } from '../../../renderer/screens/canvases/told/changes-said.ts'
import { cardType } from '../../../shared/model/card.ts'
import { connectorType } from '../../../shared/model/connector.ts'
import { figureType } from '../../../shared/model/figure.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

const canvasId = 'canvas:1' as const
const text = createTranslator('it')

function card(id: string, words: string, zoneId: `zone:${string}` | null = null): Told {
  const record = {
    ...cardType.defaults,
    id: `card:${id}` as const,
    canvasId,
    order: 'a0',
    text: words,
    zoneId,
  }
  return { kind: 'card', record }
}

function figure(id: string, words: string, point: [number, number] = [0, 0]): Told {
  const record = {
    ...figureType.defaults,
    ...{ id: `figure:${id}` as const, canvasId, order: 'a0', form: 'frame' as const, text: words, point },
  }
  return { kind: 'figure', record: { ...record, size: [10, 10] } }
}

function line(id: string): Told {
  const ends = {
    from: { itemId: 'card:1', point: [0, 0] },
    to: { itemId: 'card:2', point: [0, 0] },
  } as const
  const record = { ...connectorType.defaults, id: `connector:${id}` as const, canvasId, order: 'a0' }
  return {
    kind: 'line',
    record: {
      ...record,
      from: { ...ends.from, point: [0, 0] },
      to: { ...ends.to, point: [0, 0] },
    },
  }
}

const sight = (...all: readonly Told[]): CanvasSight => new Map(all.map((told) => [told.record.id, told]))
const nameOf = (id: string | null) => `«${id ?? ''}»`
const said = (before: CanvasSight, now: CanvasSight, earlier = noChanges) =>
  changesSaid(text, canvasChanges(before, now, earlier), nameOf)

describe('what others change on a canvas', () => {
  const before = sight(card('1', 'Un furgone'), card('2', 'Le chiavi'), figure('1', 'Oggi'))

  test('is told by kind and by what became of it, cards and drawings in one breath', () => {
    const now = sight(
      card('2', 'Le chiavi della scuola'),
      card('3', 'La sera'),
      figure('1', 'Oggi'),
      line('1'),
    )
    expect(said(before, now)).toBe(
      'Un cartoncino nuovo: La sera. Un cartoncino cambiato: Le chiavi della scuola. Un cartoncino tolto: Un furgone. Una linea nuova: Linea da «card:1» a «card:2».',
    )
  })

  test('is not told when something only lies elsewhere on the surface, and is when it comes into another zone', () => {
    const moved = sight(card('1', 'Un furgone'), card('2', 'Le chiavi'), figure('1', 'Oggi', [400, 0]))
    expect(said(before, moved)).toBe('')
    const inZone = sight(card('1', 'Un furgone', 'zone:a'), card('2', 'Le chiavi'), figure('1', 'Oggi'))
    expect(said(before, inZone)).toBe('Un cartoncino spostato: Un furgone.')
  })

  test('counts what came, and what came and went before it was told is not told', () => {
    const three = sight(...before.values(), figure('2', ''), figure('3', ''), figure('4', ''))
    const earlier = canvasChanges(before, three, noChanges)
    expect(changesSaid(text, earlier, nameOf)).toBe('3 disegni nuovi.')
    const back = sight(...before.values(), figure('4', 'Domani'))
    expect(said(three, back, earlier)).toBe('Un disegno nuovo: Cornice: Domani.')
  })

  test('is never a flood: too many kinds of change are told as a number', () => {
    const after = sight(
      card('1', 'Altro'),
      card('3', 'Nuovo'),
      figure('1', 'Ieri'),
      figure('2', 'Poi'),
      line('1'),
    )
    expect(said(before, after)).toBe('6 cambiamenti sulla lavagna.')
  })
})
