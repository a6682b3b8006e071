import type { Box, Coordinates } from '../../../../shared/canvas/box.ts'
import { planMove } from '../../../../shared/canvas/drawings/move-together.ts'
import { restingDrops } from '../../../../shared/canvas/plan-drop.ts'
import { moveCards } from '../../../../shared/doc/commands/cards.ts'
import { dissolveCluster, gatherCards, renameCluster } from '../../../../shared/doc/commands/clusters.ts'
import { type Drop, dropCards } from '../../../../shared/doc/commands/drop-cards.ts'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { openWritingOf } from '../../../../shared/doc/private-writing.ts'
import type { CanvasPoint } from '../../../../shared/model/canvas-point.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import { ok } from '../../../../shared/util/result.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useSayPinned } from '../things/use-say-pinned.ts'
import type { CardDeeds, ManyCardsDeeds, SilentDeeds } from '../outline/outline-deeds.ts'
import type { CardHome } from '../outline/outline-lines.ts'
import { useCardDeeds } from '../outline/use-card-deeds.ts'
import { draftBoxes } from './silent/placed-drafts.ts'
import type { Surface } from './use-surface.ts'

/** What is done on the surface of a canvas; everything is one step of undo. */
export interface SurfaceDeeds extends Omit<CardDeeds, 'add'>, ManyCardsDeeds, SilentDeeds {
  /** Puts cards and drawings down so far from where they lay. Nothing at all is what is pinned: that is said. */
  readonly drop: (ids: ReadonlySet<string>, way: Coordinates) => void
  /** Adds a card with its upper left corner at a place; gives it, or null when it was refused. */
  readonly addAt: (
    place: CardHome & { readonly corner: Coordinates },
    words: string,
  ) => Pick<Card, 'id'> | null
  /** Where drafts lie that only this computer has: a new card goes beside them. */
  readonly takenInSilence: () => readonly Box[]
  readonly moveTo: (ids: ReadonlySet<string>, zone: Zone | null) => void
  /** Makes a cluster of cards where they lie, and goes on to its name. */
  readonly gather: (ids: ReadonlySet<string>) => void
  /** Whether the name is kept. */
  readonly rename: (id: Cluster['id'], title: string) => boolean
  readonly dissolve: (id: Cluster['id']) => void
}

/** Moves, adds and gathers cards; what only changes their words is as in the outline. */
export function useSurfaceDeeds({
  surface,
  authorId,
  say,
}: {
  readonly surface: Surface
  readonly authorId: Card['authorId']
  /** Reads words out. */
  readonly say: (words: string) => void
}): SurfaceDeeds {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { session, documents, context: here } = useTavolo()
  const sayPinned = useSayPinned()
  const { canvasId, scene, findZone } = surface
  const { add, ...cardDeeds } = useCardDeeds({ canvasId, findZone, say, authorId })
  const placedOf = (ids: ReadonlySet<string>) => scene.cards.filter(({ card }) => ids.has(card.id))
  const idsOf = (ids: ReadonlySet<string>): Card['id'][] => placedOf(ids).map(({ card }) => card.id)
  const zoneName = (id: Card['zoneId']) =>
    (id === null ? null : findZone(id))?.label ?? text('canvases.outline.outside')
  return {
    ...cardDeeds,
    drop(ids, way) {
      if (way.x === 0 && way.y === 0) return
      if (ids.size === 0) {
        sayPinned()
        return
      }
      const plan = planMove(scene, surface.drawn, { ids, way })
      if (plan.cards.length + (plan.figures?.length ?? 0) + (plan.lines?.length ?? 0) === 0) return
      if (session.undo.asOneStep(() => run((context) => dropCards(context, plan))) === null) return
      const where = zoneOfMoved(surface, plan, ids)
      const count = placedOf(ids).length
      if (count === 0) say(text('drawing.moved', { count: plan.figures?.length ?? 0 }))
      else if (where === undefined) say(text('canvases.surface.moved', { count }))
      else say(text('canvases.outline.movedTo', { count, zone: zoneName(where) }))
    },
    addAt({ corner, ...home }, words) {
      const point: CanvasPoint = [Math.round(corner.x), Math.round(corner.y)]
      const resting = restingAt(documents, { scene, canvasId }, home.zoneId)
      return session.undo.asOneStep(() => {
        // Where moving is locked the others stay where the canvas has them: the card comes all the same.
        if (resting.length > 0) dropCards(here, { cards: resting, clusters: [] })
        return add({ ...home, point }, words)
      })
    },
    takenInSilence: () => draftBoxes(session, canvasId),
    moveTo(ids, zone) {
      const said = text('canvases.outline.movedTo', { count: ids.size, zone: zoneName(zone?.id ?? null) })
      runWithUndo(said, (context) =>
        moveCards(context, { ids: idsOf(ids), zoneId: zone?.id ?? null, clusterId: null }),
      )
    },
    gather(ids) {
      const cardIds = idsOf(ids)
      const [first] = placedOf(ids)
      if (first === undefined) return
      const { zoneId } = first
      const cards = restingDrops(scene, new Set([zoneId]))
      const made = runWithUndo(text('canvases.outline.gathered', { count: cardIds.length }), (context) => {
        const rested = dropCards(context, { cards, clusters: [] })
        return rested.isOk ? gatherCards(context, { canvasId, zoneId, cardIds, title: '' }) : rested
      })
      if (made === null) return
      surface.choose([])
      surface.setWriting({ kind: 'cluster', id: made.id })
    },
    rename: (id, title) => run((context) => renameCluster(context, { id, title })) !== null,
    dissolve: (id) =>
      void runWithUndo(text('canvases.outline.dissolved'), (context) => {
        const dissolved = dissolveCluster(context, id)
        return dissolved.isOk ? ok(true) : dissolved
      }),
  }
}

/** What the canvas had placed where a card is added. In silence it stays so: to others it would say where somebody writes. */
function restingAt(
  documents: TavoloDocuments,
  { scene, canvasId }: Pick<Surface, 'scene' | 'canvasId'>,
  zoneId: Card['zoneId'],
) {
  return openWritingOf(documents, canvasId) === null ? restingDrops(scene, new Set([zoneId])) : []
}

/** The zone into which something came; undefined when nothing came into another. */
function zoneOfMoved(
  surface: Surface,
  { cards }: Drop,
  ids: ReadonlySet<string>,
): Card['zoneId'] | undefined {
  return cards.find(({ id, zoneId }) => ids.has(id) && surface.find(id)?.zoneId !== zoneId)?.zoneId
}
