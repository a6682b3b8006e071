import type { Awareness } from 'y-protocols/awareness'
import { pageField, type PagePresence } from '../../../shared/canvas/presence/page-presence.ts'

/** Tells the room which canvas a page shows: one short message whenever that is another, and nothing in between. */
export class PageTeller {
  readonly #awareness: Awareness
  #told: PagePresence['canvasId'] | null = null

  /** Of the work document. */
  constructor(awareness: Awareness) {
    this.#awareness = awareness
  }

  /** What is on the screen now; null for no canvas, and while nobody looks at the page. */
  shows(canvasId: PagePresence['canvasId'] | null): void {
    if (canvasId === this.#told) return
    this.#told = canvasId
    const said: PagePresence | null = canvasId === null ? null : { canvasId }
    this.#awareness.setLocalStateField(pageField, said)
  }
}
