import { type RefObject, useLayoutEffect } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import type { Carried } from '../../../../shared/canvas/presence/carried-cards.ts'
import type { Connector } from '../../../../shared/model/connector.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import type { Observable } from '../../../../shared/util/observable.ts'

/** Cards and drawings in the hand: how far they are from where they lay, and the zone over which they are. */
export interface Lift {
  readonly ids: ReadonlySet<string>
  /** Clusters that are in the hand as a whole. */
  readonly clusterIds: ReadonlySet<string>
  /** In canvas units. */
  readonly way: Coordinates
  readonly zoneId: Zone['id'] | null
  /** A zone that is in the hand with all of them. */
  readonly liftedZoneId?: Zone['id'] | undefined
  /** A line of which one end is in the hand, with both ends as they would be. */
  readonly led?: Pick<Connector, 'id' | 'from' | 'to'> | undefined
}

/**
 * Lets zones, cards, figures, clouds around all of their cards, and marks on them, follow one's own hand and those of others, without anything
 * being worked out or drawn anew.
 */
export function useLifted(
  layer: RefObject<HTMLElement | null>,
  lift: Observable<Lift | null>,
  carried: Observable<Carried>,
): void {
  useLayoutEffect(() => {
    const wayOf = (element: HTMLElement) => wayOfElement(element, lift.get(), carried.get())
    function follow(): void {
      for (const element of layer.current?.querySelectorAll<HTMLElement>(followers) ?? []) {
        const way = wayOf(element)
        if (way !== null) {
          element.dataset.lifted = ''
          element.style.setProperty('translate', `${way.x / 16}rem ${way.y / 16}rem`)
        } else if (element.dataset.lifted !== undefined) {
          delete element.dataset.lifted
          element.style.removeProperty('translate')
        }
      }
    }
    // What has just been drawn may be in a hand already.
    if (lift.get() !== null || carried.get().cards.size > 0) follow()
    const stops = [lift.subscribe(follow), carried.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  })
}

/** Lines follow what they are tied to by themselves. */
const followers = '[data-card], [data-cloud], [data-mark], [data-figure], [data-zone]'

function wayOfElement(
  { dataset: { card, cloud, mark, figure, zone } }: HTMLElement,
  lift: Lift | null,
  { cards, clusters }: Carried,
): Coordinates | null {
  if (zone !== undefined) return lift?.liftedZoneId === zone ? lift.way : null
  const id = card ?? mark ?? figure ?? ''
  if (lift !== null && (lift.ids.has(id) || lift.clusterIds.has(cloud ?? ''))) return lift.way
  return cards.get(id) ?? clusters.get(cloud ?? '') ?? null
}

/** How far a card is drawn from where it lies; null when it is in nobody's hand. */
export function wayOfCard(id: string, lift: Lift | null, { cards }: Carried): Coordinates | null {
  return lift?.ids.has(id) === true ? lift.way : (cards.get(id) ?? null)
}
