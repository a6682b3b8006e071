import { z } from 'zod'
import { idSchema, type Id } from './id.ts'
import { defineRelation } from './relation-type.ts'

/** Views in which people place cards. */
export const placedViews = ['connect', 'stakeholders', 'ecosystem', 'territory', 'priority'] as const

/** A view in which people place cards. */
export type PlacedView = (typeof placedViews)[number]

/** Coordinates of a view; bounded so that no hostile device can place a card where nobody finds it. */
const coordinateField = z.number().min(-1_000_000).max(1_000_000)

/** Schema of a placement. */
export const placementSchema = z.object({
  viewId: idSchema('view'),
  itemId: z.union([idSchema('need'), idSchema('resource'), idSchema('connection'), idSchema('organization')]),
  /** x and y as one value: two laptops that move a card apart never end with the x of one and the y of the other. */
  point: z.tuple([coordinateField, coordinateField]).nullable(),
})

/** Where a card lies in a view; `point` is null when the view may put it where it likes. */
export type Placement = z.infer<typeof placementSchema>

/** Where placements are kept. */
export const placementRelation = defineRelation<
  { viewId: Id<'view'>; itemId: Placement['itemId'] },
  Pick<Placement, 'point'>
>({
  collection: 'placements',
  document: 'work',
  idFields: ['viewId', 'itemId'],
  schema: placementSchema,
  defaults: { point: null },
})
