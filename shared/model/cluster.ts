import { z } from 'zod'
import { orderField, shortField } from './field.ts'
import { idSchema } from './id.ts'
import { defineRecord } from './record-type.ts'

/** Schema of a cluster. */
export const clusterSchema = z.object({
  id: idSchema('cluster'),
  canvasId: idSchema('canvas'),
  /** Where it lies with all its cards; null outside all zones. */
  zoneId: idSchema('zone').nullable(),
  order: orderField,
  /** Empty while it has no name. */
  title: shortField,
})

/** «Nuvola»: cards that belong together. Which ones, the cards say. */
export type Cluster = z.infer<typeof clusterSchema>

/** Where clusters are kept. */
export const clusterType = defineRecord({
  kind: 'cluster',
  collection: 'clusters',
  document: 'work',
  schema: clusterSchema,
  defaults: { zoneId: null, title: '' },
})
