import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { unitInPx } from '../ui/in-rem.ts'
import { useTheme } from '../ui/theme-provider.tsx'
import type { CameraDesk } from './camera-desk.ts'

/** Lets a desk know how large what one looks through is, and how large text is. */
export function useLookThrough(board: RefObject<HTMLElement | null>, desk: CameraDesk): void {
  const { textScale } = useTheme()
  useLayoutEffect(() => {
    const element = board.current
    if (element === null) return undefined
    const measure = () =>
      desk.resize({ width: element.clientWidth, height: element.clientHeight }, unitInPx())
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [board, desk, textScale])
  useEffect(() => {
    const element = board.current
    // Focus that goes to something outside pushes even what cannot be scrolled: the camera shows it instead.
    const stay = () => element?.scrollTo(0, 0)
    element?.addEventListener('scroll', stay)
    return () => element?.removeEventListener('scroll', stay)
  }, [board])
}

/** Farther away than this titles are drawn larger, so that they can still be read; so many times at most. */
const [leastTitle, mostTitle] = [0.75, 2.1]

/** Keeps a layer, which is drawn in rem at 100 %, where the camera wants it; `--title-times` is how much larger its titles are. */
export function useFollowCamera(layer: RefObject<HTMLElement | null>, desk: CameraDesk): void {
  useLayoutEffect(() => {
    function follow(): void {
      const { camera, unitPx: unit } = desk.get()
      const [x, y] = [Math.round(-camera.left * camera.scale), Math.round(-camera.top * camera.scale)]
      const style = layer.current?.style
      style?.setProperty('transform', `translate(${x}px, ${y}px) scale(${camera.scale / unit})`)
      const times = String(titleTimesAt(camera.scale / unit))
      if (style?.getPropertyValue('--title-times') !== times) style?.setProperty('--title-times', times)
    }
    follow()
    return desk.subscribe(follow)
  }, [layer, desk])
}

/** How many times larger titles are drawn from so far: at 100 % as they are. */
export function titleTimesAt(scale: number): number {
  return Math.min(Math.max(leastTitle / scale, 1), mostTitle)
}
