import type { Zone } from '../model/zone.ts'
import type { TemplateZone } from './canvas-template.ts'

/** Room between zones, in canvas units. */
const gap = 40

/** Where a template's zones lie when they stand side by side in columns as wide and as high as said. */
export function columns(
  keys: readonly string[],
  size: { readonly width: number; readonly height: number },
): TemplateZone[] {
  return grid(keys, { ...size, perRow: keys.length })
}

/** Where a template's zones lie when they fill a table row by row. */
export function grid(
  keys: readonly string[],
  size: { readonly width: number; readonly height: number; readonly perRow: number },
): TemplateZone[] {
  return keys.map((key, index) => {
    const column = index % size.perRow
    const row = Math.floor(index / size.perRow)
    return {
      key,
      frame: [column * (size.width + gap), row * (size.height + gap), size.width, size.height],
    }
  })
}

/** A zone for every pair of a row and a column, row by row, with the key `row-column`. */
export function matrix(
  rows: readonly string[],
  names: readonly string[],
  size: { readonly width: number; readonly height: number },
): TemplateZone[] {
  const keys = rows.flatMap((row) => names.map((name) => `${row}-${name}`))
  return grid(keys, { ...size, perRow: names.length })
}

/** Where a template's zones lie in columns that are read one after the other, each from above. */
export function matrixByColumn(
  lists: readonly (readonly string[])[],
  size: { readonly width: number; readonly height: number },
): TemplateZone[] {
  return lists.flatMap((keys, column) =>
    keys.map((key, row): TemplateZone => {
      const [x, y] = [column * (size.width + gap), row * (size.height + gap)]
      return { key, frame: [x, y, size.width, size.height] }
    }),
  )
}

/** Zones, and below them others one under the other, each as wide as all of these together. */
export function withBands(
  zones: readonly TemplateZone[],
  keys: readonly string[],
  height: number,
): TemplateZone[] {
  const width = Math.max(...zones.map(({ frame: [x, , each] }) => x + each))
  const bottom = Math.max(...zones.map(({ frame: [, y, , each] }) => y + each))
  return [
    ...zones,
    ...keys.map((key, index): TemplateZone => {
      return { key, frame: [0, bottom + gap + index * (height + gap), width, height] }
    }),
  ]
}

/** Size of a zone that somebody adds. */
const addedSize = { width: 640, height: 720 }

/** Where a zone goes that somebody adds: right of all others, level with the highest. */
export function frameBeside(frames: readonly Zone['frame'][]): Zone['frame'] {
  const left = frames.length === 0 ? 0 : Math.max(...frames.map(([x, , width]) => x + width)) + gap
  const top = frames.length === 0 ? 0 : Math.min(...frames.map(([, y]) => y))
  return [left, top, addedSize.width, addedSize.height]
}
