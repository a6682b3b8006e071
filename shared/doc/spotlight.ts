import { z } from 'zod'
import { type Card, cardType } from '../model/card.ts'
import { type Cluster, clusterType } from '../model/cluster.ts'
import { type Id, idSchema } from '../model/id.ts'
import { type Zone, zoneType } from '../model/zone.ts'
import type { TavoloDocuments } from './documents.ts'
import { lookUpRecord } from './records.ts'

/**
 * Name of the root map with what is «In primo piano», in the work document: one plain value. It passes with the talk, and is
 * in no snapshot and no step of undo.
 */
export const spotlightRoot = 'spotlight'

/** The key of that value. */
export const spotlightKey = 'now'

/** Schema of a spotlight. */
export const spotlightSchema = z.object({
  canvasId: idSchema('canvas'),
  thingId: z.union([idSchema('card'), idSchema('cluster'), idSchema('zone')]),
})

/** What whoever facilitates wants everybody to look at, as it stands now. */
export type Lit =
  | { readonly kind: 'card'; readonly thing: Card }
  | { readonly kind: 'cluster'; readonly thing: Cluster }
  | { readonly kind: 'zone'; readonly thing: Zone }

/** What is in the spotlight of a canvas; null when nothing is, or when it is gone. */
export function litOn(documents: TavoloDocuments, canvasId: Id<'canvas'>): Lit | null {
  const stored = documents.work.getMap<unknown>(spotlightRoot).get(spotlightKey)
  const parsed = spotlightSchema.safeParse(stored)
  if (!parsed.success || parsed.data.canvasId !== canvasId) return null
  const lit = findLit(documents, parsed.data.thingId)
  return lit?.thing.canvasId === canvasId ? lit : null
}

/** The thing of an id, whatever it is; null when it is not there. */
export function findLit(documents: TavoloDocuments, id: string): Lit | null {
  const card = lookUpRecord(documents, cardType, id)
  if (card !== null) return { kind: 'card', thing: card }
  const cluster = lookUpRecord(documents, clusterType, id)
  if (cluster !== null) return { kind: 'cluster', thing: cluster }
  const zone = lookUpRecord(documents, zoneType, id)
  return zone === null ? null : { kind: 'zone', thing: zone }
}
