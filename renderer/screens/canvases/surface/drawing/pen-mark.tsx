import { penUnits } from '../../../../../shared/canvas/drawings/stroke-outline.ts'
import type { PenWidth } from '../../../../../shared/model/drawn-fields.ts'

/** A stroke as thick as a pen draws, beside the word that says it. */
export function PenMark({ pen }: { readonly pen: PenWidth }) {
  return (
    <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
      <path
        d="M3 13 C7 3, 12 17, 17 7"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        strokeWidth={Math.max(1.25, penUnits[pen] / 2.4)}
      />
    </svg>
  )
}
