import type { Coordinates } from '../../shared/canvas/box.ts'
import { canvasScene } from '../../shared/canvas/canvas-scene.ts'
import { canvasTemplates } from '../../shared/canvas/canvas-templates.ts'
import { movingWith, planMove } from '../../shared/canvas/drawings/move-together.ts'
import { frameMoved, frameOf, planZone } from '../../shared/canvas/plan-zone.ts'
import { placeDrawings } from '../../shared/canvas/drawings/place-drawings.ts'
import {
  addCanvas,
  bringBackCanvas,
  changeCanvas,
  putOnTable,
  removeCanvas,
} from '../../shared/doc/commands/canvases.ts'
import { addCard, addCards, changeCard, moveCards, removeCards } from '../../shared/doc/commands/cards.ts'
import {
  dissolveCluster,
  gatherCards,
  moveCluster,
  renameCluster,
} from '../../shared/doc/commands/clusters.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { addConnector, changeConnector, type NewEnd } from '../../shared/doc/commands/connectors.ts'
import { dropCards } from '../../shared/doc/commands/drop-cards.ts'
import { duplicateThings } from '../../shared/doc/commands/duplicate-things.ts'
import { addFigure, changeFigure, resizeFigure } from '../../shared/doc/commands/figures.ts'
import {
  groupThings,
  pinThings,
  removeThings,
  restackThings,
  ungroupThings,
} from '../../shared/doc/commands/things.ts'
import { castBallot, closeVote, openVote, setPaperDots } from '../../shared/doc/commands/votes.ts'
import { addZone, changeZone, placeZone, removeZone } from '../../shared/doc/commands/zones.ts'
import { canvasDrawings } from '../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../shared/doc/queries/canvas-outline.ts'
import { listCanvases } from '../../shared/doc/queries/canvases.ts'
import { findRecord, listRecords } from '../../shared/doc/records.ts'
import type { ThingId } from '../../shared/doc/things.ts'
import { voterOf, voterOfOrganization } from '../../shared/doc/vote-rules.ts'
import type { VotedItemId } from '../../shared/model/ballot.ts'
import { cardColours, cardType } from '../../shared/model/card.ts'
import { clusterType } from '../../shared/model/cluster.ts'
import { connectorType } from '../../shared/model/connector.ts'
import { inks } from '../../shared/model/drawn-fields.ts'
import { figureForms, figureType } from '../../shared/model/figure.ts'
import type { Id } from '../../shared/model/id.ts'
import { participantType } from '../../shared/model/participant.ts'
import { voteType } from '../../shared/model/vote.ts'
import { type Zone, zoneType } from '../../shared/model/zone.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Everything that lies on any canvas, as one device knows it. */
function readTable({ documents }: CommandContext) {
  return {
    canvases: listCanvases(documents),
    zones: listRecords(documents, zoneType),
    clusters: listRecords(documents, clusterType),
    cards: listRecords(documents, cardType),
    figures: listRecords(documents, figureType),
    connectors: listRecords(documents, connectorType),
    votes: listRecords(documents, voteType),
    people: listRecords(documents, participantType),
  }
}

type Table = ReturnType<typeof readTable>

/** One of the list; null when it is empty. */
function oneOf<Item>(random: SeededRandom, list: readonly Item[]): Item | null {
  return list.length === 0 ? null : random.pick(list)
}

/** One thing that somebody does at a canvas. Refusals are fine: commands may say no, never break. */
export function actOnCanvas(context: CommandContext, random: SeededRandom): void {
  const table = readTable(context)
  const canvas = oneOf(random, table.canvases)
  if (canvas === null || random.chance(0.03)) {
    addCanvas(context, {
      title: `Lavagna ${random.between(1, 99)}`,
      template: random.pick(canvasTemplates).key,
      sessionId: null,
      words: { zones: {} },
    })
    return
  }
  const roll = random.between(0, 99)
  if (roll < 8) changeTable(context, random, { table, canvasId: canvas.id })
  else if (roll < 30) changeCards(context, random, { table, canvasId: canvas.id })
  else if (roll < 50) draw(context, random, { table, canvasId: canvas.id })
  else if (roll < 65) changeClusters(context, random, { table, canvasId: canvas.id })
  else vote(context, random, { table, canvasId: canvas.id })
}

interface Place {
  readonly table: Table
  readonly canvasId: Id<'canvas'>
}

function zoneOn(random: SeededRandom, { table, canvasId }: Place): Id<'zone'> | null {
  const zones = table.zones.filter((zone) => zone.canvasId === canvasId)
  return random.chance(0.8) ? (oneOf(random, zones)?.id ?? null) : null
}

