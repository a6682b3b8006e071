import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '../atomic-file.ts'

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
// People drag for a while; one write when they have stopped is enough.
const settleMs = 500

/** Where the window was last time, if that place is still on a screen. */
export function readPlacement(folder: string): StartPlacement {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  return startPlacement(readStored(placementFile(folder)), screens)
}

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

/** Remembers where a window is, whenever it has been moved or resized. */
export function rememberPlacement(window: BrowserWindow, folder: string): void {
  let timer: NodeJS.Timeout | undefined
  function noteLater(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void note(), settleMs)
  }
  async function note(): Promise<void> {
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
    const placement = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    // A place that could not be written is a small loss: next time the window is where it was before.
    await writeFileAtomically(placementFile(folder), JSON.stringify(placement))
  }
  window.on('resize', noteLater)
  window.on('move', noteLater)
  window.on('closed', () => clearTimeout(timer))
}

function placementFile(folder: string): string {
  return join(folder, 'window.json')
}

function readStored(path: string): WindowPlacement | null {
  try {
    return placementSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Missing at the first start; broken is no worse than missing.
    return null
  }
}
