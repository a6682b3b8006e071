import type { Canvas } from '../../shared/model/canvas.ts'
import type { Zone } from '../../shared/model/zone.ts'

/** What of a canvas is on the wall. */
export type Projected = { readonly canvasId: Canvas['id'] } & (
  | { readonly kind: 'board' | 'question' | 'time' | 'door' }
  | { readonly kind: 'zone'; readonly zoneId: Zone['id'] }
)

/** The zone after, or before, the one on the wall; from anything else the first one. null: there is none, so all is shown. */
export function zoneBeside(
  projected: Projected,
  zoneIds: readonly Zone['id'][],
  direction: 1 | -1,
): Zone['id'] | null {
  const at = projected.kind === 'zone' ? zoneIds.indexOf(projected.zoneId) : -1
  if (projected.kind !== 'zone' || at === -1) return (direction === 1 ? zoneIds[0] : zoneIds.at(-1)) ?? null
  return zoneIds[at + direction] ?? null
}
