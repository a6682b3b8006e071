import type { MouseEvent, RefObject } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import { drawnAt } from '../../../../shared/canvas/drawings/drawn-at.ts'
import { idOfStacked } from '../../../../shared/canvas/drawings/stacked-things.ts'
import { placeOnCanvas } from '../../../canvas/place-on-canvas.ts'
import { type RestingFinger, useLongPress } from '../../../canvas/use-long-press.ts'
import type { Locked } from '../locks/use-locked.ts'
import { cloudOf, isOver, thingOf } from './board-target.ts'
import type { DrawingDesk } from './drawing/drawing-desk.ts'
import { pressWithTool } from './drawing/use-drawing-pointer.ts'
import type { ZonesDesk } from './zones/zone-pointer.ts'
import { pressedChoice } from './group-choice.ts'
import { zoneOfTarget } from './zones/zone-target.ts'
import type { Surface } from './use-surface.ts'

/** What a press chooses, what a double press begins to write, and what is asked for with the right button or a finger that rests. */
export function useSurfacePresses({
  board,
  surface,
  drawing,
  locked,
  onEdit,
  onMenu,
  onNewAt,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  /** What one draws with at the moment of a press. */
  readonly drawing: () => DrawingDesk & ZonesDesk
  readonly locked: Locked
  /** null when nothing can be written here. */
  readonly onEdit: ((id: string) => void) | null
  readonly onMenu: ((id: string) => void) | null
  readonly onNewAt: (at: Coordinates) => void
}) {
  const placeOf = (event: Pick<MouseEvent, 'clientX' | 'clientY'>) =>
    placeOnCanvas(board, surface.desk, event)
  function thingUnder(event: RestingFinger): string | undefined {
    const { camera, unitPx } = surface.desk.get()
    const scale = camera.scale / unitPx
    const id = thingOf(event.target)
    if (id !== undefined || cloudOf(event.target) !== undefined) return id
    // Painted from afar, or so thin that a hand is beside it.
    const thing = drawnAt(surface.scene, surface.drawn, { at: placeOf(event), scale })
    return thing === null ? undefined : idOfStacked(thing)
  }
  function onClick(event: MouseEvent): void {
    // The face of a zone lies over all that is in it.
    if (isOver(event.target) || drawing().zones.isOn) return
    // A key on a card presses it also while a tool is in the hand.
    if (drawing().drawing.tool !== null && event.detail > 0) {
      pressWithTool(drawing(), placeOf(event))
      return
    }
    const id = thingUnder(event)
    const ids = id === undefined ? membersOf(surface, cloudOf(event.target)) : [id]
    // A key on a card is a press without a place: it adds and takes away, as Shift does.
    const isKey = id !== undefined && event.detail === 0
    if (isKey || event.shiftKey || event.ctrlKey || event.metaKey)
      surface.choose(toggled(surface.chosen, ids))
    else surface.choose(id === undefined ? ids : pressedChoice(surface, id))
    if (id !== undefined) surface.setCurrent(id)
  }
  function onDoubleClick(event: MouseEvent): void {
    if (isOver(event.target) || onEdit === null) return
    if (drawing().drawing.tool !== null) return
    const zoneId = zoneOfTarget(event.target)
    if (zoneId !== undefined) {
      if (!locked.refuses('edit')) surface.setWriting({ kind: 'zone', id: zoneId })
      return
    }
    if (drawing().zones.isOn) return
    const id = thingUnder(event)
    const cloud = surface.scene.clusters.find(({ cluster }) => cluster.id === cloudOf(event.target))
    if (id !== undefined) onEdit(id)
    else if (cloud === undefined) onNewAt(placeOf(event))
    else if (!locked.refuses('edit')) surface.setWriting({ kind: 'cluster', id: cloud.cluster.id })
  }
  /** Asks for the menu of what lies there, also of what is painted; false where nothing does, or a tool is in the hand. */
  function askForMenu(at: RestingFinger): boolean {
    const { drawing: now, zones } = drawing()
    if (onMenu === null || now.tool !== null || zones.isOn || isOver(at.target)) return false
    const id = thingUnder(at)
    if (id !== undefined) onMenu(id)
    return id !== undefined
  }
  function onContextMenu(event: MouseEvent): void {
    // Where the system asks for a finger that rests, that has been heard already.
    const isHeard = (event.nativeEvent as Partial<PointerEvent>).pointerType === 'touch'
    if (isHeard ? thingUnder(event) !== undefined : askForMenu(event)) event.preventDefault()
  }
  useLongPress(board, askForMenu)
  return { onClick, onDoubleClick, onContextMenu }
}

function membersOf({ scene }: Surface, cloud: string | undefined): string[] {
  return scene.cards.flatMap(({ card, clusterId }) =>
    clusterId !== null && clusterId === cloud ? card.id : [],
  )
}

/** Takes ids away when all of them are there, else adds them. */
function toggled(chosen: ReadonlySet<string>, ids: readonly string[]): readonly string[] {
  const areIn = ids.length > 0 && ids.every((id) => chosen.has(id))
  return areIn ? [...chosen].filter((id) => !ids.includes(id)) : [...chosen, ...ids]
}
