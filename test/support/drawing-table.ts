import { addCanvas } from '../../shared/doc/commands/canvases.ts'
import { addCard } from '../../shared/doc/commands/cards.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { addConnector } from '../../shared/doc/commands/connectors.ts'
import { addFigure, type NewFigure } from '../../shared/doc/commands/figures.ts'
import { addZone } from '../../shared/doc/commands/zones.ts'
import { canvasScene } from '../../shared/canvas/canvas-scene.ts'
import { placeDrawings } from '../../shared/canvas/drawings/place-drawings.ts'
import { canvasDrawings } from '../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../shared/doc/queries/canvas-outline.ts'
import type { CanvasPoint } from '../../shared/model/canvas-point.ts'
import type { Id } from '../../shared/model/id.ts'
import { testContext } from './sample-documents.ts'
import { valueOf } from './value-of.ts'

/** A canvas with a zone, two cards outside it at (0, 1000) and (400, 1000), and hands to draw with. */
export function drawingTable(context: CommandContext = testContext()) {
  const made = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const canvasId = valueOf(addCanvas(context, made)).id
  const zoneId = valueOf(addZone(context, { canvasId, label: 'Idee' })).id
  const card = (text: string, point: CanvasPoint, zone: Id<'zone'> | null = null) =>
    valueOf(addCard(context, { canvasId, zoneId: zone, text, authorId: null, point })).id
  const figure = (form: NewFigure['form'], fields: Partial<NewFigure> = {}) =>
    valueOf(
      addFigure(context, { canvasId, form, authorId: null, point: [0, 0], size: [100, 100], ...fields }),
    ).id
  const tie = (
    from: Id<'card'> | Id<'figure'> | Id<'zone'>,
    to: Id<'card'> | Id<'figure'> | Id<'zone'>,
    label = '',
  ) =>
    valueOf(
      addConnector(context, { canvasId, authorId: null, from: { itemId: from }, to: { itemId: to }, label }),
    ).id
  const one = card('Uno', [0, 1000])
  const two = card('Due', [400, 1000])
  return { context, canvasId, zoneId, card, figure, tie, one, two }
}

/** Where everything lies on a canvas. */
export function scenesOf({ documents }: CommandContext, canvasId: Id<'canvas'>) {
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  return { scene, drawn: placeDrawings(scene, canvasDrawings(documents, canvasId)) }
}
