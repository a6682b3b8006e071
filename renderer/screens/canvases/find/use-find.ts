import { useState } from 'react'
import type { Card } from '../../../../shared/model/card.ts'

/** The card that one wants to be at. */
export interface Sought {
  /** null for none. */
  readonly cardId: Card['id'] | null
  /** Another one each time, also when the same card is sought again. */
  readonly round: number
}

/** What is sought on a canvas: what one came for, or found since. */
export interface Find {
  readonly isOpen: boolean
  readonly setIsOpen: (isOpen: boolean) => void
  readonly sought: Sought
  readonly seek: (cardId: Card['id']) => void
}

/** Keeps what is sought; coming again for another card counts more than what was found before. */
export function useFind(cameFor: Card['id'] | null): Find {
  const [isOpen, setIsOpen] = useState(false)
  const [found, setFound] = useState<Sought & { readonly since: Card['id'] | null }>({
    since: cameFor,
    cardId: cameFor,
    round: 0,
  })
  const { round } = found
  return {
    isOpen,
    setIsOpen,
    sought: found.since === cameFor ? found : { cardId: cameFor, round },
    seek: (cardId) => setFound({ since: cameFor, cardId, round: round + 1 }),
  }
}
