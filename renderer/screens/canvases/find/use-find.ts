import { useState } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import type { Zone } from '../../../../shared/model/zone.ts'

/** What can be found on a canvas. */
export type SoughtId = Card['id'] | Figure['id'] | Cluster['id'] | Zone['id']

/** What one wants to be at. */
export interface Sought {
  /** null for nothing. */
  readonly id: SoughtId | null
  /** Another one each time, also when the same is sought again. */
  readonly round: number
}

/** What is sought on a canvas: the card one came for, or what one found since. */
export interface Find {
  readonly isOpen: boolean
  readonly setIsOpen: (isOpen: boolean) => void
  readonly sought: Sought
  readonly seek: (id: SoughtId) => void
}

/** Keeps what is sought; coming again for another card counts more than what was found before. */
export function useFind(cameFor: Card['id'] | null): Find {
  const [isOpen, setIsOpen] = useState(false)
  const [found, setFound] = useState<Sought & { readonly since: Card['id'] | null }>({
    since: cameFor,
    id: cameFor,
    round: 0,
  })
  const { round } = found
  return {
    isOpen,
    setIsOpen,
    sought: found.since === cameFor ? found : { id: cameFor, round },
    seek: (id) => setFound({ since: cameFor, id, round: round + 1 }),
  }
}
