import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { measureMatrix, type MatrixMeasures } from '../../../../shared/map/matrix/matrix-measures.ts'
import { useTheme } from '../../../ui/theme-provider.tsx'

/** The room that the table has, and the sizes that suit it. */
export interface MatrixRoom {
  /** In px. */
  readonly height: number
  readonly measures: MatrixMeasures
}

/** Measures the place of the matrix; null before it is on the page. */
export function useMatrixRoom(
  element: RefObject<HTMLElement | null>,
  { hasColumnGroups }: { readonly hasColumnGroups: boolean },
): MatrixRoom | null {
  const { textScale } = useTheme()
  const [box, setBox] = useState<{ readonly width: number; readonly window: number } | null>(null)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return undefined
    const read = () => setBox({ width: watched.clientWidth, window: window.innerHeight })
    read()
    const observer = new ResizeObserver(read)
    observer.observe(watched)
    window.addEventListener('resize', read)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', read)
    }
  }, [element])
  return useMemo(() => {
    if (box === null) return null
    // 16 px is the root size that browsers start from; the theme multiplies it.
    const text = 16 * textScale
    // The top bar, the screen's heading and tabs, the tools above the table and the lines below it.
    const left = box.window - 24 * text
    // Where that is little the screen is scrolled, and the table has all but the top bar and the lines below.
    const most = box.window - 8 * text
    const height = Math.max(left, Math.min(most, 26 * text))
    return { height, measures: measureMatrix({ text, width: box.width, height, hasColumnGroups }) }
  }, [box, textScale, hasColumnGroups])
}
