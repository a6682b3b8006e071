import { type Box, centreOf } from './box.ts'
import type { CanvasScene } from './canvas-scene.ts'
import { zoneAt } from './scene-at.ts'

/**
 * Where one goes on when what one was at has gone: of things that lie on a canvas the nearest to where it lay, in the same zone if
 * one lies there. null where nothing lies.
 */
export function nearestThing(
  scene: Pick<CanvasScene, 'zones'>,
  boxes: ReadonlyMap<string, Box>,
  gone: Box,
): string | null {
  const from = centreOf(gone)
  const zone = zoneAt(scene, from)
  const all = [...boxes].map(([id, box]) => {
    const at = centreOf(box)
    return { id, isElsewhere: zoneAt(scene, at) !== zone, far: Math.hypot(at.x - from.x, at.y - from.y) }
  })
  all.sort((a, b) => Number(a.isElsewhere) - Number(b.isElsewhere) || a.far - b.far)
  return all[0]?.id ?? null
}
