import { textWidthMm } from './document-look.ts'
import type { DocumentTree, PictureBlock } from './document-tree.ts'

/** Bytes of JPEG pictures by their SHA-256. A picture that is not among them is left out; its words stay. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** No pictures. */
export const noPictures: Pictures = new Map()

// Half a page: the text that it belongs to stays in sight.
const tallestMm = 110

// Enough for a sharp print; fewer pixels are not blown up beyond it.
const pixelsPerInch = 150
const millimetresPerInch = 25.4

/** How large a picture stands on paper, in millimetres with one decimal: within the text's width and half a page. */
export function pictureSizeMm(
  { widthPx, heightPx }: Pick<PictureBlock, 'widthPx' | 'heightPx'>,
  orientation: DocumentTree['orientation'],
): { readonly widthMm: number; readonly heightMm: number } {
  const naturalMm = (pixels: number): number => (pixels / pixelsPerInch) * millimetresPerInch
  const scale = Math.min(1, textWidthMm(orientation) / naturalMm(widthPx), tallestMm / naturalMm(heightPx))
  const rounded = (pixels: number): number => Math.max(0.1, Math.round(naturalMm(pixels) * scale * 10) / 10)
  return { widthMm: rounded(widthPx), heightMm: rounded(heightPx) }
}

/** The words for who does not see a picture: what it shows, or what it is called. */
export function altOf({ title, description }: Pick<PictureBlock, 'title' | 'description'>): string {
  return description === '' ? title : description
}

/** The pictures that a document shows, each once, in reading order. */
export function picturesOf(tree: DocumentTree): string[] {
  const all = tree.blocks.flatMap((block) => (block.kind === 'picture' ? [block.sha256] : []))
  return [...new Set(all)]
}
