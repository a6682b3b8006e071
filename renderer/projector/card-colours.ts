import type { CSSProperties } from 'react'
import type { CardColour } from '../../shared/model/card.ts'

/** Ground and edge of a card, by the tokens of its colour. */
export function cardColours(colour: CardColour): CSSProperties {
  return { background: `var(--card-${colour})`, borderColor: `var(--card-${colour}-edge)` }
}
