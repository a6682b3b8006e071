/** The pictures that are made of the map; each is a line in `map-drawings.ts`. */
export const drawnViews = [
  'matrix',
  'connect',
  'stakeholders',
  'ecosystem',
  'territory',
  'priority',
  'needs',
  'resources',
  'organizations',
  'gaps',
  'plenary',
] as const

/** A picture of the map. */
export type DrawnView = (typeof drawnViews)[number]
