import type { Picture } from '../../shared/export/drawing/drawing.ts'

/** Sharp on the screens of today, and on paper of A4. */
const wantedScale = 2
/** What Chromium makes of a canvas: no side longer than this. */
const longestSidePx = 16_384
/** 256 MB while it is made: a laptop with 4 GB still has memory left to work. */
const mostPixels = 64_000_000

/** How many pixels of a picture become one of another that is not too large: 2, or less. */
export function rasterScale({ widthPx, heightPx }: Pick<Picture, 'widthPx' | 'heightPx'>): number {
  return Math.min(
    wantedScale,
    longestSidePx / widthPx,
    longestSidePx / heightPx,
    Math.sqrt(mostPixels / (widthPx * heightPx)),
  )
}

/** Makes a PNG of a picture; tells when it is less sharp than it should be because it is so large. */
export async function rasterise(picture: Picture, onReduced: () => void): Promise<Uint8Array> {
  const scale = rasterScale(picture)
  if (scale < wantedScale) onReduced()
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(picture.widthPx * scale)
  canvas.height = Math.floor(picture.heightPx * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('There is no memory to draw in')
  const address = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    await itsLetters()
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(address)
  }
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png')
  })
  if (blob === null) throw new Error('The picture is too large to be written')
  return new Uint8Array(await blob.arrayBuffer())
}

/**
 * Lets a picture take the fonts that it brings: those of rarer letters come a turn after it says that it is decoded, and what is
 * drawn before has no words at all. Nothing says when they have come; this is many times what it takes.
 */
function itsLetters(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 250)
  })
}