function changeTable(context: CommandContext, random: SeededRandom, place: Place): void {
  const { table, canvasId } = place
  const zone = oneOf(random, table.zones)
  const words = `${context.author.name} ${random.between(1, 1e6)}`
  random.pick([
    () => putOnTable(context, random.chance(0.8) ? canvasId : null),
    () => changeCanvas(context, { id: canvasId, patch: { title: words, question: words } }),
    () => removeCanvas(context, canvasId),
    () => bringBackCanvas(context, { id: canvasId, title: words }),
    () => addZone(context, { canvasId, label: words }),
    () => zone && changeZone(context, { id: zone.id, patch: { label: words } }),
    () => zone && removeZone(context, zone.id),
    () => zone && placeAnew(context, random, zone),
  ])()
}

/** Moves a zone with what lies in it, or makes it larger or smaller. */
function placeAnew(context: CommandContext, random: SeededRandom, zone: Zone): void {
  const { documents } = context
  const scene = canvasScene(canvasOutline(documents, zone.canvasId)?.zones ?? [])
  const drawn = placeDrawings(scene, canvasDrawings(documents, zone.canvasId))
  const way = { x: random.between(-900, 900), y: random.between(-900, 900) }
  const [left, top, width, height] = zone.frame
  const frame = random.chance(0.6)
    ? frameMoved(zone.frame, way)
    : frameOf({ left, top, width: width + way.x, height: height + way.y })
  placeZone(context, planZone(scene, drawn, { id: zone.id, frame }))
}

function changeCards(context: CommandContext, random: SeededRandom, place: Place): void {
  const { table, canvasId } = place
  const zoneId = zoneOn(random, place)
  const cards = table.cards.filter((card) => card.canvasId === canvasId)
  const some = cards.filter(() => random.chance(0.3)).map(({ id }) => id)
  const card = oneOf(random, cards)
  const authorId = oneOf(random, table.people)?.id ?? null
  const text = `${context.author.name} ${random.between(1, 1e6)}`
  const clusterId = random.chance(0.3) ? (oneOf(random, table.clusters)?.id ?? null) : null
  random.pick([
    () => addCard(context, { canvasId, zoneId, text, authorId, colour: random.pick(cardColours) }),
    () => addCards(context, { canvasId, zoneId, texts: [text, '', `${text} bis`], authorId }),
    () => card && changeCard(context, { id: card.id, patch: { text } }),
    () => moveCards(context, { ids: some, zoneId, clusterId, beforeId: oneOf(random, cards)?.id ?? null }),
    () => card && moveCards(context, { ids: [card.id], zoneId, clusterId }),
    () =>
      dropCards(context, {
        cards: some.map((id) => ({
          id,
          point: [random.between(-999, 999), random.between(0, 9)],
          zoneId,
          clusterId,
        })),
        clusters: clusterId === null ? [] : [{ id: clusterId, zoneId }],
      }),
    () =>
      card && dropCards(context, { cards: [{ ...card, point: [random.between(0, 3), 0] }], clusters: [] }),
    () => card && random.chance(0.5) && removeCards(context, [card.id]),
  ])()
}

/** Somebody draws, ties, moves together, copies, groups, pins or takes away. */
function draw(context: CommandContext, random: SeededRandom, place: Place): void {
  const { table, canvasId } = place
  const isHere = (thing: { readonly canvasId: string }) => thing.canvasId === canvasId
  const cards = table.cards.filter(isHere)
  const figures = table.figures.filter(isHere)
  const connectors = table.connectors.filter(isHere)
  const some: ThingId[] = [...cards, ...figures, ...connectors]
    .filter(() => random.chance(0.25))
    .map(({ id }) => id)
  const figure = oneOf(random, figures)
  const line = oneOf(random, connectors)
  const words = `${context.author.name} ${random.between(1, 1e6)}`
  const size: [number, number] = [random.between(1, 900), random.between(1, 900)]
  const point: [number, number] = [random.between(-999, 999), random.between(-999, 999)]
  const drawn = { canvasId, authorId: oneOf(random, table.people)?.id ?? null }
  const form = random.pick(figureForms.filter((each) => each !== 'image'))
  const end = (): NewEnd => {
    const itemId = oneOf(random, [...cards, ...figures, ...table.zones.filter(isHere)])?.id ?? null
    return itemId === null || random.chance(0.2) ? { itemId: null, point } : { itemId }
  }
  random.pick([
    () => addFigure(context, { ...drawn, form, size, point, text: words }),
    () => addConnector(context, { ...drawn, from: end(), to: end(), label: words }),
    () =>
      figure && changeFigure(context, { id: figure.id, patch: { text: words, colour: random.pick(inks) } }),
    () => figure && resizeFigure(context, { id: figure.id, size, point }),
    () => line && changeConnector(context, { id: line.id, patch: { label: words } }),
    () => line && changeConnector(context, { id: line.id, patch: { to: end() } }),
    () => dropTogether(context, canvasId, { ids: new Set(some), way: { x: point[0], y: point[1] } }),
    () => dropTogether(context, canvasId, { ids: new Set(some), way: { x: 1, y: 0 } }),
    () => duplicateThings(context, { ids: some.slice(0, 4), by: { x: 20, y: 20 } }),
    () => random.pick([groupThings, ungroupThings])(context, some),
    () => pinThings(context, { ids: some.slice(0, 3), isPinned: random.chance(0.4) }),
    () => restackThings(context, { ids: some, to: random.pick(['front', 'back'] as const) }),
    () => removeThings(context, some.slice(0, 2)),
  ])()
}

