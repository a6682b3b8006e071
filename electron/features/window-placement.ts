import type { Rectangle } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const placementSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
})

/** Where the window was and whether it filled the screen. */
export type WindowPlacement = z.infer<typeof placementSchema>

/** Where a window goes; without x and y the system centres it. */
export interface StartPlacement {
  readonly bounds: {
    readonly width: number
    readonly height: number
    readonly x?: number
    readonly y?: number
  }
  readonly isMaximized: boolean
}

// The rail, a column of 720 px and the column at hand fit, and so does a laptop of 1366 × 768.
const firstSize = { width: 1280, height: 800 }
/** Decides where to start from what was stored and the screens there are now. */
export function startPlacement(
  stored: WindowPlacement | null,
  screens: readonly Rectangle[],
): StartPlacement {
  if (stored === null) return { bounds: fitInto(firstSize, screens[0]), isMaximized: false }
  const { isMaximized, ...bounds } = stored
  const isVisible = screens.some((area) => overlaps(bounds, area))
  return { bounds: isVisible ? bounds : fitInto(bounds, screens[0]), isMaximized }
}

function fitInto(
  size: { width: number; height: number },
  area: Rectangle | undefined,
): StartPlacement['bounds'] {
  if (area === undefined) return { width: size.width, height: size.height }
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) }
}

/** Whether enough of a window to grab it lies on a screen. */
function overlaps(window: Rectangle, area: Rectangle): boolean {
  const grabPx = 100
  return (
    window.x + window.width > area.x + grabPx &&
    window.x < area.x + area.width - grabPx &&
    window.y >= area.y &&
    window.y < area.y + area.height - grabPx
  )
}

/** The file that remembers the window's place. */
export function placementFile(folder: string): string {
  return join(folder, 'window.json')
}

/** What was remembered; null at the first start, and when it cannot be read, which is no worse. */
export function readStoredPlacement(path: string): WindowPlacement | null {
  try {
    return placementSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
