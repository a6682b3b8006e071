import type { KeyboardEvent } from 'react'
import type { Coordinates } from '../../../../../shared/canvas/box.ts'
import type { BoardDirection } from '../../../../../shared/map/connect/card-beside.ts'
import { readSurfaceKey, wayOfArrow } from '../use-surface-keys.ts'

/** What a key asks for on a card that was written in silence; the keys are those of any card. */
export type SilentKey =
  | { readonly kind: 'edit' | 'remove' }
  | { readonly kind: 'go'; readonly toward: BoardDirection }
  | { readonly kind: 'move'; readonly way: Coordinates }

/** Reads a key press; null for any other key. */
export function readSilentKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): SilentKey | null {
  const way = wayOfArrow(event)
  if (way !== null) return { kind: 'move', way }
  const deed = readSurfaceKey(event)
  if (deed?.kind === 'edit' || deed?.kind === 'remove') return { kind: deed.kind }
  return deed?.kind === 'go' ? deed : null
}