function dropTogether(
  context: CommandContext,
  canvasId: Id<'canvas'>,
  { ids, way }: { readonly ids: ReadonlySet<string>; readonly way: Coordinates },
): void {
  const { documents } = context
  const scene = canvasScene(canvasOutline(documents, canvasId)?.zones ?? [])
  const drawn = placeDrawings(scene, canvasDrawings(documents, canvasId))
  dropCards(context, planMove(scene, drawn, { ids: movingWith(scene, drawn, ids), way }))
}

function changeClusters(context: CommandContext, random: SeededRandom, place: Place): void {
  const { table, canvasId } = place
  const zoneId = zoneOn(random, place)
  const cardIds = table.cards
    .filter((card) => card.canvasId === canvasId && random.chance(0.4))
    .map(({ id }) => id)
  const cluster = oneOf(
    random,
    table.clusters.filter((each) => each.canvasId === canvasId),
  )
  const title = random.chance(0.8) ? `Nuvola ${random.between(1, 1e6)}` : ''
  random.pick([
    () => gatherCards(context, { canvasId, zoneId, cardIds, title }),
    () => cluster && renameCluster(context, { id: cluster.id, title }),
    () => cluster && moveCluster(context, { id: cluster.id, zoneId }),
    () => cluster && dissolveCluster(context, cluster.id),
  ])()
}

function vote(context: CommandContext, random: SeededRandom, place: Place): void {
  const { table, canvasId } = place
  const roll = random.between(0, 9)
  const open = oneOf(random, table.votes)
  if (roll === 0 || open === null) {
    openVote(context, {
      canvasId,
      zoneId: random.chance(0.3) ? zoneOn(random, place) : null,
      question: 'Che cosa conta di più?',
      dotsPerVoter: random.between(1, 6),
      dotsOnOne: random.chance(0.5) ? random.between(1, 3) : null,
      dotsOnOwn: random.chance(0.5) ? random.between(0, 2) : null,
      ...(random.chance(0.4)
        ? { voters: 'organizations', isAnonymous: false }
        : { isAnonymous: random.chance(0.3) }),
      isHidden: random.chance(0.5),
    })
  } else if (roll === 1) closeVote(context, open.id)
  else if (roll === 2) {
    const itemId = votable(random, table)
    if (itemId !== null) setPaperDots(context, { voteId: open.id, itemId, count: random.between(0, 9) })
  } else cast(context, random, { table, voteId: open.id })
}

function cast(
  context: CommandContext,
  random: SeededRandom,
  { table, voteId }: { readonly table: Table; readonly voteId: Id<'vote'> },
): void {
  const participantId = oneOf(random, table.people)?.id ?? null
  if (participantId === null) return
  const dots = Array.from({ length: random.between(1, 4) }, () => votable(random, table))
    .filter((itemId) => itemId !== null)
    .map((itemId): [VotedItemId, number] => [itemId, random.between(1, 3)])
  const { documents } = context
  const isOfPeople = findRecord(documents, voteType, voteId)?.voters === 'people'
  const organizationId = findRecord(documents, participantType, participantId)?.organizationId ?? null
  castBallot(context, {
    voteId,
    // Of an anonymous vote too, so that the same person comes back from two devices. In one of organizations some still
    // try as themselves.
    voterId:
      isOfPeople || organizationId === null || random.chance(0.1)
        ? voterOf(participantId)
        : voterOfOrganization(organizationId),
    dots: random.chance(0.9) ? dots : null,
    participantId,
  })
}

function votable(random: SeededRandom, { cards, clusters }: Table): VotedItemId | null {
  return random.chance(0.8) ? (oneOf(random, cards)?.id ?? null) : (oneOf(random, clusters)?.id ?? null)
}
