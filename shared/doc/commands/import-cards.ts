import { z } from 'zod'
import { foldWords } from '../../import/people-columns.ts'
import type { DrawnTie } from '../../import/read-excalidraw.ts'
import type { CardWish } from '../../import/plan-cards.ts'
import { type Canvas, canvasType } from '../../model/canvas.ts'
import { type Card, cardSchema } from '../../model/card.ts'
import { type Cluster, clusterSchema, clusterType } from '../../model/cluster.ts'
import { type Zone, zoneSchema, zoneType } from '../../model/zone.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { openWritingOf } from '../private-writing.ts'
import { findRecord, listRecords } from '../records.ts'
import { addCardsTogether } from './cards.ts'
import { invalidInput } from './check-fields.ts'
import { gatherCards } from './clusters.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { importGroups } from './import-groups.ts'
import { drawBeside, type ImportedFigure, lyingOn } from './import-drawn.ts'
import { addZone } from './zones.ts'

const wishSchema = z.object({
  ...cardSchema.pick({ text: true, colour: true, authorId: true, sourceIds: true, itemIds: true }).shape,
  zone: zoneSchema.shape.label.or(z.literal('')),
  cluster: clusterSchema.shape.title,
})

/**
 * Puts cards on a canvas as one step of undo, all or none; gives how many. Zones and clusters are found by their names, without
 * capitals and accents, and made where they are not there.
 */
export function importCards(
  context: CommandContext,
  {
    canvasId,
    wishes,
    ties = [],
    figures = [],
  }: {
    readonly canvasId: Canvas['id']
    readonly wishes: readonly CardWish[]
    /** Lines between them and figures, by their places in the lists. */
    readonly ties?: readonly DrawnTie[]
    /** What is drawn beside: it lies on the right of everything, each thing where it lay towards the others. */
    readonly figures?: readonly ImportedFigure[]
  },
): Result<number, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  if (findRecord(context.documents, canvasType, canvasId) === null)
    return failure({ kind: 'not-found', id: canvasId })
  if (openWritingOf(context.documents, canvasId) !== null)
    return failure({ kind: 'forbidden', rule: 'writing-in-silence' })
  // A step cannot be given up halfway: what does not fit is found before the first card is written.
  for (const wish of wishes) {
    const parsed = wishSchema.safeParse(wish)
    if (!parsed.success) return failure(invalidInput(parsed.error))
  }
  const places = Map.groupBy(wishes, ({ zone, cluster }) => `${foldWords(zone)}\n${foldWords(cluster)}`)
  const made = new Map<CardWish, Card>()
  const before = lyingOn(context, canvasId)
  const groups = importGroups(context, [...wishes, ...figures])
  return asOneWorkStep(context, () => {
    for (const wished of places.values()) {
      const [first] = wished
      if (first === undefined) continue
      const zoneId = zoneNamed(context, canvasId, first.zone)
      if (!zoneId.isOk) return zoneId
      const clusterId = clusterNamed(context, { canvasId, zoneId: zoneId.value, title: first.cluster })
      if (!clusterId.isOk) return clusterId
      const place = { canvasId, zoneId: zoneId.value, clusterId: clusterId.value }
      const added = addCardsTogether(
        context,
        wished.map(({ text, colour, authorId, sourceIds, itemIds, group }) => ({
          ...{ ...place, text, colour, authorId, sourceIds, itemIds },
          groupId: groups.get(group) ?? null,
        })),
      )
      if (!added.isOk) return added
      for (const [index, wish] of wished.entries()) {
        const card = added.value[index]
        if (card !== undefined) made.set(wish, card)
      }
    }
    const drawn = drawBeside(context, {
      ...{ canvasId, ties, figures, before, groups },
      cards: wishes.map((wish) => made.get(wish)),
    })
    if (!drawn.isOk) return drawn
    return ok(wishes.length)
  })
}

function zoneNamed(
  context: CommandContext,
  canvasId: Canvas['id'],
  label: string,
): Result<Zone['id'] | null, CommandError> {
  if (label === '') return ok(null)
  const known = listRecords(context.documents, zoneType).find(
    (zone) => zone.canvasId === canvasId && foldWords(zone.label) === foldWords(label),
  )
  if (known !== undefined) return ok(known.id)
  const added = addZone(context, { canvasId, label })
  return added.isOk ? ok(added.value.id) : added
}

function clusterNamed(
  context: CommandContext,
  place: Pick<Cluster, 'canvasId' | 'zoneId' | 'title'>,
): Result<Cluster['id'] | null, CommandError> {
  if (place.title === '') return ok(null)
  const known = listRecords(context.documents, clusterType).find(
    ({ canvasId, zoneId, title }) =>
      canvasId === place.canvasId && zoneId === place.zoneId && foldWords(title) === foldWords(place.title),
  )
  if (known !== undefined) return ok(known.id)
  const made = gatherCards(context, { ...place, cardIds: [] })
  return made.isOk ? ok(made.value.id) : made
}
