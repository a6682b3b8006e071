import { describe, expect, test } from 'vitest'
import { arrangedCorners, type Arrangement } from '../../../shared/canvas/arrange-things.ts'
import { boxBetween, centreOf, doBoxesMeet, grownBox, isInBox } from '../../../shared/canvas/box.ts'
import { type CanvasScene, canvasScene, cardSize } from '../../../shared/canvas/canvas-scene.ts'
import { cornersMoved, planDrop } from '../../../shared/canvas/plan-drop.ts'
import { cardAt, cardsInBox, clusterAt, zoneAt, zoneLookedAt } from '../../../shared/canvas/scene-at.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCards, moveCards } from '../../../shared/doc/commands/cards.ts'
import { gatherCards } from '../../../shared/doc/commands/clusters.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { dropCards } from '../../../shared/doc/commands/drop-cards.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import type { Id } from '../../../shared/model/id.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** A canvas of two zones beside each other, 700 wide and high, with cards in the left one. */
function table(count: number) {
  const context = testContext()
  const made = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const { id: canvasId } = valueOf(addCanvas(context, made))
  const zone = (label: string, left: number) =>
    valueOf(addZone(context, { canvasId, label, frame: [left, 0, 700, 700] })).id
  const [left, right] = [zone('Idee', 0), zone('Scelte', 800)]
  const texts = Array.from({ length: count }, (_, index) => `Idea ${index}`)
  const cards = valueOf(addCards(context, { canvasId, zoneId: left, texts, authorId: null })).map(
    ({ id }) => id,
  )
  const scene = () => canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? [])
  return { context, canvasId, left, right, cards, scene }
}

function placed(scene: CanvasScene, id: string | undefined) {
  const found = scene.cards.find(({ card }) => card.id === id)
  if (found === undefined) throw new Error('Every card lies somewhere')
  return found
}

/** Drags cards so far and puts them down. */
function drag(
  { context, scene }: { readonly context: CommandContext; readonly scene: () => CanvasScene },
  ids: readonly (Id<'card'> | undefined)[],
  [x, y]: readonly [number, number],
): void {
  const taken = new Set(ids.filter((id) => id !== undefined))
  valueOf(dropCards(context, planDrop(scene(), cornersMoved(scene(), taken, { x, y }))))
}

describe('cards that nobody put anywhere', () => {
  test('lie in their zone, none over another', () => {
    const { scene } = table(12)
    const { cards, zones } = scene()
    for (const [index, { box }] of cards.entries()) {
      const zone = zones[0]?.box
      expect(zone !== undefined && isInBox(zone, centreOf(box))).toBe(true)
      for (const other of cards.slice(index + 1)) expect(doBoxesMeet(box, other.box)).toBe(false)
    }
  })

  test('stay in it however many they are: then they lie closer', () => {
    const { scene } = table(300)
    const { cards } = scene()
    const lowest = Math.max(...cards.map(({ box }) => box.top + box.height))
    expect(lowest).toBeLessThanOrEqual(700)
    expect(new Set(cards.map(({ box }) => `${box.left} ${box.top}`)).size).toBe(300)
  })

  test('lie where none lies that somebody put there', () => {
    const { context, canvasId, left, cards, scene } = table(2)
    drag({ context, scene }, [cards[1]], [0, 0])
    valueOf(addCards(context, { canvasId, zoneId: left, texts: ['Altra', 'Ancora'], authorId: null }))
    const boxes = scene().cards.map(({ box }) => box)
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(doBoxesMeet(box, other)).toBe(false)
  })

  test('outside all zones lie below them', () => {
    const { context, cards, scene } = table(2)
    valueOf(moveCards(context, { ids: cards, zoneId: null, clusterId: null }))
    expect(scene().cards.every(({ box, zoneId }) => box.top > 700 && zoneId === null)).toBe(true)
  })
})

describe('a card that is put down', () => {
  test('belongs to the zone under its middle, and nothing else moves', () => {
    const at = table(6)
    const before = at.scene()
    drag(at, [at.cards[0]], [900, 40])
    const after = at.scene()
    expect(placed(after, at.cards[0])).toMatchObject({ zoneId: at.right, isPut: true })
    for (const id of at.cards.slice(1)) expect(placed(after, id).box).toEqual(placed(before, id).box)
  })

  test('outside all zones lies outside', () => {
    const at = table(2)
    drag(at, [at.cards[0]], [0, 2000])
    expect(placed(at.scene(), at.cards[0]).zoneId).toBe(null)
  })

  test('comes into the cluster on whose cloud it lies, and leaves it when it is put elsewhere', () => {
    const at = table(4)
    const [first, second, third, fourth] = at.cards
    if (first === undefined || second === undefined) throw new Error('Four cards')
    const cluster = valueOf(
      gatherCards(at.context, {
        canvasId: at.canvasId,
        zoneId: at.left,
        title: '',
        cardIds: [first, second],
      }),
    )
    const over = placed(at.scene(), second).box
    const from = placed(at.scene(), third).box
    drag(at, [third], [over.left + 20 - from.left, over.top + 20 - from.top])
    expect(placed(at.scene(), third).clusterId).toBe(cluster.id)
    expect(placed(at.scene(), fourth).clusterId).toBe(null)
    drag(at, [third], [0, 400])
    expect(placed(at.scene(), third)).toMatchObject({ clusterId: null, zoneId: at.left })
  })

  test('is placed by the zone to which it was moved apart', () => {
    const at = table(2)
    drag(at, [at.cards[0]], [100, 300])
    const [first] = at.cards
    if (first === undefined) throw new Error('Two cards')
    // Somebody's list said so, and knew of no point.
    const card = placed(at.scene(), first).card
    const moved = canvasOutline(at.context.documents, at.canvasId)?.zones.map((each) => ({
      ...each,
      cards: each.zone?.id === at.right ? [{ ...card, zoneId: at.right }] : [],
    }))
    const { box, isPut } = placed(canvasScene(moved ?? []), first)
    expect(isPut).toBe(false)
    expect(box.left).toBeGreaterThan(800)
  })
})

