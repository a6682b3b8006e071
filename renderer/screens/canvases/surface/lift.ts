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
    function follow(): void {
      const hands = handsOf(lift.get(), carried.get())
      for (const element of layer.current?.querySelectorAll<HTMLElement>(followers) ?? []) {
        const way = wayOfElement(element, hands)
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
    if (!handsOf(lift.get(), carried.get()).isEmpty) follow()
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
  { wayOf }: Hands,
): Coordinates | null {
  return wayOf(zone ?? card ?? mark ?? figure ?? cloud ?? '')
}

/** What is in hands, one's own and those of others. */
export interface Hands {
  readonly isEmpty: boolean
  /** How far a card, a drawing, a cloud or a zone is drawn from where it lies; null when it is in nobody's hand. */
  readonly wayOf: (id: string) => Coordinates | null
  /** A line of which one's own hand leads an end. */
  readonly led: Lift['led'] | null
}

/** One's own hand comes first. */
export function handsOf(lift: Lift | null, { cards, clusters, zones }: Carried): Hands {
  const isHeld = (id: string) =>
    lift !== null && (lift.ids.has(id) || lift.clusterIds.has(id) || lift.liftedZoneId === id)
  return {
    isEmpty: lift === null && cards.size + zones.size === 0,
    wayOf: (id) =>
      isHeld(id) ? (lift?.way ?? null) : (cards.get(id) ?? clusters.get(id) ?? zones.get(id) ?? null),
    led: lift?.led ?? null,
  }
}
