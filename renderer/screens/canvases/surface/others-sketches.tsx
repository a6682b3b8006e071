import { memo, useLayoutEffect, useRef } from 'react'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { penOf } from '../../../drawings/pen-of.ts'
import drawing from './drawing/drawing.module.css'
import { pathsOf } from './drawing/sketch-layer.tsx'
import { sketchTold } from './drawing/told-sketches.ts'

/** What others are drawing, or making larger, as it comes: React draws one for each person, and each message only its paths. */
export const OthersSketches = memo(function OthersSketches({
  peers,
  presence: { motions },
}: {
  /** Those at this canvas. */
  readonly peers: readonly CanvasPeer[]
  readonly presence: Pick<PresenceDesk, 'motions'>
}) {
  const layer = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    let frame = 0
    function draw(): void {
      frame = 0
      const now = motions.get()
      for (const group of layer.current?.querySelectorAll<SVGGElement>('[data-sketch]') ?? []) {
        const told = now.get(group.dataset['sketch'] ?? '')?.sketch ?? null
        const paths = told === null ? null : pathsOf(sketchTold(told))
        if (told !== null) group.style.setProperty('color', penOf(told.ink))
        const [way, ink] = group.children
        way?.setAttribute('d', paths?.way ?? '')
        ink?.setAttribute('d', paths?.ink ?? '')
      }
    }
    draw()
    const stop = motions.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [peers, motions])
  return (
    <svg ref={layer} aria-hidden="true" viewBox="0 0 16 16" className={drawing.world}>
      {peers.map(({ id }) => (
        <g key={id} data-sketch={id}>
          <path className={drawing.live} />
          <path className={drawing.liveInk} />
        </g>
      ))}
    </svg>
  )
})
