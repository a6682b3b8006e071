import type { MatrixMove } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { Link } from '../../../../shared/model/link.ts'

/** What a key does to the cell that has focus. */
export type MatrixKey =
  /** `isExtending`: what is passed over is selected. */
  | { readonly kind: 'move'; readonly move: MatrixMove; readonly isExtending: boolean }
  | { readonly kind: 'set'; readonly strength: Link['strength'] | null }
  | { readonly kind: 'cycle' | 'open' | 'menu' | 'release' }

/** What somebody does to a cell or a header, other than moving. */
export type MatrixDeed = Exclude<MatrixKey, { kind: 'move' }>

const arrows = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const

/** Digits, and the first letters of the Italian words, which stay the same in every language. */
const strengths: Readonly<Record<string, Link['strength'] | null>> = {
  1: 'full',
  R: 'full',
  2: 'partial',
  I: 'partial',
  3: 'potential',
  P: 'potential',
  0: null,
  DELETE: null,
  BACKSPACE: null,
}

/** What a key press means in the matrix; null for any other key. */
export function readMatrixKey(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): MatrixKey | null {
  if (event.altKey) return null
  const hasControl = event.ctrlKey || event.metaKey
  const move = readMove(event.key, hasControl)
  if (move !== null) return { kind: 'move', move, isExtending: event.shiftKey }
  if (hasControl) return null
  if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) return { kind: 'menu' }
  if (event.key === 'Enter') return { kind: 'open' }
  if (event.key === ' ') return { kind: 'cycle' }
  if (event.key === 'Escape') return { kind: 'release' }
  const strength = strengths[event.key.toUpperCase()]
  return strength === undefined ? null : { kind: 'set', strength }
}

function readMove(key: string, hasControl: boolean): MatrixMove | null {
  if (key in arrows) {
    const toward = arrows[key as keyof typeof arrows]
    return { kind: hasControl ? 'jump' : 'step', toward }
  }
  if (key === 'Home') return { kind: hasControl ? 'start' : 'row-start' }
  if (key === 'End') return { kind: hasControl ? 'end' : 'row-end' }
  if (key === 'PageUp') return { kind: 'page', toward: 'up' }
  return key === 'PageDown' ? { kind: 'page', toward: 'down' } : null
}
