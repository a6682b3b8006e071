import type { Need } from '../../model/need.ts'
import { linesOf } from '../drawing/measure-text.ts'
import { headingMm } from './matrix-poster-style.ts'
import { wallPaperMm } from './wall-style.ts'

/*
 * Pages are divided here, so that each has a table of its own with its headings: by what their text needs in Arial, of which
 * our own font is nine tenths. A row that is higher all the same goes on a page more.
 */
const mmPerPoint = 25.4 / 72
const pxPerMm = 96 / 25.4
const titleLineMm = 11 * 1.25 * mmPerPoint
const placesLineMm = 8.5 * 1.2 * mmPerPoint
const narrowness = 0.9
const titleLook = { sizePx: ((11 * 96) / 72) * narrowness, isBold: true } as const
const placesLook = { sizePx: ((8.5 * 96) / 72) * narrowness, isBold: false } as const
/** Room around a row's text, and its line. */
const rowEdgesMm = 2.3
/** A sign of a need's code; and the gap before its title, with the edges of the cell. */
const codeSignMm = 0.6 * 11 * mmPerPoint
const beforeTitleMm = 5.5
/** A heading with its tick and its edges. */
const tableHeadMm = headingMm + 8
const partHeadMm = 8
/** Title, counts and legend. */
const firstHeadMm = 20
const tavoloLook = { sizePx: (14 * 96) / 72, isBold: false } as const
const tavoloLineMm = 14 * 1.25 * mmPerPoint

/** The needs page by page. */
export interface PosterRows {
  /** Under the title of the poster. */
  readonly first: readonly (readonly Need[])[]
  /** In the parts that go on with more resources. */
  readonly further: readonly (readonly Need[])[]
}

/** Divides the needs of a poster into pages. */
export function posterRows(
  needs: readonly Need[],
  {
    needMm,
    title,
    hasParts,
  }: { readonly needMm: number; readonly title: string; readonly hasParts: boolean },
): PosterRows {
  const heights = needs.map((need) => rowMm(need, needMm))
  const roomMm = wallPaperMm.landscape.height - tableHeadMm
  const partMm = hasParts ? partHeadMm : 0
  // The legend stands beside the title, in a third of the page.
  const titleLines = linesOf(title, tavoloLook, { widthPx: (wallPaperMm.landscape.width / 2) * pxPerMm })
  const headMm = firstHeadMm + titleLines.length * tavoloLineMm
  return {
    first: divided(needs, heights, roomMm - headMm - partMm),
    further: divided(needs, heights, roomMm - partMm),
  }

  /** Pages of which the first has less room. */
  function divided(rows: readonly Need[], rowsMm: readonly number[], firstMm: number): Need[][] {
    const pages: Need[][] = [[]]
    let leftMm = firstMm
    for (const [index, row] of rows.entries()) {
      const heightMm = rowsMm[index] ?? 0
      if (heightMm > leftMm && pages.at(-1)?.length !== 0) {
        pages.push([])
        leftMm = roomMm
      }
      pages.at(-1)?.push(row)
      leftMm -= heightMm
    }
    return pages
  }
}

function rowMm({ code, title, territory }: Need, needMm: number): number {
  const widthPx = (needMm - beforeTitleMm - code.length * codeSignMm) * pxPerMm
  const titleLines = linesOf(title, titleLook, { widthPx }).length
  const places = linesOf(territory.join(', '), placesLook, { widthPx }).length
  // Coverage is one line, and one more when it is the table that says so.
  const coverage = titleLineMm + placesLineMm
  return Math.max(titleLines * titleLineMm + places * placesLineMm, coverage) + rowEdgesMm
}
