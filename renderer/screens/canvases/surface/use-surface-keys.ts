import { type KeyboardEvent, useRef } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import type { CodedKind } from '../../../../shared/doc/codes.ts'
import { readThingKey, type ThingDeed } from '../things/thing-keys.ts'
import type { BoardDirection } from '../../../../shared/map/connect/card-beside.ts'

/** A press of an arrow, in canvas units; with Shift a whole card's way. */
const step = { small: 20, large: 130 } as const

const ways: Readonly<
  Record<string, { readonly toward: BoardDirection; readonly x: number; readonly y: number }>
> = {
  ArrowUp: { toward: 'up', x: 0, y: -1 },
  ArrowDown: { toward: 'down', x: 0, y: 1 },
  ArrowLeft: { toward: 'left', x: -1, y: 0 },
  ArrowRight: { toward: 'right', x: 1, y: 0 },
}

/** What a key asks for on a card of the surface. */
export type SurfaceDeed =
  | { readonly kind: 'go'; readonly toward: BoardDirection }
  | { readonly kind: 'release' | 'all' }
  | { readonly kind: 'edit' | 'gather' | 'remove' }
  | { readonly kind: 'menu' | 'details' }
  /** Makes needs or resources of what is meant. */
  | { readonly kind: 'to-map'; readonly made: CodedKind }
  /** Takes what is meant to the verbale. */
  | { readonly kind: 'to-minutes' }
  /** Goes to the need or resource that a card speaks of. */
  | { readonly kind: 'show-on-map' }
  /** Puts it in the spotlight, or takes it out. */
  | { readonly kind: 'spotlight' }
  /** What is done with cards, figures and lines alike. */
  | { readonly kind: 'thing'; readonly deed: ThingDeed }
  /** Into a zone, by its number from 1. */
  | { readonly kind: 'move'; readonly number: number }

/** What a key press means on a card, beside moving it; null for any other key. Letters are those of the outline. */
export function readSurfaceKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): SurfaceDeed | null {
  if (event.altKey) return null
  const thing = readThingKey(event)
  if (thing !== null) return { kind: 'thing', deed: thing }
  const way = ways[event.key]
  if (event.ctrlKey || event.metaKey) {
    if (way !== undefined) return { kind: 'go', toward: way.toward }
    return event.key.toLowerCase() === 'a' ? { kind: 'all' } : null
  }
  if (/^[1-9]$/u.test(event.key)) return { kind: 'move', number: Number(event.key) }
  if (event.shiftKey && event.key === 'F10') return { kind: 'menu' }
  return deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

const deeds: Readonly<Record<string, SurfaceDeed>> = {
  ContextMenu: { kind: 'menu' },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Escape: { kind: 'release' },
  r: { kind: 'gather' },
  d: { kind: 'details' },
  b: { kind: 'to-map', made: 'need' },
  s: { kind: 'to-map', made: 'resource' },
  m: { kind: 'to-minutes' },
  g: { kind: 'show-on-map' },
  u: { kind: 'spotlight' },
}

/** How far an arrow moves what is meant, in canvas units; null for any other key. */
export function wayOfArrow({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Coordinates | null {
  const way = ways[key]
  if (way === undefined || ctrlKey || metaKey || altKey) return null
  const length = shiftKey ? step.large : step.small
  return { x: way.x * length, y: way.y * length }
}

/** Arrows move what is meant by a card: an arrow that is held, or pressed again before it is let go, is one step of undo. */
export function useArrows({
  onLift,
  onDrop,
}: {
  readonly onLift: (id: string, way: Coordinates | null) => void
  readonly onDrop: (id: string, way: Coordinates) => void
}) {
  const held = useRef<{ readonly id: string; readonly way: Coordinates } | null>(null)
  function drop(): void {
    if (held.current === null) return
    const { id, way } = held.current
    held.current = null
    onLift(id, null)
    onDrop(id, way)
  }
  return {
    drop,
    /** True when the key was an arrow that moves. */
    press: (id: string, event: KeyboardEvent): boolean => {
      const way = wayOfArrow(event)
      if (way === null) return false
      if (held.current?.id !== id) drop()
      const before = held.current?.way ?? { x: 0, y: 0 }
      held.current = { id, way: { x: before.x + way.x, y: before.y + way.y } }
      onLift(id, held.current.way)
      return true
    },
    release: (event: KeyboardEvent): void => {
      if (event.key in ways) drop()
    },
  }
}
