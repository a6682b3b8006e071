import { useLayoutEffect, useRef } from 'react'
import type { Box } from '../../../../../shared/canvas/box.ts'
import { headPath, linePath } from '../../../../../shared/canvas/drawings/line-path.ts'
import { outlineOfPoints } from '../../../../../shared/canvas/drawings/stroke-outline.ts'
import type { Observable } from '../../../../../shared/util/observable.ts'
import styles from './drawing.module.css'
import { penOf } from '../../../../drawings/pen-of.ts'
import { boxPath } from '../../../../../shared/canvas/drawings/shape-path.ts'
import type { Sketch } from './sketch.ts'

/** What is being drawn, in canvas units; it follows the hand without React. */
export function SketchLayer({ sketch }: { readonly sketch: Observable<Sketch | null> }) {
  const group = useRef<SVGGElement>(null)
  useLayoutEffect(() => {
    let frame = 0
    function draw(): void {
      frame = 0
      const [way, ink, target] = group.current?.children ?? []
      const now = sketch.get()
      const paths = now === null ? nothing : pathsOf(now)
      if (now !== null) group.current?.style.setProperty('color', penOf(now.ink))
      way?.setAttribute('d', paths.way)
      ink?.setAttribute('d', paths.ink)
      target?.setAttribute('d', paths.target)
    }
    return sketch.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    })
  }, [sketch])
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.world} style={{ zIndex: 1_000_000 }}>
      <g ref={group}>
        <path className={styles.live} />
        <path className={styles.liveInk} />
        <path className={styles.liveTarget} />
      </g>
    </svg>
  )
}

const nothing = { way: '', ink: '', target: '' }

/** What is drawn of it: outlines, what is filled with ink, and what a line would be tied to. */
export function pathsOf(sketch: Sketch): typeof nothing {
  switch (sketch.kind) {
    case 'box':
      return { ...nothing, way: boxPath(sketch.form, sketch.box) }
    case 'line': {
      const ends = { from: sketch.from, to: sketch.to }
      return {
        way: sketch.isLed ? '' : `${linePath(ends)} ${headPath(ends)}`,
        ink: '',
        target: sketch.target === null ? '' : boxPath('rectangle', grown(sketch.target)),
      }
    }
    case 'loop':
      return { ...nothing, way: `M${sketch.points.map(({ x, y }) => `${x} ${y}`).join('L')}Z` }
    case 'stroke':
      return { ...nothing, ink: outlineOfPoints(sketch.points, sketch.pen) }
    default:
      return nothing
  }
}

function grown({ left, top, width, height }: Box): Box {
  return { left: left - 3, top: top - 3, width: width + 6, height: height + 6 }
}
