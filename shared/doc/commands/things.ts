import { restingDrops } from '../../canvas/plan-drop.ts'
import { canvasScene } from '../../canvas/canvas-scene.ts'
import { type Card, cardType } from '../../model/card.ts'
import { connectorType } from '../../model/connector.ts'
import { type Figure, figureType } from '../../model/figure.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import type { LockedDeed } from '../canvas-locks.ts'
import { isReadOnly } from '../meta.ts'
import { canvasDrawings } from '../queries/canvas-drawings.ts'
import { canvasOutline } from '../queries/canvas-outline.ts'
import { listRecords } from '../records.ts'
import { forgetSpots, putSpots } from '../spots.ts'
import { findThings, listedThings, type ThingId, type Things } from '../things.ts'
import { lockRefusal } from './canvas-locks.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { removeRecord, updateRecord } from './record-commands.ts'
import { removeTiedLines } from './tied-lines.ts'
import { forgetWords } from './words.ts'

/**
 * Removes cards, figures and lines, as one step of undo; gives how many of them were there. Lines tied to what goes go too,
 * dots on cards count no more.
 */
export function removeThings(context: CommandContext, ids: readonly ThingId[]): Result<number, CommandError> {
  const found = openThings(context, ids, 'remove')
  if (!found.isOk) return found
  const { cards, figures, connectors } = found.value
  const gone = new Set<string>(listedThings(found.value).map(({ id }) => id))
  const count = gone.size
  if (count === 0) return ok(0)
  asOneWorkStep(context, () => {
    for (const { id } of cards) removeRecord(context, cardType, id)
    for (const { id } of figures) removeRecord(context, figureType, id)
    for (const { id } of connectors) removeRecord(context, connectorType, id)
    removeTiedLines(context, gone)
    forgetSpots(context.documents, gone)
    forgetWords(context, gone)
  })
  return ok(count)
}

/**
 * Makes a group of cards and figures, as one step of undo; gives how many there are in it. They leave the groups they were in.
 * Lines are in no group: they follow what they are tied to. Fewer than two are no group, and nothing changes.
 */
export function groupThings(context: CommandContext, ids: readonly ThingId[]): Result<number, CommandError> {
  const found = openThings(context, ids, 'move')
  if (!found.isOk) return found
  if (found.value.cards.length + found.value.figures.length < 2) return ok(0)
  const groupId = context.newId('group')
  return patchBodies(context, found.value, () => ({ groupId }))
}

/** Takes the groups apart in which some of these are, with all that is in them, as one step of undo; gives how many that were. */
export function ungroupThings(
  context: CommandContext,
  ids: readonly ThingId[],
): Result<number, CommandError> {
  const found = openThings(context, ids, 'move')
  if (!found.isOk) return found
  const { cards, figures } = found.value
  const groups = new Set([...cards, ...figures].flatMap(({ groupId }) => groupId ?? []))
  const isIn = ({ groupId }: Card | Figure) => groupId !== null && groups.has(groupId)
  return patchBodies(
    context,
    {
      cards: listRecords(context.documents, cardType).filter(isIn),
      figures: listRecords(context.documents, figureType).filter(isIn),
    },
    () => ({ groupId: null }),
  )
}

/**
 * Pins things to where they lie, or unpins them, as one step of undo; gives how many were there. A card that the canvas had
 * placed lies there from then on.
 */
export function pinThings(
  context: CommandContext,
  { ids, isPinned }: { readonly ids: readonly ThingId[]; readonly isPinned: boolean },
): Result<number, CommandError> {
  const found = openThings(context, ids, 'move')
  if (!found.isOk) return found
  const { cards, figures, connectors } = found.value
  const chosen = new Set(cards.map(({ id }) => id))
  const canvasIds = new Set(cards.map(({ canvasId }) => canvasId))
  const resting = [...canvasIds].flatMap((canvasId) => {
    const scene = canvasScene(canvasOutline(context.documents, canvasId)?.zones ?? [])
    return restingDrops(scene, new Set(scene.cards.map(({ zoneId }) => zoneId)))
  })
  const points = resting.filter(({ id }) => chosen.has(id)).map(({ id, point }) => [id, point] as const)
  return asOneWorkStep(context, () => {
    if (isPinned && points.length > 0) putSpots(context, new Map(points))
    for (const { id } of connectors) {
      const pinned = updateRecord(context, connectorType, { id, patch: { isPinned } })
      if (!pinned.isOk) return pinned
    }
    const pinned = patchBodies(context, { cards, figures }, () => ({ isPinned }))
    return pinned.isOk ? ok(pinned.value + connectors.length) : pinned
  })
}

/**
 * Lays cards and figures of a canvas over or under everything else on it, as one step of undo; gives how many were there.
 * Among themselves they lie as before.
 */
export function restackThings(
  context: CommandContext,
  { ids, to }: { readonly ids: readonly ThingId[]; readonly to: 'front' | 'back' },
): Result<number, CommandError> {
  const found = openThings(context, ids, 'move')
  if (!found.isOk) return found
  const chosen: readonly (Card | Figure)[] = [...found.value.figures, ...found.value.cards]
  const [first] = chosen
  if (first === undefined) return ok(0)
  const isOther = (other: Card | Figure) =>
    other.canvasId === first.canvasId && chosen.every(({ id }) => id !== other.id)
  const others = [
    ...listRecords(context.documents, cardType),
    ...canvasDrawings(context.documents, first.canvasId).figures,
  ].filter(isOther)
  // Where lines lie, everything else is compared with too.
  const stacks = [0, ...others.map(({ stack }) => stack)]
  const levels = [...new Set(chosen.map(({ stack }) => stack))].toSorted((a, b) => a - b)
  const base = to === 'front' ? Math.max(...stacks) + 1 : Math.min(...stacks) - levels.length
  return patchBodies(context, found.value, ({ stack }) => ({ stack: base + levels.indexOf(stack) }))
}

/** Changes cards and figures alike; gives how many. */
function patchBodies(
  context: CommandContext,
  { cards, figures }: Pick<Things, 'cards' | 'figures'>,
  patchOf: (body: Card | Figure) => Partial<Pick<Card, 'groupId' | 'isPinned' | 'stack'>>,
): Result<number, CommandError> {
  return asOneWorkStep(context, () => {
    for (const card of cards) {
      const changed = updateRecord(context, cardType, { id: card.id, patch: patchOf(card) })
      if (!changed.isOk) return changed
    }
    for (const figure of figures) {
      const changed = updateRecord(context, figureType, { id: figure.id, patch: patchOf(figure) })
      if (!changed.isOk) return changed
    }
    return ok(cards.length + figures.length)
  })
}

/** What is there of some ids, unless a lock of their canvas keeps the deed from whoever acts. */
function openThings(
  context: CommandContext,
  ids: readonly ThingId[],
  deed: LockedDeed,
): Result<Things, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const things = findThings(context.documents, ids)
  for (const canvasId of new Set(listedThings(things).map((thing) => thing.canvasId))) {
    const locked = lockRefusal(context, canvasId, deed)
    if (locked !== null) return failure(locked)
  }
  return ok(things)
}
