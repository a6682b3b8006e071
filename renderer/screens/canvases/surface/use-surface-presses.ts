import type { MouseEvent, RefObject } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import { toCanvas } from '../../../../shared/canvas/camera.ts'
import { cardAt } from '../../../../shared/canvas/scene-at.ts'
import { cardOf, cloudOf, isOver } from './board-target.ts'
import type { Surface } from './use-surface.ts'

/** What a press chooses, and what a double press begins to write. */
export function useSurfacePresses({
  board,
  surface,
  isFar,
  onEdit,
  onNewAt,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  /** Cards are painted: no element lies under the hand. */
  readonly isFar: boolean
  /** null when nothing can be written here. */
  readonly onEdit: ((id: string) => void) | null
  readonly onNewAt: (at: Coordinates) => void
}) {
  function placeOf({ clientX, clientY }: MouseEvent): Coordinates {
    const corner = board.current?.getBoundingClientRect()
    const at = { x: clientX - (corner?.left ?? 0), y: clientY - (corner?.top ?? 0) }
    return toCanvas(surface.desk.get().camera, at)
  }
  function cardUnder(event: MouseEvent): string | undefined {
    const painted = isFar ? cardAt(surface.scene, placeOf(event))?.card.id : undefined
    return cardOf(event.target) ?? painted
  }
  function onClick(event: MouseEvent): void {
    if (isOver(event.target)) return
    const id = cardUnder(event)
    const ids = id === undefined ? membersOf(surface, cloudOf(event.target)) : [id]
    // A key on a card is a press without a place: it adds and takes away, as Shift does.
    const isKey = id !== undefined && event.detail === 0
    if (isKey || event.shiftKey || event.ctrlKey || event.metaKey)
      surface.choose(toggled(surface.chosen, ids))
    else surface.choose(ids)
    if (id !== undefined) surface.setCurrent(id)
  }
  function onDoubleClick(event: MouseEvent): void {
    if (isOver(event.target) || onEdit === null) return
    const id = cardUnder(event)
    const cloud = surface.scene.clusters.find(({ cluster }) => cluster.id === cloudOf(event.target))
    if (id !== undefined) onEdit(id)
    else if (cloud === undefined) onNewAt(placeOf(event))
    else surface.setWriting({ kind: 'cluster', id: cloud.cluster.id })
  }
  return { onClick, onDoubleClick }
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
