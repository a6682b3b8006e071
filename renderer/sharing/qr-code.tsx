import { create } from 'qrcode'
import { useMemo } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './qr-code.module.css'

/** Empty modules on every side: ISO/IEC 18004 asks for four. */
export const quietModules = 4

/**
 * A QR code, as sharp at every size. It is black on white in every theme: many phones do not read it the other way round.
 * `label` is what readers hear; the text itself belongs beside it, for whoever cannot scan.
 */
export function QrCode({
  content,
  label,
  className,
}: {
  readonly content: string
  readonly label: string
  readonly className?: string | undefined
}) {
  const { path, sizeModules } = useMemo(() => drawQrCode(content), [content])
  // A drawing has no element of its own that readers take for a picture.
  const naming = { role: 'img', 'aria-label': label }
  return (
    <svg
      {...naming}
      viewBox={`0 0 ${sizeModules} ${sizeModules}`}
      shapeRendering="crispEdges"
      data-theme="light"
      className={classNames(styles.code, className)}
    >
      <rect width={sizeModules} height={sizeModules} className={styles.ground} />
      <path d={path} className={styles.modules} />
    </svg>
  )
}

/** Draws a text as one path of modules, each 1 by 1, with the quiet zone around; `sizeModules` is the whole width. */
export function drawQrCode(content: string): { readonly path: string; readonly sizeModules: number } {
  // M bears a finger or a fold on the poster; more would make the modules too small for the back of a room.
  const { modules } = create(content, { errorCorrectionLevel: 'M' })
  const pieces: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue
      const start = column
      while (column + 1 < modules.size && modules.get(row, column + 1) !== 0) column += 1
      pieces.push(
        `M${start + quietModules} ${row + quietModules}h${column - start + 1}v1H${start + quietModules}z`,
      )
    }
  }
  return { path: pieces.join(''), sizeModules: modules.size + 2 * quietModules }
}
