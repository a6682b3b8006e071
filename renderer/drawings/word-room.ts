import type { FigureForm } from '../../shared/model/figure.ts'

/** Room for words in a figure, in canvas units, and how large they are at most; of an ellipse and a diamond the corners are none. */
export function wordRoom(
  form: FigureForm,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number; readonly most: number } {
  if (form === 'text') return { width, height, most: 96 }
  const part = form === 'rectangle' ? 1 : 0.72
  return { width: (width - 20) * part, height: (height - 12) * part, most: 28 }
}
