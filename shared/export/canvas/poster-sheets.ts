import { failure, ok, type Result } from '../../util/result.ts'

/** Paper that a poster is put together from, always landscape. */
export const posterPapers = ['A3', 'A4'] as const

/** A paper of `posterPapers`. */
export type PosterPaper = (typeof posterPapers)[number]

/** What a sheet has for its content within the shell's margins (18 mm at the sides and above, 22 mm below), less a hair. */
const contentMm: Readonly<Record<PosterPaper, { readonly width: number; readonly height: number }>> = {
  A3: { width: 384, height: 256 },
  A4: { width: 261, height: 169 },
}

/** So much of a sheet is on the next one too: there they are glued. */
const overlapMm = 10

/** More than 5 000 cards in their true size have on A4: what needs more lies so far apart that most sheets would be empty. */
const mostSheets = 1000

/** A sheet and the part of the picture that is on it, in the picture's pixels. */
export interface PosterSheet {
  /** From 0 on, from the top and from the left. */
  readonly row: number
  readonly column: number
  readonly leftPx: number
  readonly topPx: number
}

/** A picture divided into sheets, row by row. */
export interface PosterSheets {
  /** The size of every sheet, on paper and in the picture. */
  readonly widthMm: number
  readonly heightMm: number
  readonly widthPx: number
  readonly heightPx: number
  readonly rows: number
  readonly columns: number
  readonly sheets: readonly PosterSheet[]
}

/** Why there is no poster: what lies on the canvas lies so far apart that it would have more than `mostSheets`. */
export interface PosterError {
  readonly kind: 'poster-too-large'
}

/**
 * Divides a picture into sheets of paper, at most `mostSheets`; each goes on into the next by `overlapMm`. `mmPerPx` is how large
 * it is printed.
 */
export function posterSheets(
  picture: { readonly widthPx: number; readonly heightPx: number },
  { paper, mmPerPx }: { readonly paper: PosterPaper; readonly mmPerPx: number },
): Result<PosterSheets, PosterError> {
  const { width, height } = contentMm[paper]
  const [widthPx, heightPx] = [width / mmPerPx, height / mmPerPx]
  const overlapPx = overlapMm / mmPerPx
  const countOf = (lengthPx: number, sheetPx: number) =>
    Math.max(1, Math.ceil((lengthPx - overlapPx) / (sheetPx - overlapPx)))
  const [columns, rows] = [countOf(picture.widthPx, widthPx), countOf(picture.heightPx, heightPx)]
  if (rows * columns > mostSheets) return failure({ kind: 'poster-too-large' })
  const sheets = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    return { row, column, leftPx: column * (widthPx - overlapPx), topPx: row * (heightPx - overlapPx) }
  })
  return ok({ widthMm: width, heightMm: height, widthPx, heightPx, rows, columns, sheets })
}
