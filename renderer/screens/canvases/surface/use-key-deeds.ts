import type { PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { cardBeside } from '../../../../shared/map/connect/card-beside.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { placesOf, thingsAmong } from './drawing/drawing-keys.ts'
import type { Locked } from '../locks/use-locked.ts'
import { choiceAfterEscape } from './group-choice.ts'
import { doWithThings } from './do-with-things.ts'
import type { SurfaceDesk } from './surface-editor.tsx'
import type { SurfaceDeed } from './use-surface-keys.ts'
import type { SurfaceMenu } from './use-surface-menu.tsx'

type Change = Exclude<
  SurfaceDeed,
  | { kind: 'go' }
  | { kind: 'release' | 'all' }
  | { kind: 'show-on-map' }
  | { kind: 'spotlight' }
  | { kind: 'thing' }
>

/** Carries out what a key asks for on a card. */
export function useKeyDeeds({
  desk,
  mayWrite,
  locked,
  menu,
}: {
  readonly desk: () => SurfaceDesk
  readonly mayWrite: boolean
  readonly locked: Locked
  readonly menu: () => SurfaceMenu
}): (deed: SurfaceDeed, id: string) => void {
  return (deed, id) => {
    const { surface, goTo } = desk()
    const placed = surface.find(id)
    if (mayWrite && locked.refusesDeed(deed, id)) return
    switch (deed.kind) {
      case 'go': {
        const next = cardBeside(placesOf(surface), { fromId: id, toward: deed.toward })
        if (next !== null) goTo(next)
        return
      }
      case 'release':
        surface.choose(choiceAfterEscape(surface))
        return
      case 'all':
        surface.choose(placesOf(surface).keys())
        return
      case 'show-on-map':
        if (placed !== null) menu().showOnMap(placed)
        return
      case 'spotlight':
        if (placed !== null) menu().toggleSpotlight(id)
        return
      case 'thing':
        if (mayWrite) doWithThings(desk(), deed.deed, id)
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
        else if (mayWrite && deed.kind === 'menu') menu().open('menu', id)
        else if (mayWrite) changeDrawing(desk(), deed.kind, id)
        return
      default:
        assertNever(deed)
    }
  }
}

/** What keys do to figures and lines: write in them, and take away what is chosen. */
function changeDrawing({ surface, drawingDeeds, goTo }: SurfaceDesk, deed: Change['kind'], id: string): void {
  const drawing = surface.findDrawing(id)
  if (drawing === null) return
  if (deed === 'edit') {
    if (drawing.kind === 'line') surface.setWriting({ kind: 'line', id: drawing.id })
    else if (drawing.placed.figure.form !== 'stroke') surface.setWriting({ kind: 'figure', id: drawing.id })
  } else if (deed === 'remove') {
    const ids = surface.idsWith(id)
    const next = [...placesOf(surface).keys()].find((each) => !ids.has(each))
    drawingDeeds.remove(thingsAmong(surface, ids))
    if (next !== undefined) goTo(next)
  }
}

function change(
  { surface, deeds, drawingDeeds, goTo }: SurfaceDesk,
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
      if ([...ids].some((id) => surface.findDrawing(id) !== null)) {
        drawingDeeds.remove(thingsAmong(surface, ids))
        return
      }
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
