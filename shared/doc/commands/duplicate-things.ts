import { centreOf, type Coordinates } from '../../canvas/box.ts'
import { canvasScene, type CanvasScene } from '../../canvas/canvas-scene.ts'
import { zoneAt } from '../../canvas/scene-at.ts'
import type { CanvasPoint } from '../../model/canvas-point.ts'
import { type Card, cardType } from '../../model/card.ts'
import { type Connector, type ConnectorEnd, connectorType } from '../../model/connector.ts'
import { type Figure, figureType } from '../../model/figure.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { ordersBefore } from '../order.ts'
import { openWritingOf } from '../private-writing.ts'
import { canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline } from '../queries/canvas-outline.ts'
import { listRecords } from '../records.ts'
import { findThings, listedThings, type ThingId } from '../things.ts'
import { lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'

/**
 * Makes copies of cards, figures and lines of one canvas, so far from what they are copies of, as one step of undo; gives the
 * new ids, in no particular order. Lines are copied when they were chosen, and when both things that they tie were. Copies of
 * a group are a group; none is pinned. Whose words they are stays said. Refused while everybody writes in silence, when
 * there are cards among them.
 */
export function duplicateThings(
  context: CommandContext,
  { ids, by }: { readonly ids: readonly ThingId[]; readonly by: Coordinates },
): Result<ThingId[], CommandError> {
  const { documents } = context
  if (isReadOnly(documents)) return failure({ kind: 'read-only' })
  const chosen = findThings(documents, ids)
  const canvasId = listedThings(chosen)[0]?.canvasId
  if (canvasId === undefined) return ok([])
  const locked = lockRefusal(context, canvasId, 'add')
  if (locked !== null) return failure(locked)
  if (chosen.cards.length > 0 && openWritingOf(documents, canvasId) !== null)
    return failure({ kind: 'forbidden', rule: 'writing-in-silence' })
  const copies = new Copies(context, by)
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  const cards = inOrder(context, chosen.cards, canvasId).map((card) => copies.card(card, scene))
  const figures = inOrder(context, chosen.figures, canvasId).map((figure) => copies.figure(figure))
  const lines = canvasDrawings(documents, canvasId).connectors.filter(
    (line) => chosen.connectors.includes(line) || copies.hasBoth(line),
  )
  const connectors = inOrder(context, lines, canvasId).map((line) => copies.connector(line))
  return asOneWorkStep(context, () => {
    for (const card of cards) {
      const made = createRecord(context, cardType, card)
      if (!made.isOk) return made
    }
    for (const figure of figures) {
      const made = createRecord(context, figureType, figure)
      if (!made.isOk) return made
    }
    for (const connector of connectors) {
      const made = createRecord(context, connectorType, connector)
      if (!made.isOk) return made
    }
    return ok([...cards, ...figures, ...connectors].map(({ id }): ThingId => id))
  })
}

/** What is copied, each with the place in the order that its copy gets: after everything of its kind. */
function inOrder<Item extends Card | Figure | Connector>(
  { documents }: CommandContext,
  items: readonly Item[],
  canvasId: Id<'canvas'>,
): Item[] {
  const [first] = items
  if (first === undefined) return []
  const here = items.filter((item) => item.canvasId === canvasId)
  const kinds = [cardType, figureType, connectorType]
  const type = kinds.find(({ kind }) => first.id.startsWith(`${kind}:`)) ?? cardType
  const siblings: readonly (Card | Figure | Connector)[] = listRecords(documents, type)
  const orders = ordersBefore(
    siblings.filter((sibling) => sibling.canvasId === canvasId),
    { movedIds: new Set(), beforeId: null, count: here.length },
  )
  const sorted = here.toSorted((a, b) =>
    a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1,
  )
  return sorted.map((item, index) => ({ ...item, order: orders[index] ?? item.order }))
}

class Copies {
  readonly #context: CommandContext
  readonly #by: Coordinates
  readonly #ids = new Map<string, NonNullable<ConnectorEnd['itemId']>>()
  readonly #groups = new Map<string, Id<'group'>>()
  readonly #createdAt: string

  constructor(context: CommandContext, by: Coordinates) {
    this.#context = context
    this.#by = by
    this.#createdAt = new Date(context.clock.nowMs()).toISOString()
  }

  /** A card lies in the zone under its copy's middle, and stays in its cluster while that lies there. */
  card(card: Card, scene: CanvasScene): Card {
    const placed = scene.cards.find((each) => each.card.id === card.id)
    const box = placed?.box ?? { left: 0, top: 0, width: 0, height: 0 }
    const { x, y } = centreOf(box)
    const zoneId = zoneAt(scene, { x: x + this.#by.x, y: y + this.#by.y })?.zone.id ?? null
    const id = this.#newId('card', card.id)
    return {
      ...card,
      ...this.#copied(card),
      id,
      zoneId,
      clusterId: placed?.zoneId === zoneId ? placed.clusterId : null,
      point: this.#moved([Math.round(box.left), Math.round(box.top)]),
    }
  }

  figure(figure: Figure): Figure {
    const id = this.#newId('figure', figure.id)
    return { ...figure, ...this.#copied(figure), id, point: this.#moved(figure.point ?? [0, 0]) }
  }

  /** Whether both things that a line ties have copies. */
  hasBoth({ from, to }: Connector): boolean {
    return [from, to].every(({ itemId }) => itemId !== null && this.#ids.has(itemId))
  }

  /** An end that is tied to something without a copy stays tied to it. */
  connector(connector: Connector): Connector {
    const id = this.#context.newId('connector')
    const end = ({ itemId, point }: ConnectorEnd): ConnectorEnd => {
      const copy = itemId === null ? undefined : this.#ids.get(itemId)
      return {
        itemId: copy ?? itemId,
        point: itemId === null || copy !== undefined ? this.#moved(point) : point,
      }
    }
    const createdAt = this.#createdAt
    return { ...connector, id, createdAt, isPinned: false, from: end(connector.from), to: end(connector.to) }
  }

  #copied({ groupId }: Card | Figure): Pick<Card, 'groupId' | 'isPinned' | 'createdAt'> {
    const known = groupId === null ? null : (this.#groups.get(groupId) ?? this.#context.newId('group'))
    if (groupId !== null && known !== null) this.#groups.set(groupId, known)
    return { groupId: known, isPinned: false, createdAt: this.#createdAt }
  }

  #newId<Kind extends 'card' | 'figure'>(kind: Kind, of: string): Id<Kind> {
    const id = this.#context.newId(kind)
    this.#ids.set(of, id)
    return id
  }

  #moved([x, y]: CanvasPoint): CanvasPoint {
    const within = (value: number) => Math.max(-1_000_000, Math.min(1_000_000, Math.round(value)))
    return [within(x + this.#by.x), within(y + this.#by.y)]
  }
}
