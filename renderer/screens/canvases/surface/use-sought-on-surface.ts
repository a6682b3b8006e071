import { useSought } from '../find/use-sought.ts'
import type { Sought } from '../find/use-find.ts'
import type { useGoTo } from './use-go-to.ts'
import type { Surface } from './use-surface.ts'

/**
 * Brings what was found into sight, and focus to it: a card or a drawing near enough to be read, a zone or a cluster as a whole,
 * with focus on the first card in it.
 */
export function useSoughtOnSurface(surface: Surface, goTo: ReturnType<typeof useGoTo>, sought: Sought): void {
  const { scene, desk, boxOf } = surface
  const placeOf = (id: string) =>
    scene.zones.find(({ zone }) => zone.id === id)?.box ??
    scene.clusters.find(({ cluster }) => cluster.id === id)?.box ??
    null
  useSought(
    {
      find: (id) => boxOf(id) ?? placeOf(id),
      goTo(id) {
        const place = placeOf(id)
        if (place === null) {
          goTo(id, { shouldRead: true })
          return
        }
        desk.fit(place)
        const first = scene.cards.find(({ zoneId, clusterId }) => zoneId === id || clusterId === id)
        if (first !== undefined) goTo(first.card.id)
      },
    },
    sought,
  )
}
