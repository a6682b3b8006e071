import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'

/** Where a test draws, in a page without a window. */
export interface DrawnPlace {
  readonly root: Root
  readonly place: HTMLElement
}

/** Gives every test of a file a place to draw in; afterwards it is gone from the page, with what was drawn. */
export function atDrawnPlace(take: (drawn: DrawnPlace) => void): void {
  let root: Root
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    const place = document.createElement('div')
    document.body.append(place)
    root = createRoot(place)
    take({ root, place })
  })
  afterEach(() => {
    act(() => root.unmount())
    document.body.replaceChildren()
    vi.unstubAllGlobals()
  })
}
