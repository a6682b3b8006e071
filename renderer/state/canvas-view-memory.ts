const storageKey = 'tavolo.canvasView'

/** A canvas as a table that one looks down on, or as a tree. */
export type CanvasView = 'surface' | 'outline'

/** Which view of canvases was chosen last on this computer: whoever needs the list finds it first everywhere. */
export interface CanvasViewMemory {
  /** null when nobody has chosen. */
  readonly read: () => CanvasView | null
  readonly keep: (view: CanvasView) => void
}

/** Makes the memory; what cannot be read counts as nothing. */
export function createCanvasViewMemory(storage: Storage): CanvasViewMemory {
  return {
    read() {
      const kept = storage.getItem(storageKey)
      return kept === 'surface' || kept === 'outline' ? kept : null
    },
    keep(view) {
      try {
        storage.setItem(storageKey, view)
      } catch {
        // No room: the next canvas opens as the first one did.
      }
    },
  }
}
