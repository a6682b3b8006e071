import latinExt400 from '@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff2?url'
import latinExt600 from '@fontsource/titillium-web/files/titillium-web-latin-ext-600-normal.woff2?url'
import latin400 from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?url'
import latin600 from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?url'
import type { PictureFontFile } from '../../shared/export/drawing/picture-font.ts'

/** The same files that the window's own type is drawn with. */
const addresses: readonly (Omit<PictureFontFile, 'bytes'> & { readonly address: string })[] = [
  { weight: 400, range: 'latin', address: latin400 },
  { weight: 400, range: 'latin-ext', address: latinExt400 },
  { weight: 600, range: 'latin', address: latin600 },
  { weight: 600, range: 'latin-ext', address: latinExt600 },
]

/** Reads the font files that pictures bring along. */
export function readPictureFonts(): Promise<readonly PictureFontFile[]> {
  return Promise.all(
    addresses.map(async ({ weight, range, address }) => {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`The font ${address} is not there`)
      return { weight, range, bytes: new Uint8Array(await answer.arrayBuffer()) }
    }),
  )
}
