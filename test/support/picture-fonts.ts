import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PictureFontFile, pictureWeights } from '../../shared/export/drawing/picture-font.ts'
import { projectFolder } from './project-folder.ts'

/** The font files that pictures bring along, as the window has them. */
export function pictureFonts(): readonly PictureFontFile[] {
  const folder = join(projectFolder, 'node_modules/@fontsource/titillium-web/files')
  return pictureWeights.flatMap((weight) =>
    (['latin', 'latin-ext'] as const).map((range) => ({
      weight,
      range,
      bytes: readFileSync(join(folder, `titillium-web-${range}-${weight}-normal.woff2`)),
    })),
  )
}
