import { useState } from 'react'
import { useShelf } from '../../state/app-context.tsx'

/** What the home shows: the table of the first start or the shelf, and whether a blank sheet lies on it. */
export interface Writing {
  readonly isEmpty: boolean
  readonly isWriting: boolean
  readonly start: () => void
  readonly stop: () => void
}

/**
 * Writing the title of a new tavolo. What is typed must outlast everything that happens to the shelf meanwhile: the
 * blank sheet waits until the shelf was read, and stays where it lies when tavoli come or go under it.
 */
export function useWriting(): Writing {
  const shelf = useShelf()
  const [writing, setWriting] = useState<'no' | 'wanted' | 'on-empty-table' | 'on-shelf'>('no')
  const isEmptyNow = shelf.kind === 'ready' && shelf.tavoli.length === 0
  if (writing === 'wanted' && shelf.kind !== 'loading') {
    setWriting(isEmptyNow ? 'on-empty-table' : 'on-shelf')
  }
  const isWriting = writing === 'on-empty-table' || writing === 'on-shelf'
  return {
    isEmpty: isWriting ? writing === 'on-empty-table' : isEmptyNow,
    isWriting,
    start: () => setWriting((before) => (before === 'no' ? 'wanted' : before)),
    stop: () => setWriting('no'),
  }
}
