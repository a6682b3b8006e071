import type { ReactNode } from 'react'
import { useText } from '../../../ui/text-context.tsx'
import styles from './plenary.module.css'

/**
 * Width and height of a chart, in hundredths of the height of a picture of 16:9 that fills the wall: what is left of it
 * under a heading, above the buttons.
 */
export const chartSize = { width: 164, height: 70 } as const

/** Type that is read from the last row, in the same unit; why so large is said in `plenary.module.css`. */
export const chartType = 6

/** The drawing of a chart, as sharp in every window. Readers have its table beside it. */
export function ChartFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { text } = useText()
  const naming = { role: 'img', 'aria-label': text('plenary.chart', { title }) }
  return (
    <svg
      {...naming}
      className={styles.chart}
      viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
      preserveAspectRatio="xMinYMid meet"
    >
      {children}
    </svg>
  )
}
