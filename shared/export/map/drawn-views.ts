/** The views of the map that are saved as a picture, by the name of their tab; each is a line in `map-drawings.ts`. */
export const drawnViews = ['matrix', 'territory', 'priority', 'gaps'] as const

/** A view that is saved as a picture. */
export type DrawnView = (typeof drawnViews)[number]
