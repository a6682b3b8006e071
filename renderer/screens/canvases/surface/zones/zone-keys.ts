import type { KeyboardEvent } from 'react'
import type { Coordinates } from '../../../../../shared/canvas/box.ts'
import type { BoardDirection } from '../../../../../shared/map/connect/card-beside.ts'

/** A press of an arrow, in canvas units. */
const step = 20

const ways: Readonly<Record<string, Coordinates & { readonly toward: BoardDirection }>> = {
  ArrowUp: { toward: 'up', x: 0, y: -step },
  ArrowDown: { toward: 'down', x: 0, y: step },
  ArrowLeft: { toward: 'left', x: -step, y: 0 },
  ArrowRight: { toward: 'right', x: step, y: 0 },
}

/** What a key asks for on a zone while zones are moved. */
export type ZoneDeed =
  | { readonly kind: 'move' | 'size'; readonly way: Coordinates }
  | { readonly kind: 'go'; readonly toward: BoardDirection }
  | { readonly kind: 'rename' | 'remove' }

/** What a key press means on a zone; null for any other key. */
export function readZoneKey({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): ZoneDeed | null {
  if (altKey) return null
  const way = ways[key]
  if (way !== undefined) {
    if (ctrlKey || metaKey) return { kind: 'go', toward: way.toward }
    return { kind: shiftKey ? 'size' : 'move', way: { x: way.x, y: way.y } }
  }
  if (shiftKey || ctrlKey || metaKey) return null
  if (key === 'F2' || key === 'Enter') return { kind: 'rename' }
  return key === 'Delete' || key === 'Backspace' ? { kind: 'remove' } : null
}

/** Whether a key that comes up was one that moves: then what is in the hand is put down. */
export function isArrow({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key in ways
}
