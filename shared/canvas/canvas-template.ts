import type { Zone } from '../model/zone.ts'

/** A zone that a template puts on a new canvas. Its words stand in the locale files under its key. */
export interface TemplateZone {
  readonly key: string
  readonly frame: Zone['frame']
}

/** What the facilitator does, one thing after the other. Its words stand in the locale files under its key. */
export interface TemplateStep {
  readonly key: string
  /** About how long it takes. */
  readonly minutes: number
}

/** A method as data: its words stand in `canvas-templates.json`. */
export interface CanvasTemplate {
  readonly key: string
  /** How long the whole takes; the sum of its steps. */
  readonly minutes: number
  /** How many people it works with, fewest and most; null when any number. */
  readonly people: readonly [fewest: number, most: number] | null
  readonly zones: readonly TemplateZone[]
  readonly steps: readonly TemplateStep[]
}
