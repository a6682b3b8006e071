import { type RefObject, useLayoutEffect } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import type { Observable } from '../../../../shared/util/observable.ts'

/** Cards in the hand: how far they are from where they lay, and the zone over which they are. */
export interface Lift {
  readonly ids: ReadonlySet<string>
  /** Clusters that are in the hand as a whole. */
  readonly clusterIds: ReadonlySet<string>
  /** In canvas units. */
  readonly way: Coordinates
  readonly zoneId: Zone['id'] | null
}

/** Lets cards, and clouds around all of their cards, follow the hand without anything being worked out or drawn anew. */
export function useLifted(layer: RefObject<HTMLElement | null>, lift: Observable<Lift | null>): void {
  useLayoutEffect(() => {
    function follow(): void {
      const now = lift.get()
      for (const element of layer.current?.querySelectorAll<HTMLElement>('[data-card], [data-cloud]') ?? []) {
        const { card, cloud } = element.dataset
        const isIn = now !== null && (now.ids.has(card ?? '') || now.clusterIds.has(cloud ?? ''))
        if (isIn) {
          element.dataset.lifted = ''
          element.style.setProperty('translate', `${now.way.x / 16}rem ${now.way.y / 16}rem`)
        } else if (element.dataset.lifted !== undefined) {
          delete element.dataset.lifted
          element.style.removeProperty('translate')
        }
      }
    }
    return lift.subscribe(follow)
  }, [layer, lift])
}
