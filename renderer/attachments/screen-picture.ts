import { screenSidePx } from '../../shared/sync/blob-limits.ts'

/** A photo as it is shown: upright, in the colours of screens, small enough to be drawn at once. */
export interface ScreenBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly widthPx: number
  readonly heightPx: number
}

// Writing on a card stays sharp at this quality (seen); at 0.75 it gets a fringe.
const jpegQuality = 0.85

/** Makes the picture for the screen out of a photo; null when the photo cannot be opened. */
export async function screenPicture(
  photo: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<ScreenBytes | null> {
  // That it cannot be decoded is the answer; whoever attached it is told so in words.
  const opened = await createImageBitmap(new Blob([photo], { type: mediaType })).catch(() => null)
  if (opened === null) return null
  try {
    const scale = Math.min(1, screenSidePx / Math.max(opened.width, opened.height))
    const widthPx = Math.max(1, Math.round(opened.width * scale))
    const heightPx = Math.max(1, Math.round(opened.height * scale))
    const canvas = new OffscreenCanvas(widthPx, heightPx)
    const drawing = canvas.getContext('2d')
    if (drawing === null) return null
    drawing.imageSmoothingQuality = 'high'
    // JPEG knows no transparency: what is transparent shows the paper.
    drawing.fillStyle = 'white'
    drawing.fillRect(0, 0, widthPx, heightPx)
    drawing.drawImage(opened, 0, 0, widthPx, heightPx)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality })
    return { bytes: new Uint8Array(await blob.arrayBuffer()), widthPx, heightPx }
  } finally {
    opened.close()
  }
}
