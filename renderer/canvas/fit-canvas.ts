/** A canvas that is given a size is empty and must be made anew: only when it is another. */
export function fitCanvas(element: HTMLCanvasElement, width: number, height: number): void {
  if (element.width !== Math.round(width)) element.width = Math.round(width)
  if (element.height !== Math.round(height)) element.height = Math.round(height)
}