test('a cluster is moved as one: it stays a cluster, in the other zone, and does not stand over its edge', () => {
  const at = table(4)
  const [first, second] = at.cards
  if (first === undefined || second === undefined) throw new Error('Four cards')
  const cluster = valueOf(
    gatherCards(at.context, {
      canvasId: at.canvasId,
      zoneId: at.left,
      title: 'Orari',
      cardIds: [first, second],
    }),
  )
  const before = at.scene()
  drag(at, [first, second], [1150, 50])
  const after = at.scene()
  expect(after.clusters).toMatchObject([{ cluster: { id: cluster.id, zoneId: at.right }, zoneId: at.right }])
  for (const id of [first, second]) {
    const { box, clusterId, zoneId, isPut } = placed(after, id)
    expect({ clusterId, zoneId, isPut }).toEqual({ clusterId: cluster.id, zoneId: at.right, isPut: true })
    expect(box.left + box.width).toBeLessThanOrEqual(1500)
  }
  expect(placed(after, at.cards[3]).box).toEqual(placed(before, at.cards[3]).box)
})

test('what lies under a hand is found: card, cloud, zone, and cards in a frame', () => {
  const at = table(4)
  const [first, second] = at.cards
  if (first === undefined || second === undefined) throw new Error('Four cards')
  valueOf(gatherCards(at.context, { canvasId: at.canvasId, zoneId: at.left, title: '', cardIds: [first] }))
  const scene = at.scene()
  const middle = centreOf(placed(scene, first).box)
  expect(cardAt(scene, middle)?.card.id).toBe(first)
  expect(clusterAt(scene, middle)?.box.width).toBeGreaterThan(cardSize.width)
  expect(zoneAt(scene, middle)?.zone.id).toBe(at.left)
  expect([cardAt(scene, { x: 1200, y: 600 }), zoneAt(scene, { x: 750, y: 10 })]).toEqual([null, null])
  const frame = boxBetween(centreOf(placed(scene, second).box), { x: middle.x, y: middle.y })
  expect([...cardsInBox(scene, frame)].toSorted()).toEqual([first, second].toSorted())
})

describe('cards that are arranged', () => {
  test('come in line, at equal distances, or in rows', () => {
    const at = table(4)
    drag(at, [at.cards[1]], [40, 200])
    drag(at, [at.cards[2]], [10, 90])
    const cards = at.scene().cards.map(({ card: { id }, box }) => ({ id, box }))
    const arranged = (how: Arrangement) => [...arrangedCorners(cards, how).values()]
    expect(new Set(arranged('left').map(({ x }) => x)).size).toBe(1)
    expect(new Set(arranged('middle').map(({ y }) => y)).size).toBe(1)
    const down = arranged('down').map(({ y }) => y)
    const gaps = down.slice(1).map((y, index) => y - (down[index] ?? 0))
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.001)
    const tidy = arranged('tidy').map(({ x, y }) => ({ left: x, top: y, ...cardSize }))
    for (const [index, box] of tidy.entries())
      for (const other of tidy.slice(index + 1)) expect(doBoxesMeet(box, other)).toBe(false)
  })
})

test('whoever sees the whole canvas writes in its first zone, whoever looks at one zone in that', () => {
  const at = table(4)
  const scene = at.scene()
  const { left, width } = scene.bounds
  const lookedAt = (from: number, wide: number) =>
    zoneLookedAt(scene, { ...grownBox(scene.bounds, 50), left: from, width: wide })?.zone.id
  expect(lookedAt(left - 50, width + 100)).toBe(at.left)
  expect(lookedAt(left + width / 2, width / 2)).toBe(at.right)
  expect(lookedAt(left + width + 500, 100)).toBe(at.left)
  expect(zoneLookedAt({ ...scene, zones: [] }, scene.bounds)).toBeNull()
})

test('what did not change on a canvas is the same object: a zone, and a card where it lay', () => {
  const at = table(3)
  const zones = () => canvasOutline(at.context.documents, at.canvasId)?.zones ?? []
  const [read, lay] = [zones(), at.scene()]
  expect(zones()).toBe(read)
  drag(at, [at.cards[0]], [40, 0])
  const [now, lies] = [zones(), at.scene()]
  expect(now).not.toBe(read)
  expect(now.map((zone, index) => zone === read[index])).toEqual([false, true])
  drag(at, [at.cards[0]], [40, 0])
  const again = at.scene()
  // Letting go put down all that the zone had placed, once.
  expect(placed(again, at.cards[1])).toBe(placed(lies, at.cards[1]))
  expect(placed(again, at.cards[0])).not.toBe(placed(lies, at.cards[0]))
  expect(lay.cards).toHaveLength(3)
})
