import type { CardColour } from '../../model/card.ts'

/** Faces and edges of cards on paper, six hex digits with the hash: those of the light interface. Each has a word too. */
export const cardPaper: Readonly<Record<CardColour, { readonly face: string; readonly edge: string }>> = {
  yellow: { face: '#fff6cf', edge: '#a8840f' },
  orange: { face: '#ffe9d2', edge: '#c2711f' },
  pink: { face: '#fde4ea', edge: '#cf5f7f' },
  green: { face: '#e4f3df', edge: '#579a4b' },
  blue: { face: '#e2eef9', edge: '#4f8dc4' },
  white: { face: '#ffffff', edge: '#857d70' },
}
