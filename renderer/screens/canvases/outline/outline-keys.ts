import { readThingKey, type ThingDeed } from '../things/thing-keys.ts'
import type { CodedKind } from '../../../../shared/doc/codes.ts'

/** What a key does to a line of the outline, beside moving and choosing. */
export type OutlineDeed =
  | { readonly kind: 'menu' }
  | { readonly kind: 'details' }
  | { readonly kind: 'edit' | 'add' | 'gather' | 'remove' }
  /** Makes needs or resources of what is meant. */
  | { readonly kind: 'to-map'; readonly made: CodedKind }
  /** Goes to the need or resource that a card speaks of. */
  | { readonly kind: 'show-on-map' }
  /** Takes what is meant to the verbale. */
  | { readonly kind: 'to-minutes' }
  /** Puts it in the spotlight, or takes it out. */
  | { readonly kind: 'spotlight' }
  /** What is done with cards and drawings alike. */
  | { readonly kind: 'thing'; readonly deed: ThingDeed }
  /** Moves what is chosen to a zone, by its number from 1. */
  | { readonly kind: 'move'; readonly number: number }
  /** One place up or down among its siblings. */
  | { readonly kind: 'shift'; readonly step: -1 | 1 }

/** What a key press means on a line; null for any other key. Letters are those of the Italian words in every language. */
export function readOutlineKey(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): OutlineDeed | null {
  const thing = readThingKey(event)
  if (thing !== null && thing !== 'front' && thing !== 'back') return { kind: 'thing', deed: thing }
  if (event.ctrlKey || event.metaKey) return null
  if (event.altKey) {
    if (event.key === 'ArrowUp') return { kind: 'shift', step: -1 }
    return event.key === 'ArrowDown' ? { kind: 'shift', step: 1 } : null
  }
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) return { kind: 'menu' }
  if (event.key === 'Enter' || event.key === 'F2') return { kind: 'edit' }
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'remove' }
  if (/^[1-9]$/u.test(event.key)) return { kind: 'move', number: Number(event.key) }
  switch (event.key.toLowerCase()) {
    case 'n':
      return { kind: 'add' }
    case 'r':
      return { kind: 'gather' }
    case 'd':
      return { kind: 'details' }
    case 'b':
      return { kind: 'to-map', made: 'need' }
    case 's':
      return { kind: 'to-map', made: 'resource' }
    case 'g':
      return { kind: 'show-on-map' }
    case 'm':
      return { kind: 'to-minutes' }
    case 'u':
      return { kind: 'spotlight' }
    default:
      return null
  }
}
