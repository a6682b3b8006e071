import type { PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { cardBeside } from '../../../../shared/map/connect/card-beside.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { SurfaceDesk } from './surface-editor.tsx'
import type { SurfaceDeed } from './use-surface-keys.ts'
import type { SurfaceMenu } from './use-surface-menu.tsx'

type Change = Exclude<SurfaceDeed, { kind: 'go' } | { kind: 'release' | 'all' } | { kind: 'show-on-map' }>

/** Carries out what a key asks for on a card. */
export function useKeyDeeds({
  desk,
  mayWrite,
  menu,
}: {
  readonly desk: () => SurfaceDesk
  readonly mayWrite: boolean
  readonly menu: () => SurfaceMenu
}): (deed: SurfaceDeed, id: string) => void {
  return (deed, id) => {
    const { surface, goTo } = desk()
    const { scene } = surface
    const placed = surface.find(id)
    switch (deed.kind) {
      case 'go': {
        const places = new Map(scene.cards.map(({ card, box }) => [card.id, [box.left, box.top] as const]))
        const next = placed && cardBeside(places, { fromId: placed.card.id, toward: deed.toward })
        if (next !== null) goTo(next)
        return
      }
      case 'release':
        surface.choose([])
        return
      case 'all':
        surface.choose(scene.cards.map(({ card }) => card.id))
        return
      case 'show-on-map':
        if (placed !== null) menu().showOnMap(placed)
        return
      case 'edit':
      case 'gather':
      case 'remove':
      case 'menu':
      case 'details':
      case 'to-map':
      case 'to-minutes':
      case 'move':
        if (mayWrite && placed !== null) change(desk(), { deed, placed, menu: menu() })
        return
      default:
        assertNever(deed)
    }
  }
}

function change(
  { surface, deeds, goTo }: SurfaceDesk,
  { deed, placed, menu }: { readonly deed: Change; readonly placed: PlacedCard; readonly menu: SurfaceMenu },
): void {
  const { card } = placed
  const ids = surface.idsWith(card.id)
  const { cards, zones } = surface.scene
  switch (deed.kind) {
    case 'edit':
      surface.setWriting({ kind: 'card', id: card.id })
      return
    case 'menu':
    case 'details':
      menu.open(deed.kind, card.id)
      return
    case 'to-map':
      menu.toMap(placed, deed.made)
      return
    case 'to-minutes':
      menu.toMinutes(placed)
      return
    case 'gather':
      deeds.gather(ids)
      return
    case 'remove': {
      const { zoneId } = placed
      const next = cards.find((each) => !ids.has(each.card.id) && each.zoneId === zoneId)
      deeds.remove(cards.flatMap((each) => (ids.has(each.card.id) ? each.card : [])))
      if (next !== undefined) goTo(next.card.id)
      return
    }
    case 'move': {
      const zone = [...zones.map((each) => each.zone), null][deed.number - 1]
      if (zone === undefined) return
      deeds.moveTo(ids, zone)
      goTo(card.id)
      return
    }
    default:
      assertNever(deed)
  }
}
